import { useEffect, useRef, useState } from 'preact/hooks';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import type { ExportProgress, Failure } from '../../utils/domain/index.ts';
import type { BundleMeasure } from '../services/bundles.ts';
import { useServices } from '../services.tsx';

/** What is known of the pages. The last count stays on show while a new one is made. */
interface Counted {
  readonly measure: BundleMeasure | null;
  /** Null when none is made. */
  readonly progress: ExportProgress | null;
  /** Why they are not counted; `cancelled` when that was the user's wish. */
  readonly failure: Failure | null;
}

export interface Measuring extends Counted {
  /** True when what is known is of the plan as it is. */
  readonly isCounted: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Counted this long after the last change, in ms. */
const COUNT_AFTER = 500;
const BEGINNING: ExportProgress = { stage: 'Counting pages', done: 0, total: null };

const STOPPED: Failure = {
  code: 'cancelled',
  happened: 'Pages are not counted.',
  safe: 'The bundle can be made all the same.',
  next: '',
};

/** Counts a plan's pages again whenever it changes; an older count under way is stopped. */
export function useMeasure(plan: BundlePlan, passwords: ReadonlyMap<string, string>): Measuring {
  const { bundles } = useServices();
  const [state, setState] = useState<Counted>({ measure: null, progress: BEGINNING, failure: null });
  const [round, setRound] = useState(0);
  const counting = useRef<AbortController | null>(null);
  useEffect(() => {
    const stopping = (counting.current = new AbortController());
    const { signal } = stopping;
    const set = (change: Partial<Measuring>) => {
      if (!signal.aborted) setState((before) => ({ ...before, ...change }));
    };
    set({ progress: BEGINNING, failure: null });
    const count = async () => {
      const counted = await bundles.measure({ plan, passwords }, signal, (progress) => set({ progress }));
      set(
        counted.ok ? { measure: counted.value, progress: null } : { failure: counted.error, progress: null },
      );
    };
    const timer = setTimeout(() => void count(), COUNT_AFTER);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [bundles, plan, passwords, round]);
  const { measure, progress, failure } = state;
  return {
    ...state,
    isCounted: measure !== null && progress === null && failure === null,
    stop: () => {
      counting.current?.abort();
      setState((before) => ({ ...before, progress: null, failure: STOPPED }));
    },
    again: () => setRound((before) => before + 1),
  };
}
