import { useEffect, useState } from 'preact/hooks';
import type { MatterId } from '../../utils/domain/index.ts';
import { useServices, type TimelineState } from '../services.tsx';

/** The matter's timeline as it is now, or null until it was first read. */
export function useTimeline(matterId: MatterId): TimelineState | null {
  const services = useServices();
  const [state, setState] = useState<TimelineState | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    services.watchTimeline(matterId, closing.signal, setState);
    return () => closing.abort();
  }, [services, matterId]);
  return state;
}
