import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryId } from '../../utils/domain/index.ts';
import type { TimelineRows } from './timeline-rows.ts';
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
export function useRowKeys(items: TimelineRows, returnTo: EntryId | null): RowKeys {
  // By name, not by place: places change while the user types or another tab keeps an email.
  const [name, setName] = useState<string | null>(null);
  const focused = useMemo(() => (name === null ? -1 : items.keys.indexOf(name)), [items, name]);
  const drawn = useRef<VirtualRows | null>(null);
  const wanted = useRef(-1);
  const goTo = (index: number, align: 'auto' | 'center') => {
    wanted.current = index;
    setName(items.keys[index] ?? null);
    drawn.current?.scrollTo(index, align);
  };
  useEffect(() => {
    const index = returnTo === null ? -1 : items.rowOf(returnTo);
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
    if (place) setName(items.keys[Number(place.dataset.index)] ?? null);
  };
  return { focused, attach: (virtual) => void (drawn.current = virtual), onKeyDown, onFocusIn };
}

function linkIn(virtual: VirtualRows | null, index: number): HTMLElement | null {
  return virtual?.list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`) ?? null;
}

/** The next row in a direction that is an entry, not a month; -1 at either end. */
function nextEntry(items: TimelineRows, from: number, step: number): number {
  const next = from + step;
  const at = items.isHeading(next) ? next + step : next;
  return at >= 0 && at < items.count ? at : -1;
}
