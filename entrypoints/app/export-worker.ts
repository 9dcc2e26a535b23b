// Makes one export, away from the page: reads the store, writes to a private file, hands the finished file over. Wiring only.
import { systemNow } from '../../utils/platform/clock.ts';
import { asFailure, StoreFault } from '../../utils/store/failures.ts';
import type { FromExportWorker, ToExportWorker } from './export-protocol.ts';
import { everySoOften } from './every-so-often.ts';
import { makeExport } from './make-export.ts';

const tell = (message: FromExportWorker): void => self.postMessage(message);
const cancel = new AbortController();

const CANCELLED: Extract<FromExportWorker, { type: 'failed' }> = {
  type: 'failed',
  failure: {
    code: 'cancelled',
    happened: 'The export was cancelled.',
    safe: 'Your record is unchanged and no file was saved.',
    next: '',
  },
};

/** An error in plain words: the store's own, or that the export could not be made. */
function failed(error: unknown): FromExportWorker {
  if (cancel.signal.aborted) return CANCELLED;
  if (error instanceof StoreFault) return { type: 'failed', failure: error.failure };
  const { code, detail } = asFailure(error);
  if (code === 'no-space') return { type: 'failed', failure: asFailure(error) };
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : detail;
  return {
    type: 'failed',
    failure: {
      code: 'export-failed',
      happened: 'The export could not be finished.',
      safe: 'Your record is unchanged and no file was saved.',
      next: 'Try again. If it happens again, choose fewer entries to find the one that cannot be exported.',
      detail: cause,
    },
  };
}

self.onmessage = ({ data }: MessageEvent<ToExportWorker>) => {
  if (data.type === 'cancel') return cancel.abort();
  const onProgress = everySoOften((progress) => tell({ type: 'progress', progress }), systemNow);
  makeExport(data, cancel.signal, onProgress).then(
    (facts) => tell({ type: 'finished', facts }),
    (error: unknown) => tell(failed(error)),
  );
};
