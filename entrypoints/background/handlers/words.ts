import { asPartyId, asTagId, type Entry, type EntryId, type Tag } from '../../../utils/domain/index.ts';
import type { PageToBackground } from '../../../utils/messaging/protocol.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import { notFound, StoreFault } from '../../../utils/store/failures.ts';
import type { RecordReader, RecordWriter } from '../../../utils/store/records.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { createWriter } from '../../../utils/store/writer.ts';
import type { Background } from '../background.ts';
import { readSheetOf } from './keep.ts';

interface Store {
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
}

async function openBoth({ openStore, now }: Background): Promise<Store> {
  const database = await openStore();
  return { reader: createReader(database), writer: createWriter({ database, now }) };
}

async function readEntry({ reader }: Store, id: EntryId): Promise<Entry> {
  const entry = await reader.entry(id);
  if (!entry) throw notFound('email');
  return entry;
}

/** A mail page must not call a mail kept that lies in the bin. */
function inBin(): StoreFault {
  return new StoreFault({
    code: 'not-found',
    happened: 'This email was removed from the timeline.',
    safe: 'It is in Paperchain’s bin until the bin is emptied.',
    next: 'Try again to keep it again, or open the bin.',
  });
}

async function readLivingEntry(store: Store, id: EntryId): Promise<Entry> {
  const entry = await readEntry(store, id);
  if (entry.removedAt !== undefined) throw inBin();
  return entry;
}

/** Calls about the user's words on an entry. */
export function makeWordHandlers(
  background: Background,
): Pick<PageToBackground, 'readSheet' | 'saveWords' | 'saveParty' | 'addTag'> {
  return {
    readSheet: (entryId) =>
      attempt(async () =>
        readSheetOf(await readLivingEntry(await openBoth(background), entryId), background),
      ),
    saveWords: ({ entryId, words }) =>
      attempt(async () => (await openBoth(background)).writer.saveWords(entryId, words)),
    saveParty: ({ entryId, party, id }) =>
      attempt(async () => {
        const store = await openBoth(background);
        const partyId = id ?? asPartyId(background.makeId());
        await store.writer.savePartyOnEntry({ ...party, id: partyId }, entryId);
        return readSheetOf(await readEntry(store, entryId), background);
      }),
    addTag: ({ entryId, label }) =>
      attempt(async () => {
        const { writer } = await openBoth(background);
        const tag: Tag = { id: asTagId(background.makeId()), label, confidential: false, builtIn: false };
        return (await writer.saveTagOnEntry(tag, entryId)).id;
      }),
  };
}
