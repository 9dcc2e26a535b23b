// The timeline: entries by month, search and filters, drawn for as many entries as there are. Asks for nothing itself; the
// app shell gives it the state. Pure rules (searching, filtering, rows) lie in their own files without Preact.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { EntryId } from '../../utils/domain/index.ts';
import type { TimelineState } from '../services.tsx';
import { EmptyTimeline, NothingFound } from './EmptyTimeline.tsx';
import { parseQuery } from '../../utils/domain/parse-query.ts';
import { TimelineList } from './TimelineList.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import { filterEntries, isNarrowed, WHOLE_TIMELINE, type TimelineFilter } from './timeline-filter.ts';
import { layOutRows } from './timeline-rows.ts';
import { useSearch } from './use-search.ts';

export interface TimelineViewProps {
  readonly state: TimelineState;
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly entryHref: (id: EntryId) => string;
  readonly returnTo: EntryId | null;
}

/** The timeline by month, with search and filters; or what to do when there is nothing yet. */
export function TimelineView(props: TimelineViewProps) {
  const { state, filter, onFilter } = props;
  const view = useRef<HTMLDivElement>(null);
  const { hits, isReady } = useSearch(state, filter.query);
  const shown = useMemo(() => filterEntries(state.entries, filter, hits), [state.entries, filter, hits]);
  const items = useMemo(() => layOutRows(shown, !isNarrowed(filter)), [shown]);
  const words = useMemo(() => parseQuery(filter.query), [filter.query]);
  const toFirstRow = () => view.current?.querySelector<HTMLElement>('.row a')?.focus();
  const question = JSON.stringify({ ...filter, query: words });
  const returnTo = useFirstOnly(props.returnTo, question);
  return (
    <div class="timeline" ref={view}>
      <h1 class="timeline__title" tabIndex={-1}>
        Timeline
      </h1>
      {state.entries.length === 0 ? (
        <EmptyTimeline />
      ) : (
        <>
          <TimelineTools
            state={state}
            filter={filter}
            onFilter={onFilter}
            shown={shown}
            isReady={isReady}
            onDown={toFirstRow}
          />
          {shown.length === 0 && isReady && (
            <NothingFound
              query={filter.query}
              onClear={() => onFilter({ ...WHOLE_TIMELINE, newestFirst: filter.newestFirst })}
            />
          )}
          {shown.length > 0 && (
            <TimelineList
              state={state}
              items={items}
              shown={shown.length}
              words={words}
              entryHref={props.entryHref}
              returnTo={returnTo}
            />
          )}
        </>
      )}
    </div>
  );
}

/** A new question (search, filter, order) starts at the list's top; only the first list finds the old entry again. */
function useFirstOnly(returnTo: EntryId | null, question: string): EntryId | null {
  const first = useRef(question);
  useEffect(() => {
    if (first.current === question) return;
    first.current = '';
    scrollTo({ top: 0, behavior: 'instant' });
  }, [question]);
  return first.current === question ? returnTo : null;
}
