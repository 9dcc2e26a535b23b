import {
  fail,
  ok,
  type Failure,
  type JournalDraft,
  type Kept,
  type NewEntry,
  type Result,
  type Sha256,
} from '../domain/index.ts';
import type { ImportRun } from '../domain/import.ts';
import { asFailure } from './failures.ts';
import { appendJournal } from './journal.ts';
import { ensureMatter, keepLine, keysOfNew, type StoreTools } from './keep-entry.ts';
import { asEntry, asStored, sameKey, type Database, type StoredEntry } from './schema.ts';
import { StoreMemory } from './store-memory.ts';
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

const hashesOf = ({ entry, sameAs = [] }: NewEntry): readonly Sha256[] => [entry.originalSha256, ...sameAs];

/** Every key under which a mail may be known already, its own bytes first. */
function keysToFind(made: NewEntry): readonly string[] {
  const hashes = hashesOf(made);
  return [...hashes, ...hashes.map(sameKey)];
}

/** Looks up at once those mails of a batch that may be known, by their bytes and by what they may be the same as. */
async function findKnown(
  { entries }: Database,
  made: readonly NewEntry[],
  memory: StoreMemory,
): Promise<Known> {
  const hashes = made.flatMap(hashesOf).filter((hash) => memory.mayKnow(hash));
  const known: Known = new Map();
  const [matterId] = made.map(({ entry }) => entry.matterId);
  if (hashes.length === 0 || matterId === undefined) return known;
  const [byBytes, byKey] = await Promise.all([
    entries
      .where('[matterId+originalSha256]')
      .anyOf(hashes.map((hash): [string, string] => [matterId, hash]))
      .toArray(),
    entries.where('siteKeys').anyOf(hashes.map(sameKey)).toArray(),
  ]);
  for (const row of [...byKey, ...byBytes]) if (row.matterId === matterId) remember(known, row);
  return known;
}

/** What a batch comes to, before anything is written. */
interface Decided {
  readonly kept: readonly Kept[];
  readonly added: readonly NewEntry[];
  readonly rows: readonly StoredEntry[];
}

function asNewRow(made: NewEntry): StoredEntry {
  return asStored(made.entry, keysOfNew(made));
}

function decide(made: readonly NewEntry[], known: Known): Decided {
  const decided = { kept: [] as Kept[], added: [] as NewEntry[], rows: [] as StoredEntry[] };
  for (const each of made) {
    const key = keysToFind(each).find((one) => known.has(one));
    const found = key === undefined ? undefined : known.get(key);
    const row = found ?? asNewRow(each);
    if (!found) {
      decided.added.push(each);
      decided.rows.push(row);
      remember(known, row);
    }
    decided.kept.push({ state: found ? 'already kept' : 'kept', entry: asEntry(row) });
  }
  return decided;
}

/** Journal lines of what a batch came to. */
function linesOf({ added }: Decided): readonly JournalDraft[] {
  return added.map((made) => keepLine('kept', made.entry, made));
}

/** Writes everything at once: the database works on one table while the next one's rows are still being handed over. */
async function write({ database, now }: StoreTools, decided: Decided, memory: StoreMemory): Promise<void> {
  const { added, rows } = decided;
  const lines = linesOf(decided);
  const texts = added.map(({ entry: { id, matterId }, searchText }) => ({
    entryId: id,
    matterId,
    text: searchText,
  }));
  await Promise.all([
    addContents(database, added, memory),
    database.entries.bulkAdd(rows),
    database.searchTexts.bulkPut(texts),
    lines.length > 0 && appendJournal(database, lines, now()),
  ]);
}

async function keepOnce(
  tools: StoreTools,
  { made, runAfter }: KeepBatch,
  memory: StoreMemory,
): Promise<readonly Kept[]> {
  const { database } = tools;
  const { matters, entries, originals, attachments, lots, searchTexts, journal, imports } = database;
  const tables = [matters, entries, originals, attachments, lots, searchTexts, journal, imports];
  const decided = await database.transaction('rw', tables, async () => {
    await memory.bringUpToDate(database);
    const [first] = made;
    if (first) await ensureMatter(database, first.entry);
    const all = decide(made, await findKnown(database, made, memory));
    await write(tools, all, memory);
    await imports.put(runAfter(all.kept));
    return all;
  });
  memory.note(decided.added, linesOf(decided).length);
  return decided.kept;
}

/**
 * Keeps many prepared mails in one transaction with their journal lines and the import they belong to: a strict commit
 * costs as much for one mail as for five hundred. What each is to the store is decided as in keep-entry.ts: the same
 * bytes are the same entry. So is the copy that a mail site's download wrote its own lines into (`sameAs`): the first
 * one kept stays, whichever it is. A mail that is there already is not written again, so importing twice writes nothing;
 * one that lies in the bin stays there, since nobody asked for that one (its entry has `removedAt`).
 * All mails of a batch belong to one matter. `memory`: the same one for every batch of an import. Safe to repeat and to
 * run in two tabs at once.
 */
export async function keepNewEntries(
  tools: StoreTools,
  batch: KeepBatch,
  memory: StoreMemory = new StoreMemory(),
): Promise<Result<readonly Kept[], Failure>> {
  try {
    return ok(await keepOnce(tools, batch, memory));
  } catch (error) {
    return fail(asFailure(error));
  }
}
