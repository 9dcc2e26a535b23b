import { memo } from '../ui/memo.ts';
import { useCallback, useMemo } from 'preact/hooks';
import type { EntryId } from '../../utils/domain/index.ts';
import { entryNoun } from '../../utils/domain/entry-noun.ts';
import type { TimelineState } from '../services.tsx';
import { TimelineRow } from './TimelineRow.tsx';
import type { TimelineItem, TimelineRows } from './timeline-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useVirtualRows, type VirtualRows } from './use-virtual-rows.ts';

export interface TimelineListProps {
  readonly state: TimelineState;
  readonly items: TimelineRows;
  readonly shown: number;
  readonly words: readonly string[];
  readonly entryHref: (id: EntryId) => string;
  /** Entry to find again after a visit to its page. */
  readonly returnTo: EntryId | null;
}

const HEADING_PX = 49;
const ROW_PX = 92;
/** The search line and the month's heading, which stick at the top. */
const COVERED_PX = 108;

/** The rows, drawn only near the window. Arrow keys (or j and k) go from row to row, Enter opens. */
export function TimelineList(props: TimelineListProps) {
  const { items, returnTo } = props;
  const keys = useRowKeys(items, returnTo);
  const virtual = useVirtualRows({
    count: items.count,
    keyOf: useCallback((at: number) => items.keys[at] ?? String(at), [items]),
    estimate: useCallback((at: number) => (items.isHeading(at) ? HEADING_PX : ROW_PX), [items]),
    alsoDrawn: (first) => [items.headingAbove(first), keys.focused],
    covered: COVERED_PX,
  });
  const itemAt = useSameItems(items);
  keys.attach(virtual);
  const inForce = items.headingAbove(virtual.firstVisible);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and focus come up from the rows' links
    <div
      ref={virtual.list}
      class="timeline__list"
      role="group"
      aria-label="Entries"
      style={{ height: `${virtual.height}px` }}
      onKeyDown={keys.onKeyDown}
      onFocusIn={keys.onFocusIn}
    >
      {virtual.rows.map(({ index, key, start }) => (
        <Place
          key={key}
          index={index}
          top={start - virtual.offset}
          sticks={index === inForce}
          virtual={virtual}
        >
          <Drawn item={itemAt(index)} {...props} />
        </Place>
      ))}
    </div>
  );
}

/** Items as they were at the last drawing, so that a row's item is the same value while its list is. */
function useSameItems(items: TimelineRows): (row: number) => TimelineItem | undefined {
  const made = useMemo(() => new Map<number, TimelineItem | undefined>(), [items]);
  return (row) => {
    if (!made.has(row)) made.set(row, items.itemAt(row));
    return made.get(row);
  };
}

interface PlaceProps {
  readonly index: number;
  readonly top: number;
  readonly sticks: boolean;
  readonly virtual: VirtualRows;
  readonly children: preact.ComponentChildren;
}

/** Where a row stands. The month in force is laid in the flow, so that it can stick. */
function Place({ index, top, sticks, virtual, children }: PlaceProps) {
  const style = sticks ? undefined : { transform: `translateY(${top}px)` };
  return (
    <div
      ref={virtual.measure}
      data-index={index}
      class={sticks ? 'place place--sticks' : 'place'}
      style={style}
    >
      {children}
    </div>
  );
}

type DrawnProps = Pick<TimelineListProps, 'state' | 'shown' | 'words' | 'entryHref'> & {
  readonly item: TimelineItem | undefined;
};

/** Redrawn only when its own entry or the words change, not at every step of scrolling. */
const Drawn = memo(function Drawn({ item, state, shown, words, entryHref }: DrawnProps) {
  if (!item) return null;
  if (item.kind === 'month') return <MonthHeading {...item} entries={state.entries} />;
  const { entry, position, silentDays } = item;
  return (
    <TimelineRow
      entry={entry}
      party={state.parties.find(({ id }) => id === entry.partyId)}
      href={entryHref(entry.id)}
      position={position}
      shown={shown}
      silentDays={silentDays}
      words={words}
      text={words.length > 0 ? (state.searchTexts.get(entry.id) ?? '') : ''}
    />
  );
});

interface MonthHeadingProps {
  readonly label: string;
  readonly count: number;
  readonly entries: TimelineState['entries'];
}

function MonthHeading({ label, count, entries }: MonthHeadingProps) {
  return (
    <h2 class="month">
      {label}{' '}
      <span class="month__count">
        {count} {entryNoun(count, entries)}
      </span>
    </h2>
  );
}
