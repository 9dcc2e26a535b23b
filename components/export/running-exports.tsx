import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo } from 'preact/hooks';
import { describeFailure } from '../../utils/domain/index.ts';
import { useAnswer } from '../shell/use-answer.tsx';
import { useRunningExport, type RunningExport } from './use-export.ts';

/** Where exports are started: each place has one of its own. */
export type ExportPlace = 'export' | 'bundle';

const Running = createContext<Readonly<Record<ExportPlace, RunningExport>> | null>(null);

export interface RunningExportsProps {
  /** The view that is open now. */
  readonly view: string;
  readonly children: ComponentChildren;
}

/** Holds the exports above the views, and tells of the end of one whose view is not open. */
export function RunningExports({ view, children }: RunningExportsProps) {
  const [whole, bundle] = [useRunningExport(), useRunningExport()];
  const all = useMemo(() => ({ export: whole, bundle }), [whole.state, bundle.state]);
  useTold(whole, view === 'export');
  useTold(bundle, view === 'bundle');
  return <Running.Provider value={all}>{children}</Running.Provider>;
}

function useTold({ state }: RunningExport, isSeen: boolean): void {
  const answer = useAnswer();
  useEffect(() => {
    if (isSeen) return;
    if (state.at === 'done') answer({ message: 'Your export is ready. You find it where you started it.' });
    if (state.at === 'failed') answer({ message: describeFailure(state.failure), stays: true });
  }, [state.at]);
}

/** The export of a place, running or not. Throws when drawn outside RunningExports: a wiring mistake. */
export function useExport(place: ExportPlace): RunningExport {
  const all = useContext(Running);
  if (!all) throw new Error('Drawn outside RunningExports');
  return all[place];
}
