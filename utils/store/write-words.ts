import type { EntryId, EntryWords } from '../domain/index.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { notFound } from './failures.ts';
import { appendJournal } from './journal.ts';
import type { StoreTools } from './keep-entry.ts';

/** The words of an entry, and nothing else of it: a page may send more than it should. */
function wordsOf({ partyId, tags, summary, note }: EntryWords): EntryWords {
  return { partyId, tags: [...new Set(tags)], summary, note };
}

/** Names of the words that differ. */
function changedFields(before: EntryWords, after: EntryWords): readonly string[] {
  const names = ['partyId', 'tags', 'summary', 'note'] as const;
  return names.filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]));
}

/**
 * Changes the user's words on an entry and returns them whole. The journal tells which words changed, not what they
 * say; nothing is written when nothing changed. Throws a StoreFault when the entry is gone.
 */
export function saveWords(
  { database, now }: StoreTools,
  id: EntryId,
  words: Partial<EntryWords>,
): Promise<EntryWords> {
  return database.transaction('rw', database.entries, database.journal, async () => {
    const stored = await database.entries.get(id);
    if (!stored) throw notFound('entry');
    const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
    const next = wordsOf({ ...stored, ...given });
    const fields = changedFields(stored, next);
    if (fields.length === 0) return next;
    await database.entries.put({ ...stored, ...next });
    await appendJournal(database, [{ action: 'edited', entryId: id, facts: { fields } }], now());
    return next;
  });
}
