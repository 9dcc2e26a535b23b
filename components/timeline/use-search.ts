import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimelineState } from '../services.tsx';
import { TimelineSearch } from './search.ts';

/** Characters made ready between two frames: about 5 ms of work. */
const PORTION = 300_000;
/** Made ready at once when a letter is typed: every mail of most people, in about 20 ms. */
const FIRST_PORTION = 1_000_000;
/** Portions after which what was found so far is shown. */
const PORTIONS_A_LOOK = 20;

export interface Search {
  /** One byte an entry, 1 where every word of the query is found; null: all. */
  readonly hits: Uint8Array | null;
  /** False for the first moments of a very long timeline: more may be found. */
  readonly isReady: boolean;
}

/** The entries that hold every word of the query. Texts are made ready in pauses, so that no key waits for them. */
export function useSearch({ entries, searchTexts }: TimelineState, query: string): Search {
  const held = useRef<TimelineSearch | null>(null);
  const search = (held.current ??= new TimelineSearch());
  const [look, setLook] = useState(0);
  const isAsked = useRef(false);
  isAsked.current = query.trim() !== '';
  useEffect(() => {
    search.update(entries, searchTexts);
    let portions = 0;
    let timer = setTimeout(function portion() {
      const isMore = search.prepareSome(PORTION);
      portions += 1;
      if (isMore) timer = setTimeout(portion, 0);
      if (isAsked.current && (!isMore || portions % PORTIONS_A_LOOK === 0)) setLook((count) => count + 1);
    }, 50);
    return () => clearTimeout(timer);
  }, [entries, searchTexts]);
  return useMemo(() => {
    if (query.trim() === '') return { hits: null, isReady: true };
    search.update(entries, searchTexts);
    search.prepareSome(FIRST_PORTION);
    return { hits: search.find(query), isReady: search.isReady };
  }, [entries, searchTexts, query, look]);
}
