// Makes one export, away from the page: reads the store, writes to a private file, hands the finished file over. Wiring only.
import { ok, type ExportProgress, type Failure, type Result } from '../../../utils/domain/index.ts';
import { asFailure, StoreFault } from '../../../utils/store/failures.ts';
import { EXPORT_CANCELLED, type ExportFacts, type ExportOrder } from './export-protocol.ts';
import { isStageEdge } from '../workers/every-so-often.ts';
import { makeExport } from './make-export.ts';
import { serveWorker } from '../workers/serve-worker.ts';

/** An error in plain words: the store's own, or that the export could not be made. */
function failureOf(error: unknown): Failure {
  if (error instanceof StoreFault) return error.failure;
  const { code, detail } = asFailure(error);
  if (code === 'no-space') return asFailure(error);
  return {
    code: 'export-failed',
    happened: 'The export could not be finished.',
    safe: 'Your record is unchanged and no file was saved.',
    next: 'Try again. If it happens again, choose fewer entries to find the one that cannot be exported.',
    detail: error instanceof Error ? `${error.name}: ${error.message}` : detail,
  };
}

serveWorker<ExportOrder, ExportProgress, Result<ExportFacts, Failure>>(self, {
  carryOut: async (order, signal, onProgress) => ok(await makeExport(order, signal, onProgress)),
  cancelled: EXPORT_CANCELLED,
  failureOf,
  isEdge: isStageEdge,
});
