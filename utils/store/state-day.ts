import { londonDay, londonNoon } from '../domain/dates.ts';
import type { Entry, EntryId, HappenedFrom } from '../domain/index.ts';
import { notFound, StoreFault } from './failures.ts';
import { appendJournal } from './journal.ts';
import type { StoreTools } from './keep-entry.ts';

/** An email that says its own date keeps it, whatever anybody thinks of it. */
const OPEN: ReadonlySet<HappenedFrom> = new Set(['captured', 'stated']);

function placeOn(entry: Entry, day: string): Pick<Entry, 'happenedAt' | 'happenedFrom'> {
  if (day === '') return { happenedAt: entry.capturedAt, happenedFrom: 'captured' };
  const noon = londonNoon(day);
  if (noon !== null) return { happenedAt: noon, happenedFrom: 'stated' };
  throw new StoreFault({
    code: 'not-supported',
    happened: 'This day does not exist.',
    safe: 'Nothing was changed.',
    next: 'Give another day.',
  });
}

/**
 * Places an email without a date of its own on the day the user gives (`YYYY-MM-DD`; empty: not known after all), with a
 * journal line that holds the day, and the one given before. Throws a StoreFault when the entry is gone or has a date.
 */
export function stateDay({ database, now }: StoreTools, id: EntryId, day: string): Promise<void> {
  return database.transaction('rw', database.entries, database.journal, async () => {
    const stored = await database.entries.get(id);
    if (!stored || stored.kind !== 'email') throw notFound('entry');
    if (!OPEN.has(stored.happenedFrom))
      throw new StoreFault({
        code: 'not-supported',
        happened: 'This email has a date of its own.',
        safe: 'Nothing was changed.',
        next: 'If it is wrong, say so in your private note.',
      });
    const dayBefore = stored.happenedFrom === 'stated' ? londonDay(stored.happenedAt) : '';
    await database.entries.put({ ...stored, ...placeOn(stored, day) });
    await appendJournal(
      database,
      [{ action: 'edited', entryId: id, facts: { fields: ['day'], day, dayBefore } }],
      now(),
    );
  });
}
