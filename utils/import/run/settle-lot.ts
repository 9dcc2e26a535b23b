import { counterpartOf } from '../../domain/counterpart.ts';
import { originalContent } from '../../capture/content.ts';
import type { ComparableEntry } from '../../capture/match/comparable.ts';
import type { ImportProblem, ImportRun } from '../../domain/import.ts';
import {
  fail,
  ok,
  type Entry,
  type Failure,
  type FailureCode,
  type Kept,
  type NewEntry,
  type Result,
} from '../../domain/index.ts';
import type { FoundMail } from '../types.ts';
import { originalsAmong } from './originals-among.ts';
import type { PartyFinder } from './party-finder.ts';
import { runAfter, type Settled } from './ledger.ts';
import type { PreparedMail } from './prepare-mails.ts';
import type { ImportTools } from './tools.ts';

/** A lot whose chosen mails are ready for keeping. */
export interface PreparedLot {
  readonly mails: readonly { readonly found: FoundMail; readonly prepared: PreparedMail }[];
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
}

/** What mails are settled by: it is read once, at the start of an import. */
export interface Surroundings {
  readonly partyOf: PartyFinder;
  /** Entries that wait for their original. */
  readonly shown: readonly ComparableEntry[];
}

/** Puts a mail of a sender whose party is known under that party. */
function withParty(made: NewEntry, partyOf: PartyFinder): NewEntry {
  const partyId = partyOf(counterpartOf(made.entry).address);
  return partyId ? { ...made, entry: { ...made.entry, partyId } } : made;
}

/** The mail with its original taken from the file on the disk, where that is allowed and lies there unchanged. */
function lent(made: NewEntry, found: FoundMail): NewEntry {
  const lies = found.lend();
  if (!lies) return made;
  const { file, start } = lies;
  const { sha256, size, mediaType, bytes } = made.original;
  const original = {
    sha256,
    size,
    mediaType,
    ...(bytes && { bytes }),
    lent: { file, start, offset: found.offset, length: found.length },
    // Only for a mail that stands alone: of those in a lot nobody asks, and each part of a file costs the browser a call
    // to its main process. The database copies the bytes as they are and takes the type from the row.
    get blob() {
      return file.slice(start, start + lies.size);
    },
  };
  return { ...made, original };
}

function toKeep(lot: PreparedLot, tools: ImportTools, partyOf: PartyFinder): readonly NewEntry[] {
  return lot.mails.map(({ found, prepared: { made } }) =>
    withParty(tools.mayLend ? lent(made, found) : made, partyOf),
  );
}

/** Where the message was seen stays known; that the content came from a file is said. */
function fromPage(made: NewEntry, shown: Entry): NewEntry {
  const { method, version } = made.entry.provenance;
  return { ...made, entry: { ...made.entry, provenance: { ...shown.provenance, method, version } } };
}

/** Refusals that leave a mail to be kept as any other: it lies here already, or the entry is gone. */
const KEPT_ELSEWHERE: ReadonlySet<FailureCode> = new Set(['already-kept', 'not-found']);

/**
 * Gives those mails that surely are the original of an `as shown` entry to it, each in a transaction of its own, and
 * returns the others. A mail that the store refuses there (it lies there already) is kept as any other; any other failure
 * ends the import, or a full disk would make it a second entry.
 */
async function upgradeShown(
  lot: PreparedLot,
  tools: ImportTools,
  around: Surroundings,
): Promise<Result<PreparedLot['mails'], Failure>> {
  const originals = originalsAmong(lot.mails, around.shown);
  const rest: PreparedLot['mails'][number][] = [];
  for (const mail of lot.mails) {
    const shown = originals.get(mail);
    const added = shown && (await tools.addOriginal(shown.id, fromPage(mail.prepared.made, shown)));
    if (added && !added.ok && !KEPT_ELSEWHERE.has(added.error.code)) return added;
    if (!added?.ok) rest.push(mail);
  }
  return ok(rest);
}

/** Keeps what is lent from memory instead when the file on the disk cannot be read any more. */
async function keepEither(
  tools: ImportTools,
  made: readonly NewEntry[],
  { plain, after }: { plain: readonly NewEntry[]; after: (kept: readonly Kept[]) => ImportRun },
): Promise<Result<readonly Kept[], Failure>> {
  const kept = await tools.keepNewEntries({ made, runAfter: after });
  if (kept.ok || kept.error.code === 'no-space' || !tools.mayLend) return kept;
  return tools.keepNewEntries({ made: plain, runAfter: after });
}

/** An Outlook file was saved one by one, by hand: it is wanted, and its entry says that it is a draft. */
const isNoDraft = ({ found, prepared }: PreparedLot['mails'][number]): boolean =>
  found.type === 'application/vnd.ms-outlook' || !prepared.made.entry.isDraft;

/** Keeps a lot and the import as it stands after it, in one transaction. Nothing of it is kept when it fails. */
export async function settleLot(
  run: ImportRun,
  lot: PreparedLot,
  { tools, around }: { tools: ImportTools; around: Surroundings },
): Promise<Result<ImportRun, Failure>> {
  const wanted = run.choice.drafts ? lot.mails : lot.mails.filter(isNoDraft);
  const upgraded = await upgradeShown({ ...lot, mails: wanted }, tools, around);
  if (!upgraded.ok) return upgraded;
  const mails = upgraded.value;
  const rest = { ...lot, mails };
  const settled = (kept: readonly Kept[]): Settled => ({
    kept,
    upgraded: wanted.length - mails.length,
    drafts: lot.mails.length - wanted.length,
    skipped: lot.skipped,
    problems: lot.problems,
  });
  const at = tools.now();
  const after = (kept: readonly Kept[]): ImportRun => runAfter(run, settled(kept), at);
  const plain = mails.map(({ prepared: { made } }) => withParty(fromMemory(made), around.partyOf));
  const kept = await keepEither(tools, toKeep(rest, tools, around.partyOf), { plain, after });
  return kept.ok ? ok(after(kept.value)) : fail(kept.error);
}

/** A prepared mail may have crossed between workers: its content is made anew around the same bytes. */
function fromMemory(made: NewEntry): NewEntry {
  const { sha256, bytes, mediaType } = made.original;
  return bytes ? { ...made, original: originalContent(sha256, bytes, mediaType) } : made;
}
