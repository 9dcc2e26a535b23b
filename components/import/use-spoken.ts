import { useRef } from 'preact/hooks';

/** A screen reader hears how far it is at every tenth, not at every email. */
const STEP = 10;

/** Words to be spoken, changing only when another tenth is done. */
export function useSpoken(words: string, percent: number): string {
  const last = useRef({ words, step: Math.floor(percent / STEP) });
  const step = Math.floor(percent / STEP);
  if (step !== last.current.step) last.current = { words, step };
  return last.current.words;
}
