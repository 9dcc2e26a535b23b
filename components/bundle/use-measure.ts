import { useEffect, useState } from 'preact/hooks';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import type { ExportProgress, Failure } from '../../utils/domain/index.ts';
import type { BundleMeasure } from '../services/bundles.ts';
import { useServices } from '../services.tsx';

/** What is known of the pages. The last count stays on show while a new one is made. */
export interface Measuring {
  readonly measure: BundleMeasure | null;
  /** Null when the count is of the plan as it is. */
  readonly progress: ExportProgress | null;
  readonly failure: Failure | null;
}

/** Counted this long after the last change, in ms. */
const COUNT_AFTER = 500;
const BEGINNING: ExportProgress = { stage: 'Counting pages', done: 0, total: null };

/** Counts a plan's pages again whenever it changes; an older count under way is stopped. */
export function useMeasure(plan: BundlePlan, passwords: ReadonlyMap<string, string>): Measuring {
  const { bundles } = useServices();
  const [state, setState] = useState<Measuring>({ measure: null, progress: BEGINNING, failure: null });
  useEffect(() => {
    const stopping = new AbortController();
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
  }, [bundles, plan, passwords]);
  return state;
}
