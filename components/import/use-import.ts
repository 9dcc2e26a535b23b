import { useEffect, useMemo, useState } from 'preact/hooks';
import { useServices } from '../services.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import { ImportJourney, START, type ImportState } from './journey.ts';

/** A journey and where it stands. */
export interface ImportStep {
  readonly state: ImportState;
  readonly journey: ImportJourney;
}

/** The same, and a way in from other views. */
export interface UsedImport extends ImportStep {
  /** Takes a file along from another view; not while an import runs, which must not be stopped by it. */
  readonly takeAlong: (file: File) => void;
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
  const takeAlong = (file: File) => {
    if (state.at !== 'running') void journey.take([{ path: file.name, file }]);
  };
  return { state, journey, takeAlong };
}
