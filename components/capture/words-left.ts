import type { EntryId, EntryWords, KeepOutcome, Result } from '../../utils/domain/index.ts';
import type { LeftWords } from '../words/use-words.ts';

/** The message whose panel has gone. */
interface Message {
  readonly key: string;
  readonly outcome: KeepOutcome;
}

/** Words whose panel closed before they could be saved. */
export interface WordsLeft {
  /** Holds them for the next panel of their message, and opens it when the user has not seen yet that they are not saved. */
  put(message: Message, left: LeftWords): void;
  /** Hands them to a panel that opens. */
  take(entryId: EntryId): Partial<EntryWords> | undefined;
  /** A panel has closed: the next one whose words the user does not know to be unsaved. */
  reopen(): void;
}

/** Makes an empty memory for one mail page. */
export function makeWordsLeft(
  isPanelOpen: () => boolean,
  openPanel: (key: string, outcome: Result<KeepOutcome, never>) => void,
): WordsLeft {
  const all = new Map<EntryId, Message & LeftWords>();
  const reopen = (): void => {
    const next = [...all.values()].find(({ isTold }) => !isTold);
    if (next && !isPanelOpen()) openPanel(next.key, { ok: true, value: next.outcome });
  };
  return {
    put: (message, left) => {
      const { entryId } = message.outcome;
      all.set(entryId, { ...message, ...left, words: { ...all.get(entryId)?.words, ...left.words } });
      reopen();
    },
    take: (entryId) => {
      const words = all.get(entryId)?.words;
      all.delete(entryId);
      return words;
    },
    reopen,
  };
}
