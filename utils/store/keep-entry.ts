import {
  DEFAULT_MATTER_ID,
  DEFAULT_MATTER_TITLE,
  fail,
  ok,
  type Entry,
  type Failure,
  type JournalAction,
  type JournalDraft,
  type Kept,
  type NewEntry,
  type Result,
} from '../domain/index.ts';
import { asFailure, StoreFault } from './failures.ts';
import { appendJournal } from './journal.ts';
import {
  asEntry,
  asStored,
  mayBeAccount,
  sameKey,
  siteKey,
  type Database,
  type StoredEntry,
} from './schema.ts';
import { addContent } from './write-content.ts';

/** The database and the clock that dates journal lines (ms since 1970). */
export interface StoreTools {
  readonly database: Database;
  readonly now: () => number;
}

/** Facts of a keep for the journal: hashes and sizes, never anybody's words. */
export function keepLine(action: JournalAction, entry: Entry, made: NewEntry): JournalDraft {
  return {
    action,
    entryId: entry.id,
    facts: {
      fidelity: made.entry.fidelity,
      sha256: made.original.sha256,
      size: made.original.size,
      attachments: [...made.attachments, ...(made.placed ?? [])].map((part) => part.sha256),
      ...(made.papers && { papers: made.papers.map((paper) => paper.sha256) }),
      site: made.entry.provenance.site,
      method: made.entry.provenance.method,
      version: made.entry.provenance.version,
    },
  };
}

/** Site keys of a new entry: none when it came from a file. */
export function keysOf(entry: Entry): readonly string[] {
  const key = siteKey(entry.provenance.site, entry.provenance.siteMessageId);
  return key === null ? [] : [key];
}

/** Every key of a new row: where it was seen, and the forms in which it may come again. */
export function keysOfNew({ entry, sameAs = [] }: NewEntry): readonly string[] {
  return [...keysOf(entry), ...sameAs.map(sameKey)];
}

/** Entries that are this very message by the site's own ids. */
async function seenOnSite(
  database: Database,
  { entry, otherMessageIds = [] }: NewEntry,
): Promise<readonly StoredEntry[]> {
  const { site, siteMessageId, account } = entry.provenance;
  const keys = [siteMessageId, ...otherMessageIds]
    .map((id) => siteKey(site, id))
    .filter((key) => key !== null);
  const found = await database.entries.where('siteKeys').anyOf(keys).distinct().toArray();
  return found.filter((each) => each.matterId === entry.matterId && mayBeAccount(each, account));
}

/** A new row with its content, words for searching and journal line. */
async function add(tools: StoreTools, made: NewEntry): Promise<Kept> {
  const { database, now } = tools;
  const { entry, searchText } = made;
  await addContent(database, made);
  await database.entries.add(asStored(entry, keysOfNew(made)));
  await database.searchTexts.put({ entryId: entry.id, matterId: entry.matterId, text: searchText });
  await appendJournal(database, [keepLine('kept', entry, made)], now());
  return { state: 'kept', entry };
}

/** A row without the mark of lying in the bin. */
function restored(stored: StoredEntry): StoredEntry {
  const { removedAt, ...row } = stored;
  return row;
}

/** The same of a mail that was there already: what is stored of it, not what was offered anew, which may be another reading. */
function againLine(action: JournalAction, stored: Entry, { entry: { provenance } }: NewEntry): JournalDraft {
  const { id, fidelity, originalSha256, originalSize } = stored;
  const { site, method, version } = provenance;
  const facts = { fidelity, sha256: originalSha256, size: originalSize, site, method, version };
  return { action, entryId: id, facts };
}

/** A site that gives the same bytes without saying that they may change has made them final. */
function settledBy(
  { fidelity, mayChange }: Entry,
  { mayChange: before, ...stored }: StoredEntry,
): StoredEntry {
  return before && (fidelity === 'as shown' || mayChange) ? { ...stored, mayChange: before } : stored;
}

/** The message lies here already: taken out of the bin if need be; the user's words stay. */
async function keepAgain(tools: StoreTools, stored: StoredEntry, made: NewEntry): Promise<Kept> {
  const { database, now } = tools;
  const { removedAt } = stored;
  const found = asEntry(settledBy(made.entry, restored(stored)));
  const binned = removedAt !== undefined;
  // A reading in place of an original that may change must not make its message look settled.
  const keys = found.mayChange && made.entry.fidelity === 'as shown' ? [] : keysOfNew(made);
  await database.entries.put(asStored(found, [...stored.siteKeys, ...keys], stored.holds));
  await appendJournal(database, [againLine(binned ? 'restored' : 'kept again', found, made)], now());
  return { state: binned ? 'restored' : 'already kept', entry: found };
}

/** What an entry keeps of what it was before its bytes were replaced. */
function whatStays(stored: StoredEntry, made: NewEntry): Partial<Entry> {
  const { fidelity, originalSha256, readingSha256 } = stored;
  if (fidelity === 'as shown') return { readingSha256: originalSha256 };
  const replaced = `An earlier copy, kept before it was final or whole, was replaced by this one. Its SHA-256: ${originalSha256}.`;
  return { ...(readingSha256 && { readingSha256 }), warnings: [...made.entry.warnings, replaced] };
}

/**
 * An entry gets its original, in place of a page reading or of bytes that were not final: everything is read anew, the
 * id and the user's words stay, and so does what was there before. Call inside a transaction over everything that
 * `keepNewEntry` touches.
 */
export async function upgrade(tools: StoreTools, stored: StoredEntry, made: NewEntry): Promise<Kept> {
  const { database, now } = tools;
  const { id, matterId, partyId, tags, summary, note } = stored;
  const words = { partyId, tags, summary, note };
  const entry: Entry = { ...made.entry, ...whatStays(stored, made), id, matterId, ...words };
  await addContent(database, made);
  const keys = [...stored.siteKeys, ...keysOfNew({ ...made, entry })];
  await database.entries.put(asStored(entry, keys, stored.holds));
  await database.searchTexts.put({ entryId: id, matterId: entry.matterId, text: made.searchText });
  const back = stored.removedAt === undefined ? [] : [againLine('restored', stored, made)];
  await appendJournal(database, [...back, keepLine('upgraded', entry, made)], now());
  return { state: 'upgraded', entry };
}

/**
 * The entry of these very bytes, or of a copy that differs only by what a download wrote into it (keep-entries.ts) or by
 * the ends of its lines.
 */
export async function findSameBytes(
  { entries }: Database,
  { entry: { matterId, originalSha256 }, sameAs = [] }: Pick<NewEntry, 'entry' | 'sameAs'>,
): Promise<StoredEntry | undefined> {
  for (const hash of [originalSha256, ...sameAs]) {
    const same = await entries.where({ matterId, originalSha256: hash }).first();
    if (same) return same;
  }
  const copies = await entries.where('siteKeys').equals(sameKey(originalSha256)).toArray();
  return copies.find((copy) => copy.matterId === matterId);
}

/** The entry whose original a page reading was found to show (capture/match), if it is there still. */
async function shownOriginal(
  { entries }: Database,
  { entry, shows }: NewEntry,
): Promise<StoredEntry | undefined> {
  const found = shows === undefined ? undefined : await entries.get(shows);
  return found?.matterId === entry.matterId && found.fidelity === 'original' ? found : undefined;
}

/**
 * What a message is to the store. Same bytes: the same entry. A page reading of a message known by its site id, or of one
 * whose original is surely kept: the same entry. An original whose message is known `as shown` only, or by bytes that
 * were not final: an upgrade. Anything else, even with an equal Message-ID (the sent copy and the list's copy differ),
 * is a new entry.
 */
async function keepOne(tools: StoreTools, made: NewEntry): Promise<Kept> {
  const { entry } = made;
  const sameBytes = await findSameBytes(tools.database, made);
  if (sameBytes) {
    refuseOtherPaper(sameBytes, entry);
    return keepAgain(tools, sameBytes, made);
  }
  const onSite = await seenOnSite(tools.database, made);
  if (entry.fidelity === 'as shown') {
    const known =
      onSite.find((each) => each.fidelity === 'original') ??
      onSite[0] ??
      (await shownOriginal(tools.database, made));
    return known ? keepAgain(tools, known, made) : add(tools, made);
  }
  const reading = onSite.find((each) => each.fidelity === 'as shown');
  if (reading) return upgrade(tools, reading, made);
  const passing = onSite.find((each) => each.mayChange);
  if (!passing) return add(tools, made);
  return isBetter(entry, passing) ? upgrade(tools, passing, made) : keepAgain(tools, passing, made);
}

/** What is cut off replaces only less of it. What is whole replaces what was there before, though that was longer. */
const isBetter = (entry: Entry, stored: Entry): boolean =>
  entry.mayChange !== 'cut off' || entry.originalSize > stored.originalSize;

const filesOf = ({ papers = [] }: Entry): string => papers.map(({ sha256 }) => sha256).join(' ');

/**
 * Papers are known by their first file. One with other files behind it is another paper, whose files must not be called
 * kept. Throws a StoreFault then.
 */
function refuseOtherPaper(stored: StoredEntry, entry: Entry): void {
  if (entry.kind === 'email' || filesOf(stored) === filesOf(entry)) return;
  throw new StoreFault({
    code: 'already-kept',
    happened: `The first file is already kept, in “${stored.subject}”, but with other files.`,
    safe: 'Nothing was changed.',
    next:
      stored.removedAt === undefined
        ? 'Open that entry. To keep these files instead, remove it first and empty the bin.'
        : 'It is in the bin. Empty the bin to keep these files, or restore it.',
  });
}

/** The matter that needs no set-up comes to be with its first entry. */
export async function ensureMatter(database: Database, entry: Entry): Promise<void> {
  if (entry.matterId !== DEFAULT_MATTER_ID || (await database.matters.get(entry.matterId))) return;
  await database.matters.add({
    id: entry.matterId,
    title: DEFAULT_MATTER_TITLE,
    createdAt: entry.capturedAt,
  });
}

function keepOnce(tools: StoreTools, made: NewEntry): Promise<Kept> {
  const { matters, entries, originals, attachments, lots, searchTexts, journal } = tools.database;
  return tools.database.transaction(
    'rw',
    [matters, entries, originals, attachments, lots, searchTexts, journal],
    async () => {
      await ensureMatter(tools.database, made.entry);
      return keepOne(tools, made);
    },
  );
}

/**
 * Keeps a prepared message whole, in one transaction over everything it touches, or fails and leaves nothing. Safe to
 * repeat and to run twice at once, in any tabs: the same message makes exactly one entry.
 */
export async function keepNewEntry(tools: StoreTools, made: NewEntry): Promise<Result<Kept, Failure>> {
  try {
    // Transactions over these tables run one after the other, so the look-up above suffices; the unique index is the
    // second lock, and should it ever spring, the second try finds the entry that won.
    return ok(
      await keepOnce(tools, made).catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'ConstraintError') throw error;
        return keepOnce(tools, made);
      }),
    );
  } catch (error) {
    return fail(asFailure(error));
  }
}
