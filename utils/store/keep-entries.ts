import {
  fail,
  ok,
  type Failure,
  type Kept,
  type MatterId,
  type NewEntry,
  type Result,
} from '../domain/index.ts';
import type { ImportRun } from '../domain/import.ts';
import { asFailure } from './failures.ts';
import { appendJournal } from './journal.ts';
import { ensureMatter, keepLine, keysOf, restored, type StoreTools } from './keep-entry.ts';
import { asEntry, asStored, sameKey, type Database, type StoredEntry } from './schema.ts';
import { addContents } from './write-content.ts';

/** Mails to keep together: all of them or none. */
export interface KeepBatch {
  readonly made: readonly NewEntry[];
  /** The import as it stands once this batch is kept, saved with it, so that a killed import goes on exactly there. */
  readonly runAfter: (kept: readonly Kept[]) => ImportRun;
}

/** What is known of the mails of a batch: entries by every hash and key under which one of them may be found. */
type Known = Map<string, StoredEntry>;

function remember(known: Known, row: StoredEntry): void {
  known.set(row.originalSha256, row);
  for (const key of row.siteKeys) known.set(key, row);
}

/** Every key under which a mail may be known already, its own bytes first. */
function keysToFind({ entry, sameAs = [] }: NewEntry): readonly string[] {
  const hashes = [entry.originalSha256, ...sameAs];
  return [...hashes, ...hashes.map(sameKey)];
}

/** Looks every mail of a batch up at once, by its bytes and by what it may be the same as. */
async function findKnown(database: Database, made: readonly NewEntry[]): Promise<Known> {
  const [matterId] = new Set(made.map(({ entry }) => entry.matterId));
  const keys = made.flatMap(keysToFind);
  const pairs: [MatterId, string][] = [];
  if (matterId) for (const key of keys) if (!key.includes('/')) pairs.push([matterId, key]);
  const [byBytes, byKey] = await Promise.all([
    database.entries.where('[matterId+originalSha256]').anyOf(pairs).toArray(),
    database.entries.where('siteKeys').anyOf(keys).toArray(),
  ]);
  const known: Known = new Map();
  for (const row of [...byKey, ...byBytes]) if (row.matterId === matterId) remember(known, row);
  return known;
}

/** What a batch comes to, before anything is written. */
interface Decided {
  readonly kept: readonly Kept[];
  readonly added: readonly NewEntry[];
  readonly rows: readonly StoredEntry[];
  /** Entries taken out of the bin. */
  readonly back: readonly { readonly row: StoredEntry; readonly made: NewEntry }[];
}

function asNewRow(made: NewEntry): StoredEntry {
  return asStored(made.entry, [...keysOf(made.entry), ...(made.sameAs ?? []).map(sameKey)]);
}

function decide(made: readonly NewEntry[], known: Known): Decided {
  const decided = { kept: [] as Kept[], added: [] as NewEntry[], rows: [] as StoredEntry[] };
  const back: Decided['back'][number][] = [];
  for (const each of made) {
    const key = keysToFind(each).find((one) => known.has(one));
    const found = key === undefined ? undefined : known.get(key);
    const row = found ? restored(found) : asNewRow(each);
    if (!found) {
      decided.added.push(each);
      decided.rows.push(row);
    } else if (found.removedAt !== undefined) back.push({ row, made: each });
    remember(known, row);
    const state = !found ? 'kept' : found.removedAt === undefined ? 'already kept' : 'restored';
    decided.kept.push({ state, entry: asEntry(row) });
  }
  return { ...decided, back };
}

async function write({ database, now }: StoreTools, { added, rows, back }: Decided): Promise<void> {
  await addContents(database, added);
  await database.entries.bulkAdd(rows);
  await database.entries.bulkPut(back.map(({ row }) => row));
  await database.searchTexts.bulkPut(
    added.map(({ entry, searchText }) => ({
      entryId: entry.id,
      matterId: entry.matterId,
      text: searchText,
    })),
  );
  const lines = [
    ...added.map((made) => keepLine('kept', made.entry, made)),
    ...back.map(({ row, made }) => keepLine('restored', row, made)),
  ];
  if (lines.length > 0) await appendJournal(database, lines, now());
}

function keepOnce(tools: StoreTools, batch: KeepBatch): Promise<readonly Kept[]> {
  const { database } = tools;
  const { matters, entries, originals, attachments, searchTexts, journal, imports } = database;
  const tables = [matters, entries, originals, attachments, searchTexts, journal, imports];
  return database.transaction('rw', tables, async () => {
    const [first] = batch.made;
    if (first) await ensureMatter(database, first.entry);
    const decided = decide(batch.made, first ? await findKnown(database, batch.made) : new Map());
    await write(tools, decided);
    await imports.put(batch.runAfter(decided.kept));
    return decided.kept;
  });
}

/**
 * Keeps many prepared mails in one transaction with their journal lines and the import they belong to: a strict commit
 * costs as much for one mail as for five hundred. What each is to the store is decided as in keep-entry.ts: the same
 * bytes are the same entry. So is the copy that a mail site's download wrote its own lines into (`sameAs`): the first
 * one kept stays, whichever it is. A mail that is there already is not written again, so importing twice writes nothing.
 * All mails of a batch belong to one matter. Safe to repeat and to run in two tabs at once.
 */
export async function keepNewEntries(
  tools: StoreTools,
  batch: KeepBatch,
): Promise<Result<readonly Kept[], Failure>> {
  try {
    return ok(await keepOnce(tools, batch));
  } catch (error) {
    return fail(asFailure(error));
  }
}
