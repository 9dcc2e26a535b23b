import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { entryNoun } from '../../utils/domain/entry-noun.ts';
import type { Entry } from '../../utils/domain/index.ts';
import type { TimelineState } from '../services.tsx';
import { RemoveMany } from '../shell/RemoveMany.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { BinIcon, CloseIcon, FilterIcon, SearchIcon } from '../ui/icons.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { countFilters, isNarrowed, type TimelineFilter } from './timeline-filter.ts';

export interface TimelineToolsProps {
  readonly state: TimelineState;
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly shown: readonly Entry[];
  /** False while more may still be found. */
  readonly isReady: boolean;
  /** The arrow key that leads from the search to the rows. */
  readonly onDown: () => void;
}

/** Search, filters and order above the rows, and how many are shown. */
export function TimelineTools(props: TimelineToolsProps) {
  const { state, filter, onFilter, shown, isReady } = props;
  const [isOpen, setOpen] = useState(countFilters(filter) > 0);
  const count = countFilters(filter);
  return (
    <>
      <div class="tools">
        <SearchField {...props} />
        <Button
          class="tools__button"
          aria-expanded={isOpen}
          aria-controls="timeline-filters"
          onClick={() => setOpen(!isOpen)}
        >
          <FilterIcon size={18} />
          <span class="tools__word">Filter</span>
          {count > 0 && <span class="tools__count">{count}</span>}
          <span class="pc-hidden">{count > 0 ? ` ${count} set` : ''}</span>
        </Button>
        <Button
          class="tools__button"
          onClick={() => onFilter({ ...filter, newestFirst: !filter.newestFirst })}
          title={filter.newestFirst ? 'Show the oldest first' : 'Show the newest first'}
        >
          <span aria-hidden="true">{filter.newestFirst ? '↓' : '↑'}</span>
          <span class="tools__word">{filter.newestFirst ? 'Newest first' : 'Oldest first'}</span>
        </Button>
      </div>
      {isOpen && <FilterPanel state={state} filter={filter} onFilter={onFilter} />}
      <div class="tools__found">
        <p class="tools__shown" role="status">
          {describeShown(shown.length, state.entries, isNarrowed(filter))}
          {!isReady && ' so far, still searching…'}
        </p>
        {isReady && isNarrowed(filter) && shown.length > 0 && <RemoveShown shown={shown} />}
      </div>
    </>
  );
}

/** Only with a search or a filter: nobody means the whole timeline by one click. */
function RemoveShown({ shown }: Pick<TimelineToolsProps, 'shown'>) {
  // What was shown when it was asked for: entries may come and go meanwhile.
  const [asked, setAsked] = useState<readonly Entry[] | null>(null);
  const many = shown.length === 1 ? 'this 1' : `these ${shown.length.toLocaleString('en-GB')}`;
  return (
    <>
      <Button look="plain" onClick={() => setAsked(shown)}>
        <BinIcon size={18} /> Remove {many}…
      </Button>
      {asked && <RemoveMany entries={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function describeShown(shown: number, entries: TimelineState['entries'], isNarrow: boolean): string {
  const all = `${entries.length.toLocaleString('en-GB')} ${entryNoun(entries.length, entries)}`;
  return isNarrow ? `${shown.toLocaleString('en-GB')} of ${all}` : all;
}

function SearchField({ filter, onFilter, onDown }: TimelineToolsProps) {
  const field = useRef<HTMLInputElement>(null);
  useSlashKey(field);
  const set = (query: string) => onFilter({ ...filter, query });
  const clear = () => {
    set('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && filter.query) clear();
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  return (
    <div class="search">
      <SearchIcon size={18} />
      <input
        ref={field}
        class="pc-input search__input"
        type="text"
        role="searchbox"
        enterkeyhint="search"
        autocomplete="off"
        dir="auto"
        aria-label="Search the timeline"
        placeholder="Search people, words, notes"
        value={filter.query}
        onInput={(event) => set(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {filter.query ? (
        <IconButton label="Clear the search" class="search__clear" onClick={clear}>
          <CloseIcon size={18} />
        </IconButton>
      ) : (
        <kbd class="search__key" aria-hidden="true">
          /
        </kbd>
      )}
    </div>
  );
}

/** The / key goes to the search from anywhere but a field that one types in. */
function useSlashKey(field: { readonly current: HTMLInputElement | null }): void {
  useLayoutEffect(() => {
    const closing = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', onKey, { signal: closing.signal });
    return () => closing.abort();
  }, []);
}
