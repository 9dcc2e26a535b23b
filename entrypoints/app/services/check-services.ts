import type { CheckServices } from '../../../components/services/checks.ts';
import type { CheckReport, CheckProgress } from '../../../utils/domain/check.ts';
import type { Failure } from '../../../utils/domain/index.ts';
import { askWorker } from '../workers/ask-worker.ts';
import { CHECK_CANCELLED } from '../check/check-protocol.ts';

const CRASHED: Failure = {
  code: 'store-failed',
  happened: 'Checking stopped unexpectedly.',
  safe: 'Nothing was changed, neither your record nor these files.',
  next: 'Try again. If it happens again, unpack the ZIP file and drop the folder.',
};

/** Reading stops between two pieces of a file. */
const TIDY_UP = 2_000;

/** Checking what comes back, each time in a worker of its own. */
export const checkServices: CheckServices = {
  check: (files, signal, onProgress) => {
    const worker = new Worker(new URL('../check/check-worker.ts', import.meta.url), { type: 'module' });
    const asking = { signal, onProgress, crashed: CRASHED, cancelled: CHECK_CANCELLED, tidyUp: TIDY_UP };
    return askWorker<CheckReport, CheckProgress>(worker, { type: 'check', files }, asking);
  },
};
