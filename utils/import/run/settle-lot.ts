import { counterpartOf } from '../../capture/counterpart.ts';
import { originalContent } from '../../capture/content.ts';
import type { ComparableEntry, ComparableMail } from '../../capture/match/comparable.ts';
import { matchOriginal } from '../../capture/match-original.ts';
import type { ImportProblem, ImportRun } from '../../domain/import.ts';
import {
  fail,
  ok,
  type Entry,
  type Failure,
  type Kept,
  type NewEntry,
  type Party,
  type Result,
} from '../../domain/index.ts';
import { knownParty } from '../../domain/party-suggestion.ts';
import type { FoundMail } from '../types.ts';
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
  readonly parties: readonly Party[];
  /** Entries that wait for their original. */
  readonly shown: readonly ComparableEntry[];
}

/** Puts a mail of a sender whose party is known under that party. */
function withParty(made: NewEntry, parties: readonly Party[]): NewEntry {
  const party = knownParty(counterpartOf(made.entry).address, parties);
  return party ? { ...made, entry: { ...made.entry, partyId: party.id } } : made;
}

/** The mail with its original taken from the file on the disk, where that is allowed and lies there unchanged. */
function lent(made: NewEntry, found: FoundMail): NewEntry {
  const lies = found.lend();
  if (!lies) return made;
  const { file, start } = lies;
  const { sha256, size, mediaType, bytes } = made.original;
  const blob = file.slice(start, start + lies.size);
  const lentPlace = { file, start, offset: found.offset, length: found.length };
  // The database copies the bytes as they are and takes the type from the row.
  return { ...made, original: { sha256, size, mediaType, blob, ...(bytes && { bytes }), lent: lentPlace } };
}

function toKeep(lot: PreparedLot, tools: ImportTools, parties: readonly Party[]): readonly NewEntry[] {
  return lot.mails.map(({ found, prepared: { made } }) =>
    withParty(tools.mayLend ? lent(made, found) : made, parties),
  );
}

/** The entry that a mail surely is the original of. */
function shownOf(mail: ComparableMail, shown: Surroundings['shown']): Entry | undefined {
  const verdict = matchOriginal(mail, shown);
  if (verdict.found !== 'entry') return undefined;
  return shown.find(({ entry }) => entry.id === verdict.entryId)?.entry;
}

/** Where the message was seen stays known; that the content came from a file is said. */
function fromPage(made: NewEntry, shown: Entry): NewEntry {
  const { method, version } = made.entry.provenance;
  return { ...made, entry: { ...made.entry, provenance: { ...shown.provenance, method, version } } };
}

/**
 * Gives those mails that surely are the original of an `as shown` entry to it, each in a transaction of its own, and
 * returns the others. A mail that the store refuses there (it lies there already) is kept as any other.
 */
async function upgradeShown(
  lot: PreparedLot,
  tools: ImportTools,
  around: Surroundings,
): Promise<PreparedLot['mails']> {
  if (around.shown.length === 0) return lot.mails;
  const rest: PreparedLot['mails'][number][] = [];
  for (const mail of lot.mails) {
    const { comparable, made } = mail.prepared;
    const shown = comparable ? shownOf(comparable, around.shown) : undefined;
    const upgraded = shown && (await tools.addOriginal(shown.id, fromPage(made, shown))).ok;
    if (!upgraded) rest.push(mail);
  }
  return rest;
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
  const mails = await upgradeShown({ ...lot, mails: wanted }, tools, around);
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
  const plain = mails.map(({ prepared: { made } }) => withParty(fromMemory(made), around.parties));
  const kept = await keepEither(tools, toKeep(rest, tools, around.parties), { plain, after });
  return kept.ok ? ok(after(kept.value)) : fail(kept.error);
}

/** A prepared mail may have crossed between workers: its content is made anew around the same bytes. */
function fromMemory(made: NewEntry): NewEntry {
  const { sha256, bytes, mediaType } = made.original;
  return bytes ? { ...made, original: originalContent(sha256, bytes, mediaType) } : made;
}
