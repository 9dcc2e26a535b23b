import { fail, type Failure, type Result } from '../../../utils/domain/index.ts';

/** What every such worker tells. After `done` it says nothing more. */
export type FromWorker<Progress, Answer> =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly answer: Answer };

/** How one order is given. */
export interface Asking<Progress> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** What is answered when the worker breaks down, and when it was cancelled and does not answer itself. */
  readonly crashed: Failure;
  readonly cancelled: Failure;
  /** How long it may take to finish what it is doing after a cancel before it is ended, in ms. */
  readonly tidyUp: number;
}

/** Has one order carried out by a worker of its own. Aborting the signal cancels it; the worker is ended in every case. */
export function askWorker<Value, Progress>(
  worker: Worker,
  order: object,
  asking: Asking<Progress>,
): Promise<Result<Value, Failure>> {
  type Answer = Result<Value, Failure>;
  const { signal, onProgress, crashed, cancelled, tidyUp } = asking;
  const settled = new AbortController();
  return new Promise<Answer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker<Progress, Answer>>) => {
      if (data.type === 'progress') onProgress(data.progress);
      else resolve(data.answer);
    };
    worker.onerror = (event) => resolve(fail({ ...crashed, detail: event.message }));
    const cancel = (): void => {
      worker.postMessage({ type: 'cancel' });
      setTimeout(() => resolve(fail(cancelled)), tidyUp);
    };
    signal.addEventListener('abort', cancel, { once: true, signal: settled.signal });
    if (signal.aborted) return resolve(fail(cancelled));
    worker.postMessage(order);
  }).finally(() => {
    settled.abort();
    worker.terminate();
  });
}
