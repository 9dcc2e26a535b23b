import { useEffect, useMemo, useState } from 'preact/hooks';
import { useServices } from '../services.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import { ImportJourney, START, type ImportState } from './journey.ts';

/** Steps that hold something of the user's. */
const BUSY: ReadonlySet<ImportState['at']> = new Set([
  'gathering',
  'reading',
  'choosing',
  'resuming',
  'running',
]);

/** A journey and where it stands. */
export interface ImportStep {
  readonly state: ImportState;
  readonly journey: ImportJourney;
}

/** The same, and a way in from other views. */
export interface UsedImport extends ImportStep {
  /** Takes a file along from another view. Returns why not, where another import is under way, which must not be lost by it. */
  readonly takeAlong: (file: File) => string | null;
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
    if (BUSY.has(state.at))
      return 'Another import is under way. Finish it under “Add”, then come back to this file.';
    void journey.take([{ path: file.name, file }]);
    return null;
  };
  return { state, journey, takeAlong };
}
