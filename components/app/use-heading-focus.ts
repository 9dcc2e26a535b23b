import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { routeHref, type Route } from './routes.ts';

/**
 * After a change of view, puts the focus on its heading and the page at its top, so that a keyboard or a screen reader
 * starts there; not on the first drawing, and not when the view finds its own place again (`stays`).
 */
export function useHeadingFocus(route: Route, stays: boolean): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const drawn = useRef(false);
  const address = routeHref(route);
  useEffect(() => {
    const isFirst = !drawn.current;
    drawn.current = true;
    if (isFirst || stays) return;
    scrollTo({ top: 0, behavior: 'instant' });
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [address]);
  return main;
}
