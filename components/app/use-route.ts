import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from '../shell/routes.ts';

/** The view that the address names; follows links, back and forward. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const closing = new AbortController();
    addEventListener('hashchange', () => setRoute(parseRoute(location.hash)), { signal: closing.signal });
    return () => closing.abort();
  }, []);
  return route;
}
