import type { EntryWords, Failure, Result } from '../../utils/domain/index.ts';

/** How saving stands, as the panel says it. */
export type SaveStatus =
  { readonly step: 'idle' | 'saving' | 'saved' } | { readonly step: 'failed'; readonly failure: Failure };

export interface WordsSaver {
  /** Notes a change and saves it once `wait` ms have passed without another; at once with `now`. */
  change(words: Partial<EntryWords>, when?: 'now' | 'soon'): void;
  /** Saves what is unsaved, now; resolves when nothing is under way. */
  flush(): Promise<void>;
  /** Forgets what is unsaved: the entry was taken back. */
  drop(): void;
}

export interface WordsSaverOptions {
  readonly save: (words: Partial<EntryWords>) => Promise<Result<EntryWords, Failure>>;
  readonly onStatus: (status: SaveStatus) => void;
  /** Pause after the last key, ms. */
  readonly wait?: number;
}

/**
 * Saves words by itself: changes are merged, sent one after another in order, and kept for the next try when a save
 * fails, so that nothing typed is lost while the panel is open.
 */
export function makeWordsSaver({ save, onStatus, wait = 600 }: WordsSaverOptions): WordsSaver {
  let unsaved: Partial<EntryWords> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const send = async (): Promise<void> => {
    const sent = unsaved;
    if (Object.keys(sent).length === 0) return;
    unsaved = {};
    const answer = await save(sent);
    if (!answer.ok) {
      unsaved = { ...sent, ...unsaved };
      onStatus({ step: 'failed', failure: answer.error });
    } else if (Object.keys(unsaved).length === 0) onStatus({ step: 'saved' });
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running = running.then(send);
    return running;
  };
  return {
    flush,
    change: (words, when = 'soon') => {
      unsaved = { ...unsaved, ...words };
      onStatus({ step: 'saving' });
      clearTimeout(timer);
      if (when === 'now') void flush();
      else timer = setTimeout(() => void flush(), wait);
    },
    drop: () => {
      clearTimeout(timer);
      unsaved = {};
    },
  };
}
