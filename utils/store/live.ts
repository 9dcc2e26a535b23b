import { liveQuery } from 'dexie';
import type { EntryId, Failure, JournalLine, MatterId } from '../domain/index.ts';
import { asFailure } from './failures.ts';
import { follow, readAll, readTexts } from './follow-journal.ts';
import type { Database } from './schema.ts';
import { asTimeline, type Remembered, type TimelineRecords } from './timeline-records.ts';

/** Who watches: called at once and on every change in any tab, until the signal aborts. */
export interface TimelineWatcher {
  readonly signal: AbortSignal;
  readonly onState: (state: TimelineRecords) => void;
  /** The watch has ended because the store failed. */
  readonly onFailure: (failure: Failure) => void;
}

/** Texts already remembered are newer than those read at the start; texts of entries gone meanwhile are dropped. */
function withTexts(remembered: Remembered, texts: ReadonlyMap<EntryId, string>): Remembered {
  const living = [...texts].filter(([id]) => remembered.entries.has(id));
  return { ...remembered, searchTexts: new Map([...living, ...remembered.searchTexts]) };
}

/** Runs changes of what is remembered one after the other, and shows each result. */
function createTurns(first: Remembered, watcher: TimelineWatcher) {
  let remembered = first;
  let turns = Promise.resolve();
  const stopped = (error: unknown): void => {
    if (!watcher.signal.aborted) watcher.onFailure(asFailure(error));
  };
  const show = (next: Remembered): void => {
    remembered = next;
    if (!watcher.signal.aborted) watcher.onState(asTimeline(next));
  };
  show(first);
  return {
    stopped,
    take(change: (before: Remembered) => Promise<Remembered> | Remembered): void {
      turns = turns
        .then(async () => {
          const next = await change(remembered);
          if (next !== remembered) show(next);
        })
        .catch(stopped);
    },
  };
}

async function startWatch(database: Database, matterId: MatterId, watcher: TimelineWatcher): Promise<void> {
  const { remembered, upTo } = await readAll(database, matterId);
  if (watcher.signal.aborted) return;
  const turns = createTurns(remembered, watcher);
  let seen = upTo;
  const takeLines = (lines: readonly JournalLine[]): void =>
    turns.take(async (before) => {
      const fresh = lines.filter((line) => line.number > seen);
      if (fresh.length === 0) return before;
      const after = await follow(database, before, fresh);
      seen = fresh.at(-1)?.number ?? seen;
      return after;
    });
  const feed = liveQuery(() => database.journal.where('number').above(seen).toArray());
  const subscription = feed.subscribe({ next: takeLines, error: turns.stopped });
  watcher.signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
  const texts = await readTexts(database, [...remembered.entries.keys()], watcher.signal);
  if (texts.size > 0) turns.take((before) => withTexts(before, texts));
}

/**
 * Watches the timeline of a matter. The first state comes as soon as the entries are read, a second one when their
 * texts are (none of them is needed to draw); from then on only what the journal speaks of is read again, so that a
 * change costs the same with ten entries or fifty thousand.
 */
export function watchTimeline(database: Database, matterId: MatterId, watcher: TimelineWatcher): void {
  startWatch(database, matterId, watcher).catch((error: unknown) => {
    if (!watcher.signal.aborted) watcher.onFailure(asFailure(error));
  });
}
