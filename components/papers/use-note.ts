import { useState } from 'preact/hooks';
import type { Failure } from '../../utils/domain/index.ts';
import { routeHref } from '../shell/routes.ts';
import { useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import type { NoteDraft } from '../services/papers.ts';

/** What the user has written so far. */
export type NoteWords = NoteDraft;

export interface NoteWork {
  readonly words: NoteWords;
  /** Why it could not be kept. */
  readonly problem: Failure | null;
  readonly isKeeping: boolean;
  readonly say: (change: Partial<NoteWords>) => void;
  readonly keep: () => Promise<void>;
}

const NOTHING_SAID: NoteWords = {
  kind: 'call',
  title: '',
  day: '',
  time: '',
  who: '',
  words: '',
  partyId: null,
};

type Gap = 'day' | 'title' | 'words';

/** What must still be said, by field. */
export function gapsOf(
  { day, title, words }: NoteWords,
  today: string,
): Partial<Readonly<Record<Gap, string>>> {
  return {
    ...(day === '' && { day: 'Which day was it?' }),
    ...(day > today && { day: 'This day is still to come.' }),
    ...(title.trim() === '' && { title: 'Give it a title.' }),
    ...(words.trim() === '' && { words: 'Write down what was said or happened.' }),
  };
}

/** A note in the making, until it is kept. */
export function useNote(): NoteWork {
  const { papers } = useServices();
  const answer = useAnswer();
  const [words, setWords] = useState(NOTHING_SAID);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const say = (change: Partial<NoteWords>) => setWords((before) => ({ ...before, ...change }));
  const keep = async () => {
    setKeeping(true);
    setProblem(null);
    const kept = await papers.keepNote(words);
    setKeeping(false);
    if (!kept.ok) return setProblem(kept.error);
    setWords(NOTHING_SAID);
    answer({ message: 'Kept. You can add tags and a summary here.' });
    location.hash = routeHref({ view: 'entry', id: kept.value.entryId });
  };
  return { words, problem, isKeeping, say, keep };
}
