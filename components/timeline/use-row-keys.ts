import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryId } from '../../utils/domain/index.ts';
import type { TimelineItem } from './timeline-rows.ts';
import type { VirtualRows } from './use-virtual-rows.ts';

export interface RowKeys {
  /** Row that has or last had the focus; -1 when none. Kept drawn, so that the focus is never lost while scrolling. */
  readonly focused: number;
  readonly attach: (virtual: VirtualRows) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Keys among the rows, and finding the row again that the user came back from. */
export function useRowKeys(items: readonly TimelineItem[], returnTo: EntryId | null): RowKeys {
  const [focused, setFocused] = useState(-1);
  const drawn = useRef<VirtualRows | null>(null);
  const wanted = useRef(-1);
  const goTo = (index: number, align: 'auto' | 'center') => {
    wanted.current = index;
    setFocused(index);
    drawn.current?.scrollTo(index, align);
  };
  useEffect(() => {
    const index = returnTo === null ? -1 : items.findIndex(({ key }) => key === returnTo);
    if (index >= 0) goTo(index, 'center');
  }, []);
  useLayoutEffect(() => {
    const link = wanted.current < 0 ? null : linkIn(drawn.current, wanted.current);
    if (!link) return;
    wanted.current = -1;
    link.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextEntry(items, focused, step);
    if (next < 0) return;
    event.preventDefault();
    goTo(next, 'auto');
  };
  const onFocusIn = (event: FocusEvent) => {
    const place = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (place) setFocused(Number(place.dataset.index));
  };
  return { focused, attach: (virtual) => void (drawn.current = virtual), onKeyDown, onFocusIn };
}

function linkIn(virtual: VirtualRows | null, index: number): HTMLElement | null {
  return virtual?.list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`) ?? null;
}

/** The next row in a direction that is an entry, not a month; -1 at either end. */
function nextEntry(items: readonly TimelineItem[], from: number, step: number): number {
  let at = from + step;
  while (items[at] && items[at]?.kind !== 'entry') at += step;
  return items[at] ? at : -1;
}
