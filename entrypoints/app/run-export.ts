import { fail, ok, type ExportProgress, type Failure, type Result } from '../../utils/domain/index.ts';
import type { ExportRequest, ExportResult } from '../../components/services.tsx';
import type { ExportFacts, FromExportWorker, ToExportWorker } from './export-protocol.ts';

const CANCELLED: Failure = {
  code: 'cancelled',
  happened: 'The export was cancelled.',
  safe: 'Your record is unchanged and no file was saved.',
  next: '',
};

const CRASHED: Failure = {
  code: 'export-failed',
  happened: 'The export stopped before it was whole.',
  safe: 'Your record is unchanged and no file was saved.',
  next: 'Try again, or choose fewer entries.',
};

/** How long a worker may take to tidy up after a cancel before it is ended, in ms. */
const TIDY_UP = 2_000;

/** Runs one export in a worker of its own. Aborting the signal cancels it; the worker is ended in every case. */
export function runExport(
  job: { readonly request: ExportRequest; readonly madeAt: number; readonly version: string },
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<Result<ExportResult, Failure>> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();
  const tell = (message: ToExportWorker): void => worker.postMessage(message);
  return new Promise<Result<ExportResult, Failure>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromExportWorker>) => {
      if (data.type === 'progress') onProgress(data.progress);
      else if (data.type === 'failed') resolve(fail(data.failure));
      else resolve(ok({ ...data.facts, size: sizeOf(data.facts) }));
    };
    worker.onerror = (event) => resolve(fail({ ...CRASHED, detail: event.message }));
    signal.addEventListener(
      'abort',
      () => {
        tell({ type: 'cancel' });
        setTimeout(() => resolve(fail(CANCELLED)), TIDY_UP);
      },
      { once: true, signal: ended.signal },
    );
    tell({ type: 'start', ...job });
  }).finally(() => {
    ended.abort();
    worker.terminate();
  });
}

function sizeOf({ file, volumes }: ExportFacts): number {
  return (volumes ?? [{ file }]).reduce((sum, volume) => sum + volume.file.size, 0);
}
