// Looks through files of mail and keeps what was chosen, away from the page. Wiring only.
import { systemNow } from '../../utils/platform/clock.ts';
import type { ImportProgress } from '../../utils/domain/import.ts';
import { fail, type Failure } from '../../utils/domain/index.ts';
import { asFailure } from '../../utils/store/failures.ts';
import { carryOut } from './carry-out-import.ts';
import type { FromImportWorker, ToImportWorker } from './import-protocol.ts';

const tell = (message: FromImportWorker): void => self.postMessage(message);
const cancel = new AbortController();

/** The page draws no more often than this, in ms. */
const TELL_EVERY = 100;

const CANCELLED: Failure = {
  code: 'cancelled',
  happened: 'This was stopped.',
  safe: 'Everything kept until then is safe.',
  next: '',
};

let toldAt = 0;
function tellProgress(progress: ImportProgress): void {
  const now = systemNow();
  if (now - toldAt < TELL_EVERY && progress.bytesRead < progress.bytesTotal) return;
  toldAt = now;
  tell({ type: 'progress', progress });
}

self.onmessage = ({ data }: MessageEvent<ToImportWorker>) => {
  if (data.type === 'cancel') return cancel.abort();
  carryOut(data, cancel.signal, tellProgress).then(
    (answer) => tell({ type: 'done', answer }),
    (error: unknown) =>
      tell({ type: 'done', answer: fail(cancel.signal.aborted ? CANCELLED : asFailure(error)) }),
  );
};
