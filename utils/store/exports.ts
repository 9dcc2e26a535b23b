import { appendJournal } from './journal.ts';
import type { StoreTools } from './keep-entry.ts';
import type { ExportRecord } from './schema.ts';

/** Remembers an export that was made, with its line in the journal: both or neither. */
export async function noteExport(
  { database, now }: StoreTools,
  made: Omit<ExportRecord, 'at'>,
): Promise<void> {
  const { id, ...facts } = made;
  await database.transaction('rw', database.exports, database.journal, async () => {
    const at = now();
    await database.exports.add({ ...made, at });
    await appendJournal(database, [{ action: 'exported', entryId: null, facts }], at);
  });
}
