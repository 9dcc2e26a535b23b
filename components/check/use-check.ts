import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckProgress, CheckReport } from '../../utils/domain/check.ts';
import type { Failure } from '../../utils/domain/index.ts';
import type { FileToCheck } from '../services/checks.ts';
import { useServices } from '../services.tsx';

/** Where checking stands. */
export type CheckState =
  | { readonly at: 'start' }
  | { readonly at: 'running'; readonly progress: CheckProgress }
  /** `pack`: the one ZIP file that was dropped; null for anything else. */
  | { readonly at: 'done'; readonly report: CheckReport; readonly pack: File | null }
  | { readonly at: 'failed'; readonly failure: Failure };

export interface RunningCheck {
  readonly state: CheckState;
  /** Gathers files and checks them; a check that is running is stopped. */
  readonly check: (gather: (signal: AbortSignal) => Promise<readonly FileToCheck[]>) => Promise<void>;
  readonly cancel: () => void;
}

const BEGINNING: CheckProgress = { file: '', bytesRead: 0, bytesTotal: 0 };

const NOTHING: Failure = {
  code: 'not-found',
  happened: 'There was no file in what was dropped.',
  safe: 'Nothing was changed.',
  next: 'Drop the pack’s ZIP file, or the folder it was unpacked to.',
};

/** Checks one drop at a time; leaving the view stops it. */
export function useCheck(): RunningCheck {
  const { checks } = useServices();
  const [state, setState] = useState<CheckState>({ at: 'start' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const check: RunningCheck['check'] = async (gather) => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const show = (next: CheckState): void => {
      if (!signal.aborted) setState(next);
    };
    show({ at: 'running', progress: BEGINNING });
    const files = await gather(signal);
    if (files.length === 0) return show({ at: 'failed', failure: NOTHING });
    const checked = await checks.check(files, signal, (progress) => show({ at: 'running', progress }));
    if (!checked.ok) return show({ at: 'failed', failure: checked.error });
    const [one] = files;
    const pack = files.length === 1 && one && checked.value.packs.length === 1 ? one.file : null;
    show({ at: 'done', report: checked.value, pack });
  };
  const cancel = () => {
    running.current?.abort();
    setState({ at: 'start' });
  };
  return { state, check, cancel };
}
