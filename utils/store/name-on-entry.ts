import type { EntryId, Party, Tag } from '../domain/index.ts';
import { notFound } from './failures.ts';
import type { StoreTools } from './keep-entry.ts';
import { saveParty, saveTag } from './write-names.ts';
import { saveWords } from './write-words.ts';

/** Saves a party and puts an entry under it, both or neither. Throws a StoreFault when the entry is gone. */
export async function savePartyOnEntry(tools: StoreTools, party: Party, id: EntryId): Promise<void> {
  const { parties, entries, journal } = tools.database;
  await tools.database.transaction('rw', parties, entries, journal, async () => {
    const saved = await saveParty(tools, party);
    await saveWords(tools, id, { partyId: saved.id });
  });
}

/** Saves a tag of the user's own and puts it on an entry, both or neither; returns it. Throws a StoreFault when the entry is gone. */
export async function saveTagOnEntry(tools: StoreTools, tag: Tag, id: EntryId): Promise<Tag> {
  const { tags, entries, journal } = tools.database;
  return tools.database.transaction('rw', tags, entries, journal, async () => {
    const entry = await entries.get(id);
    if (!entry) throw notFound('entry');
    const saved = await saveTag(tools, tag);
    await saveWords(tools, id, { tags: [...entry.tags, saved.id] });
    return saved;
  });
}
