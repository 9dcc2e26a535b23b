import type { ImportProgress } from '../../../utils/domain/import.ts';
import type { Failure } from '../../../utils/domain/index.ts';
import { askWorker } from '../workers/ask-worker.ts';
import { IMPORT_CANCELLED, type ImportAnswers, type ImportOrder } from './import-protocol.ts';

const CRASHED: Failure = {
  code: 'store-failed',
  happened: 'Reading these files stopped unexpectedly.',
  safe: 'Everything kept until then is safe.',
  next: 'Choose the same files again to go on. If it happens again, choose fewer files at a time.',
};

/** How long a worker may take to finish the batch it is writing after a cancel before it is ended, in ms. */
const TIDY_UP = 10_000;

/** Has one order carried out by a worker of its own. Aborting the signal cancels it; the worker is ended in every case. */
export function askImportWorker<Order extends ImportOrder>(
  order: Order,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<ImportAnswers[Order['type']]> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const asking = { signal, onProgress, crashed: CRASHED, cancelled: IMPORT_CANCELLED, tidyUp: TIDY_UP };
  return askWorker(worker, order, asking) as Promise<ImportAnswers[Order['type']]>;
}
