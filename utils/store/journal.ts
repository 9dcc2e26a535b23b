import type { EntryId, JournalDraft, JournalLine } from '../domain/index.ts';
import { chainLine } from './journal-chain.ts';
import type { Database } from './schema.ts';

/**
 * Appends lines to the journal. Call inside the read-write transaction of the change they tell of, so that neither can
 * exist without the other; IndexedDB runs such transactions one after the other, in every tab, so the chain never
 * forks. Nothing updates or deletes a line.
 */
export async function appendJournal(
  database: Database,
  drafts: readonly JournalDraft[],
  at: number,
): Promise<void> {
  const lines: JournalLine[] = [];
  let head = await database.journal.orderBy('number').last();
  for (const draft of drafts) {
    head = chainLine(head, draft, at);
    lines.push(head);
  }
  await database.journal.bulkAdd(lines);
}

/** Lines in order; all of them, or those of one entry. */
export function readJournal(database: Database, entryId?: EntryId): Promise<readonly JournalLine[]> {
  if (entryId === undefined) return database.journal.orderBy('number').toArray();
  return database.journal.where('entryId').equals(entryId).sortBy('number');
}
