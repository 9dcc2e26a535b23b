import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { NO_WORDS, type EntryWords } from '../../utils/domain/index.ts';
import type { CaptureActions } from './actions.ts';
import { makeWordsSaver, type SaveStatus, type WordsSaver } from './save-words.ts';

/** The user's words while the panel is open. */
export interface Words {
  readonly words: EntryWords;
  readonly status: SaveStatus;
  readonly saver: WordsSaver;
  /** Changes words here and saves them by itself. */
  readonly change: (words: Partial<EntryWords>, when?: 'now' | 'soon') => void;
  /** Takes over words that the background has already saved. */
  readonly take: (words: Partial<EntryWords>) => void;
}

/** Holds the words and saves them, at the latest when the panel closes or the page goes. */
export function useWords(initial: EntryWords | undefined, actions: CaptureActions): Words {
  const [words, setWords] = useState<EntryWords>(initial ?? NO_WORDS);
  const [status, setStatus] = useState<SaveStatus>({ step: 'idle' });
  const saver = useMemo(() => makeWordsSaver({ save: actions.saveWords, onStatus: setStatus }), [actions]);
  useLayoutEffect(() => {
    const leaving = new AbortController();
    addEventListener('pagehide', () => void saver.flush(), { signal: leaving.signal });
    return () => {
      leaving.abort();
      void saver.flush();
    };
  }, [saver]);
  const take = (some: Partial<EntryWords>): void => setWords((before) => ({ ...before, ...some }));
  const change: Words['change'] = (some, when) => {
    take(some);
    saver.change(some, when);
  };
  return { words, status, saver, change, take };
}
