import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportProgress, Failure } from '../../utils/domain/index.ts';
import { useServices, type ExportRequest, type ExportResult } from '../services.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import { describeTimeLeft } from './time-left.ts';

/** Where an export stands. */
export type ExportState =
  | { readonly at: 'start' }
  | { readonly at: 'running'; readonly progress: ExportProgress; readonly left: string | undefined }
  /** With what was asked for: it may be wished otherwise since. */
  | { readonly at: 'done'; readonly result: ExportResult; readonly request: ExportRequest }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'cancelled' };

export interface RunningExport {
  readonly state: ExportState;
  readonly start: (request: ExportRequest) => Promise<void>;
  readonly cancel: () => void;
  /** Saves the file again, or one of several by its number, from 0. */
  readonly save: (volume?: number) => Promise<void>;
  readonly back: () => void;
}

const BEGINNING: ExportProgress = { stage: 'Starting', done: 0, total: null };

/**
 * Runs one export at a time; a finished file is offered for saving at once. It belongs above the views, so that looking at
 * the timeline meanwhile does not stop it; closing the page does, after the browser has asked.
 */
export function useRunningExport(): RunningExport {
  const services = useServices();
  const [state, setState] = useState<ExportState>({ at: 'start' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  useLeaveWarning(state.at === 'running');
  const offer = async ({ file, fileName }: Pick<ExportResult, 'file' | 'fileName'>) => {
    const saved = await services.saveFile(file, fileName);
    if (!saved.ok) setState({ at: 'failed', failure: saved.error });
  };
  const start = async (request: ExportRequest) => {
    const cancelling = new AbortController();
    running.current = cancelling;
    const watch = watchProgress(services.now, setState);
    watch(BEGINNING);
    const finished = await services.runExport(request, cancelling.signal, (progress) => {
      if (!cancelling.signal.aborted) watch(progress);
    });
    if (cancelling.signal.aborted) return undefined;
    if (!finished.ok) return setState(stateAfter(finished.error));
    setState({ at: 'done', result: finished.value, request });
    // Browsers ask before they save several files at once, so each of them waits for its own button.
    return finished.value.volumes ? undefined : offer(finished.value);
  };
  return {
    state,
    start,
    cancel: () => {
      running.current?.abort();
      setState({ at: 'cancelled' });
    },
    save: async (volume = 0) => {
      if (state.at === 'done') await offer(state.result.volumes?.[volume] ?? state.result);
    },
    back: () => setState({ at: 'start' }),
  };
}

/** Time left starts anew with each stage: reading a mail and writing a page cost differently. */
function watchProgress(
  now: () => number,
  show: (state: ExportState) => void,
): (progress: ExportProgress) => void {
  let stage = '';
  let startedAt = now();
  return (progress) => {
    if (progress.stage !== stage) startedAt = now();
    stage = progress.stage;
    show({ at: 'running', progress, left: describeTimeLeft({ startedAt, now: now(), ...progress }) });
  };
}

function stateAfter(failure: Failure): ExportState {
  return failure.code === 'cancelled' ? { at: 'cancelled' } : { at: 'failed', failure };
}
