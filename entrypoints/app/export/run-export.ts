import { ok, type ExportProgress, type Failure, type Result } from '../../../utils/domain/index.ts';
import type { ExportRequest, ExportResult } from '../../../components/services.tsx';
import { askWorker } from '../workers/ask-worker.ts';
import { EXPORT_CANCELLED, type ExportFacts, type ExportOrder } from './export-protocol.ts';

const CRASHED: Failure = {
  code: 'export-failed',
  happened: 'The export stopped before it was whole.',
  safe: 'Your record is unchanged and no file was saved.',
  next: 'Try again, or choose fewer entries.',
};

/** How long a worker may take to tidy up after a cancel before it is ended, in ms. */
const TIDY_UP = 2_000;

/** Runs one export in a worker of its own. Aborting the signal cancels it; the worker is ended in every case. */
export async function runExport(
  job: { readonly request: ExportRequest; readonly madeAt: number; readonly version: string },
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<Result<ExportResult, Failure>> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  const asking = { signal, onProgress, crashed: CRASHED, cancelled: EXPORT_CANCELLED, tidyUp: TIDY_UP };
  const order: ExportOrder = { type: 'start', ...job };
  const made = await askWorker<ExportFacts, ExportProgress>(worker, order, asking);
  return made.ok ? ok({ ...made.value, size: sizeOf(made.value) }) : made;
}

function sizeOf({ file, volumes }: ExportFacts): number {
  return (volumes ?? [{ file }]).reduce((sum, volume) => sum + volume.file.size, 0);
}
