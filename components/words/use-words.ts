import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryWords } from '../../utils/domain/index.ts';
import { makeWordsSaver, type SaveStatus, type SaveWords, type WordsSaver } from './save-words.ts';

/** The user's words while they can be changed. */
export interface Words {
  readonly words: EntryWords;
  readonly status: SaveStatus;
  readonly saver: WordsSaver;
  /** Changes words here and saves them by itself. */
  readonly change: (words: Partial<EntryWords>, when?: 'now' | 'soon') => void;
  /** Takes over words that the background has already saved. */
  readonly take: (words: Partial<EntryWords>) => void;
}

/** What words that could not be saved become when their surface has gone. */
export interface LeftWords {
  readonly words: Partial<EntryWords>;
  /** True when the user saw that they were not saved before the surface went. */
  readonly isTold: boolean;
}

export interface UseWordsOptions {
  readonly save: SaveWords;
  /** Saves where the page is about to go and cannot finish anything itself; `save` where not given. */
  readonly saveLeaving?: SaveWords;
  /** Words that an earlier surface could not save: they are tried again at once. */
  readonly left?: Partial<EntryWords> | undefined;
  readonly onLeft: (left: LeftWords) => void;
}

/**
 * Holds the words and saves them, at the latest when their surface closes or the page goes. Only what is unsaved hides
 * what is stored, so that words saved elsewhere meanwhile are seen, and not overwritten by the next change.
 */
export function useWords(stored: EntryWords, options: UseWordsOptions): Words {
  const now = useRef({ stored, options, step: 'idle' as SaveStatus['step'] });
  now.current.stored = stored;
  now.current.options = options;
  const [answered, setAnswered] = useState({ after: stored, words: stored });
  const [status, setStatus] = useState<SaveStatus>({ step: 'idle' });
  const saver = useMemo(
    () =>
      makeWordsSaver({
        left: options.left,
        save: (words) => now.current.options.save(words),
        onStatus: (next) => {
          now.current.step = next.step;
          setStatus(next);
        },
        onSaved: (words) => setAnswered({ after: now.current.stored, words }),
      }),
    [],
  );
  useLayoutEffect(() => {
    if (options.left) void saver.flush();
    const life = new AbortController();
    // At once and past the queue: this page may not live to see the answer to what is under way.
    const leave = (): void => {
      const { save, saveLeaving = save } = now.current.options;
      const words = saver.unsaved();
      if (words) void saveLeaving(words);
    };
    addEventListener('pagehide', leave, { signal: life.signal });
    return () => {
      life.abort();
      const { step } = now.current;
      void saver.flush().then(() => {
        const words = saver.unsaved();
        if (words) now.current.options.onLeft({ words, isTold: step === 'failed' });
      });
    };
  }, [saver]);
  const take = (some: Partial<EntryWords>): void => {
    const after = now.current.stored;
    setAnswered((before) => ({ after, words: { ...newest(before, after), ...some } }));
  };
  const words = { ...newest(answered, stored), ...saver.unsaved() };
  return { words, status, saver, change: saver.change, take };
}

interface Answered {
  /** What was known to be stored when the answer came. */
  readonly after: EntryWords;
  readonly words: EntryWords;
}

/** An answer of the store is newer than what is known to be stored, until that is heard anew. */
const newest = (answered: Answered, stored: EntryWords): EntryWords =>
  answered.after === stored ? answered.words : stored;
