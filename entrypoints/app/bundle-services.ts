import type { BundleMeasure, BundleServices, ReopenedBundle } from '../../components/services/bundles.ts';
import type { BundlePlan, DocumentId } from '../../utils/domain/bundle-plan.ts';
import type { ExportProgress, Failure, Result } from '../../utils/domain/index.ts';
import { systemNow } from '../../utils/platform/clock.ts';
import { attempt } from '../../utils/store/attempt.ts';
import { readBundlePlan, saveBundlePlan } from '../../utils/store/bundle-plans.ts';
import type { Database } from '../../utils/store/schema.ts';
import { askWorker } from './ask-worker.ts';
import { BUNDLE_CANCELLED, type BundleWorkerOrder } from './bundle-protocol.ts';

const CRASHED: Failure = {
  code: 'export-failed',
  happened: 'Setting the pages stopped unexpectedly.',
  safe: 'Your record and your bundle are unchanged.',
  next: 'Try again. If it happens again, leave documents out to find the one that cannot be set.',
};

/** A document is finished before a cancel is heard. */
const TIDY_UP = 2_000;

interface Asked {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
}

/** Every order has a worker of its own: a cancel then ends whatever it is at. */
function ask<Value>(
  order: BundleWorkerOrder,
  { signal, onProgress }: Asked,
): Promise<Result<Value, Failure>> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<Value, ExportProgress>(worker, order, {
    signal,
    onProgress: onProgress ?? (() => undefined),
    crashed: CRASHED,
    cancelled: BUNDLE_CANCELLED,
    tidyUp: TIDY_UP,
  });
}

/** The builder's services, over an open store. `version`: Paperchain's own. */
export function makeBundleServices(database: Database, version: string): BundleServices {
  const making = () => ({ madeAt: systemNow(), version });
  // A preview prints the page numbers that were measured last.
  let firstPages: ReadonlyMap<DocumentId, number> = new Map();
  return {
    readPlan: (matterId) => readBundlePlan(database, matterId),
    savePlan: (plan) =>
      attempt(async () => {
        await saveBundlePlan({ database, now: systemNow }, plan);
        return null;
      }),
    propose: (start) =>
      ask<BundlePlan>(
        { type: 'propose', ...start, madeAt: systemNow() },
        { signal: new AbortController().signal },
      ),
    reopen: (pack) =>
      ask<ReopenedBundle>(
        { type: 'reopen', ...pack, madeAt: systemNow() },
        { signal: new AbortController().signal },
      ),
    measure: async (job, signal, onProgress) => {
      const order = { type: 'measure', ...job, ...making() } as const;
      const measured = await ask<BundleMeasure>(order, { signal, onProgress });
      if (measured.ok) firstPages = pagesIn(measured.value);
      return measured;
    },
    preview: (job, signal) => ask<Blob>({ type: 'preview', ...job, ...making(), firstPages }, { signal }),
  };
}

function pagesIn({ documents }: BundleMeasure): ReadonlyMap<DocumentId, number> {
  return new Map(documents.flatMap(({ id, from }) => (from === null ? [] : [[id, from] as const])));
}
