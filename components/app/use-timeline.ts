import { useEffect, useState } from 'preact/hooks';
import type { MatterId } from '../../utils/domain/index.ts';
import { useServices, type TimelineState } from '../services.tsx';

/**
 * The matter's timeline as it is now, or null until it was first read. While it `rests` it stays as it was: to follow an
 * import that nobody watches on the timeline would cost the import a fifth of its speed, and memory twice over.
 */
export function useTimeline(matterId: MatterId, rests: boolean): TimelineState | null {
  const services = useServices();
  const [state, setState] = useState<TimelineState | null>(null);
  useEffect(() => {
    if (rests) return undefined;
    const closing = new AbortController();
    services.watchTimeline(matterId, closing.signal, setState);
    return () => closing.abort();
  }, [services, matterId, rests]);
  return state;
}
