import { useEffect, useMemo, useState } from 'preact/hooks';
import { useServices } from '../services.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import { ImportJourney, START, type ImportState } from './journey.ts';

/** A journey and where it stands. */
export interface UsedImport {
  readonly state: ImportState;
  readonly journey: ImportJourney;
}

/**
 * One journey from files to entries. It belongs above the views, so that looking at the timeline meanwhile does not
 * stop it; closing the page does, after the browser has asked.
 */
export function useImport(): UsedImport {
  const services = useServices();
  const [state, setState] = useState<ImportState>(START);
  const journey = useMemo(() => new ImportJourney(services, setState), []);
  useEffect(() => () => journey.close(), []);
  useLeaveWarning(state.at === 'running');
  return { state, journey };
}
