import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type Range,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

export interface VirtualRowsOptions {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** Height in px before a row was measured. */
  readonly estimate: (index: number) => number;
  /** Rows drawn although out of sight: the heading in force and the row with the focus. */
  readonly alsoDrawn: (firstVisible: number) => readonly number[];
  /** Height of what sticks at the window's top and would cover a row scrolled to. */
  readonly covered: number;
}

export interface VirtualRows {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly rows: readonly VirtualItem[];
  readonly height: number;
  /** Where the list begins in the page, px; rows' places count from the page's top. */
  readonly offset: number;
  /** The row just below what covers the window's top. */
  readonly firstVisible: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly scrollTo: (index: number, align: 'auto' | 'center') => void;
}

/** Rows beyond the window's edges, so that a quick scroll meets drawn rows. */
const OVERSCAN = 8;

type PageVirtualizer = Virtualizer<Window, HTMLElement>;

/** Draws only the rows near the window: TanStack's virtualiser over the page's own scrolling, for Preact. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const list = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const held = useRef<PageVirtualizer | null>(null);
  const settings = virtualSettings(options, offset, () => redraw(undefined));
  const virtual = (held.current ??= new Virtualizer(settings));
  virtual.setOptions(settings);
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => {
    virtual._willUpdate();
    setOffset(placeInPage(list.current));
  });
  return {
    list,
    rows: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    offset,
    firstVisible: virtual.getVirtualItemForOffset((virtual.scrollOffset ?? 0) + options.covered)?.index ?? 0,
    measure: virtual.measureElement,
    scrollTo: (index, align) => virtual.scrollToIndex(index, { align }),
  };
}

function virtualSettings(
  options: VirtualRowsOptions,
  scrollMargin: number,
  onChange: () => void,
): VirtualizerOptions<Window, HTMLElement> {
  const extract = (range: Range): number[] => {
    const wanted = new Set([...options.alsoDrawn(range.startIndex), ...defaultRangeExtractor(range)]);
    return [...wanted]
      .filter((index) => index >= 0 && index < options.count)
      .sort((one, other) => one - other);
  };
  return {
    count: options.count,
    getScrollElement: () => window,
    estimateSize: options.estimate,
    getItemKey: options.keyOf,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    measureElement,
    // New heights move other rows; done in the observer's own turn, the browser reports a loop.
    useAnimationFrameWithResizeObserver: true,
    rangeExtractor: extract,
    overscan: OVERSCAN,
    scrollMargin,
    scrollPaddingStart: options.covered,
    scrollPaddingEnd: 16,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
    onChange,
  };
}

function placeInPage(element: HTMLElement | null): number {
  return element ? Math.round(element.getBoundingClientRect().top + scrollY) : 0;
}
