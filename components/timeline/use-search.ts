import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TimelineState } from '../services.tsx';
import { TimelineSearch } from './search.ts';

/** Characters made ready between two frames: about 5 ms of work. */
const PORTION = 150_000;

/** The entries that hold every word of the query (null: all). Texts are made ready in pauses, before the first question. */
export function useSearch({ entries, searchTexts }: TimelineState, query: string): Uint8Array | null {
  const search = useRef<TimelineSearch | null>(null);
  search.current ??= new TimelineSearch();
  const found = search.current;
  useEffect(() => {
    found.update(entries, searchTexts);
    let timer = setTimeout(function portion() {
      if (found.prepareSome(PORTION)) timer = setTimeout(portion, 0);
    }, 50);
    return () => clearTimeout(timer);
  }, [entries, searchTexts]);
  return useMemo(() => {
    if (query.trim() === '') return null;
    found.update(entries, searchTexts);
    return found.find(query);
  }, [entries, searchTexts, query]);
}
