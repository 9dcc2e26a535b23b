import type { EntryId, MatterId } from '../domain/index.ts';
import { readJournal } from './journal.ts';
import { binnedEntries, countEntries, oneEntry, timelineEntries } from './read-entries.ts';
import { readAttachment, readOriginal, type DecodePart } from './read-content.ts';
import { readMatters } from './read-matters.ts';
import { readTags } from './read-tags.ts';
import type { RecordReader } from './records.ts';
import type { Database } from './schema.ts';

/** Text of every entry of a matter, for full-text search. Reads them all; live.ts reads only what is new. */
async function searchTexts(database: Database, matterId: MatterId): Promise<ReadonlyMap<EntryId, string>> {
  const rows = await database.searchTexts.where('matterId').equals(matterId).toArray();
  return new Map(rows.map(({ entryId, text }) => [entryId, text]));
}

const NO_DECODER: DecodePart = () => {
  throw new TypeError('This reader was made without a way to decode attachments');
};

/**
 * The reading side of an open store. Every method throws on failure; `asFailure` puts the error in plain words. `decode`:
 * needed by whoever reads attachments, since some are stored only inside the original they came with.
 */
export function createReader(database: Database, decode: DecodePart = NO_DECODER): RecordReader {
  return {
    entries: (matterId) => timelineEntries(database, matterId),
    binned: (matterId) => binnedEntries(database, matterId),
    entry: (id) => oneEntry(database, id),
    original: (sha256) => readOriginal(database, sha256),
    attachment: (sha256) => readAttachment(database, sha256, decode),
    searchTexts: (matterId) => searchTexts(database, matterId),
    parties: () => database.parties.orderBy('id').toArray(),
    tags: () => readTags(database),
    matters: () => readMatters(database),
    journal: (entryId) => readJournal(database, entryId),
    countEntries: (matterId) => countEntries(database, matterId),
  };
}
