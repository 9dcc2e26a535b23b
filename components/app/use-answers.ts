import { useCallback, useState } from 'preact/hooks';
import type { Answer, GiveAnswer } from '../shell/use-answer.tsx';

export interface Answers {
  /** The one to show: what was just done, else the first that stays. */
  readonly answer: Answer | null;
  readonly give: GiveAnswer;
  readonly close: () => void;
}

/** Answers that stay wait for one another; what is said of a click in between passes and loses none of them. */
export function useAnswers(): Answers {
  const [staying, setStaying] = useState<readonly Answer[]>([]);
  const [passing, setPassing] = useState<Answer | null>(null);
  const give = useCallback((next: Answer) => {
    const others = (all: readonly Answer[]) =>
      next.about === undefined ? all : all.filter(({ about }) => about !== next.about);
    setStaying((all) => (next.stays ? [...others(all), next] : others(all)));
    setPassing(next.stays ? null : next);
  }, []);
  const close = useCallback(() => {
    if (passing) setPassing(null);
    else setStaying((all) => all.slice(1));
  }, [passing]);
  return { answer: passing ?? staying[0] ?? null, give, close };
}
