import { useEffect, useState } from 'preact/hooks';

/** Asks once for each value of `key` and draws again with the answer; null while waiting. Late answers to old keys are dropped. */
export function useAnswered<T>(key: string, ask: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void ask().then((value) => isCurrent && setAnswer({ key, value }));
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return answer?.key === key ? answer.value : null;
}
