import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { routeHref, type Route } from '../shell/routes.ts';

/** Time for a view to put the focus where it was; else it goes to the heading after all. */
const FOUND_MS = 150;

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
    if (isFirst) return undefined;
    const toHeading = () => main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    if (stays) {
      const timer = setTimeout(() => document.activeElement === document.body && toHeading(), FOUND_MS);
      return () => clearTimeout(timer);
    }
    scrollTo({ top: 0, behavior: 'instant' });
    toHeading();
    return undefined;
  }, [address]);
  return main;
}
