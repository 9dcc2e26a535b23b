// The user's words on an entry, wherever they are typed: saved by themselves, in order, and never forgotten while unsaved.
// Called by components/capture (in a mail page) and components/entry (in the app).
import type { EntryWords, Failure, Result } from '../../utils/domain/index.ts';

/** How saving stands, as the surface says it. */
export type SaveStatus =
  { readonly step: 'idle' | 'saving' | 'saved' } | { readonly step: 'failed'; readonly failure: Failure };

export type SaveWords = (words: Partial<EntryWords>) => Promise<Result<EntryWords, Failure>>;

export interface WordsSaver {
  /** Notes a change and saves it once `wait` ms have passed without another; at once with `now`. */
  change(words: Partial<EntryWords>, when?: 'now' | 'soon'): void;
  /** Saves what is unsaved, now; resolves when nothing is under way. */
  flush(): Promise<void>;
  /** What is not known to be saved, under way or not; null when everything is. */
  unsaved(): Partial<EntryWords> | null;
  /** Forgets what is unsaved: the entry was taken back. */
  drop(): void;
}

export interface WordsSaverOptions {
  readonly save: SaveWords;
  readonly onStatus: (status: SaveStatus) => void;
  /** All words of the entry, as the store has them now. */
  readonly onSaved?: (words: EntryWords) => void;
  /** Words that wait from before: they go with the next save. */
  readonly left?: Partial<EntryWords> | undefined;
  /** Pause after the last key, ms. */
  readonly wait?: number;
}

const isEmpty = (words: Partial<EntryWords>): boolean => Object.keys(words).length === 0;

/**
 * Saves words by itself: changes are merged, sent one after another in order, and kept for the next try when a save
 * fails, so that nothing typed is lost.
 */
export function makeWordsSaver(options: WordsSaverOptions): WordsSaver {
  const { save, onStatus, onSaved, left = {}, wait = 600 } = options;
  let waiting = left;
  let sent: Partial<EntryWords> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const send = async (): Promise<void> => {
    if (isEmpty(waiting)) return;
    sent = waiting;
    waiting = {};
    const answer = await save(sent);
    if (!answer.ok) waiting = { ...sent, ...waiting };
    sent = {};
    if (answer.ok) onSaved?.(answer.value);
    if (!answer.ok) onStatus({ step: 'failed', failure: answer.error });
    else if (isEmpty(waiting)) onStatus({ step: 'saved' });
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running = running.then(send);
    return running;
  };
  return {
    flush,
    change: (words, when = 'soon') => {
      waiting = { ...waiting, ...words };
      onStatus({ step: 'saving' });
      clearTimeout(timer);
      if (when === 'now') void flush();
      else timer = setTimeout(() => void flush(), wait);
    },
    unsaved: () => {
      const words = { ...sent, ...waiting };
      return isEmpty(words) ? null : words;
    },
    drop: () => {
      clearTimeout(timer);
      waiting = {};
      sent = {};
    },
  };
}
