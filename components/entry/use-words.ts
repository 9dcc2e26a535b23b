import { useEffect, useRef, useState } from 'preact/hooks';
import { describeFailure, type Entry, type EntryWords } from '../../utils/domain/index.ts';
import { useServices } from '../services.tsx';

export interface WordsDraft {
  readonly words: EntryWords;
  /** Changes text and saves it after a pause. */
  readonly type: (change: Partial<EntryWords>) => void;
  /** Changes and saves at once. */
  readonly set: (change: Partial<EntryWords>) => void;
  /** Saves now what waits. */
  readonly flush: () => void;
  /** `Saved`, or what went wrong; empty while nothing was changed. */
  readonly status: string;
}

/** A pause in typing long enough to be one. */
const PAUSE_MS = 600;

/** The user's words on an entry, saved by themselves: after a pause, on leaving a field, and on leaving the page. */
export function useWords(entry: Entry): WordsDraft {
  const services = useServices();
  const [change, setChange] = useState<Partial<EntryWords>>({});
  const [status, setStatus] = useState('');
  const waiting = useRef<Partial<EntryWords>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = () => {
    clearTimeout(timer.current);
    const words = waiting.current;
    waiting.current = {};
    if (Object.keys(words).length === 0) return;
    void services.saveWords(entry.id, words).then((saved) => {
      setStatus(saved.ok ? 'Saved' : describeFailure(saved.error));
    });
  };
  const take = (next: Partial<EntryWords>) => {
    waiting.current = { ...waiting.current, ...next };
    setChange((before) => ({ ...before, ...next }));
    setStatus('Saving…');
  };
  const type = (next: Partial<EntryWords>) => {
    take(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE_MS);
  };
  const set = (next: Partial<EntryWords>) => {
    take(next);
    flush();
  };
  useEffect(() => flush, []);
  return { words: { ...wordsOf(entry), ...change }, type, set, flush, status };
}

const wordsOf = ({ partyId, tags, summary, note }: Entry): EntryWords => ({ partyId, tags, summary, note });
