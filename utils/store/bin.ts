import type { EntryId, JournalDraft, MatterId, Sha256 } from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { StoreTools } from './keep-entry.ts';
import { asEntry, asStored, type StoredEntry } from './schema.ts';
import { dropUnheld } from './write-content.ts';

/** The entry with or without the mark of lying in the bin. */
function marked(stored: StoredEntry, removedAt: number | undefined): StoredEntry {
  const { removedAt: before, ...entry } = asEntry(stored);
  return asStored(removedAt === undefined ? entry : { ...entry, removedAt }, stored.siteKeys, stored.holds);
}

/** Moves entries in or out of the bin; those already there, or gone, are passed over. */
async function move(
  { database, now }: StoreTools,
  ids: readonly EntryId[],
  action: 'removed' | 'restored',
): Promise<void> {
  await database.transaction('rw', database.entries, database.journal, async () => {
    const at = now();
    const found = (await database.entries.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
    const moving = found.filter((row) => (row.removedAt === undefined) === (action === 'removed'));
    await database.entries.bulkPut(moving.map((row) => marked(row, action === 'removed' ? at : undefined)));
    const lines: readonly JournalDraft[] = moving.map((row) => ({
      action,
      entryId: row.id,
      facts: { sha256: row.originalSha256 },
    }));
    await appendJournal(database, lines, at);
  });
}

/** Puts entries in the bin, journalled one by one; originals stay. */
export function removeEntries(tools: StoreTools, ids: readonly EntryId[]): Promise<void> {
  return move(tools, ids, 'removed');
}

/** Takes entries out of the bin again. */
export function restoreEntries(tools: StoreTools, ids: readonly EntryId[]): Promise<void> {
  return move(tools, ids, 'restored');
}

async function deleteForGood(
  { database }: StoreTools,
  rows: readonly StoredEntry[],
): Promise<readonly Sha256[]> {
  const ids = rows.map((row) => row.id);
  await database.entries.bulkDelete(ids);
  await database.searchTexts.bulkDelete(ids);
  return dropUnheld(
    database,
    rows.flatMap((row) => row.holds),
  );
}

/**
 * Deletes what lies in a matter's bin for good, with the content no other entry holds. The journal keeps the hashes of
 * what went, so that a copy kept elsewhere can still be recognised. Returns how many entries went.
 */
export async function emptyBin(tools: StoreTools, matterId: MatterId): Promise<number> {
  const { database, now } = tools;
  const { entries, originals, attachments, lots, searchTexts, journal } = database;
  const tables = [entries, originals, attachments, lots, searchTexts, journal];
  return database.transaction('rw', tables, async () => {
    const binned = await entries.orderBy('removedAt').toArray();
    const rows = binned.filter((row) => row.matterId === matterId);
    if (rows.length === 0) return 0;
    const deleted = await deleteForGood(tools, rows);
    const facts = { entries: rows.map((row) => row.id), deleted };
    await appendJournal(database, [{ action: 'bin emptied', entryId: null, facts }], now());
    return rows.length;
  });
}
