import { useRef } from 'preact/hooks';

/** A screen reader hears how far it is at every tenth, not at every email. */
const STEP = 10;

/** Words to be spoken, changing only when another tenth is done or another stage begins. */
export function useSpoken(words: string, percent: number, stage = ''): string {
  const step = `${stage} ${Math.floor(percent / STEP)}`;
  const last = useRef({ words, step });
  if (step !== last.current.step) last.current = { words, step };
  return last.current.words;
}
