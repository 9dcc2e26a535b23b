import { fail, type Failure, type Result } from '../../../utils/domain/index.ts';
import { systemNow } from '../../../utils/platform/clock.ts';
import { asFailure } from '../../../utils/store/failures.ts';
import type { FromWorker } from './ask-worker.ts';
import { everySoOften, type IsEdge } from './every-so-often.ts';

/** The worker's own side of its messages: `self`. */
export interface WorkerEnd {
  onmessage: ((event: MessageEvent) => unknown) | null;
  postMessage(message: unknown): void;
}

/** What a worker does with its one order. */
export interface Serving<Order, Progress, Answer> {
  /** Rejects when it cannot be done, or when the signal aborts. */
  readonly carryOut: (
    order: Order,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ) => Promise<Answer>;
  /** What is answered after a cancel. */
  readonly cancelled: Failure;
  /** What is answered when it rejects for another reason; by default the error in the store's words. */
  readonly failureOf?: (error: unknown) => Failure;
  readonly isEdge: IsEdge<Progress>;
}

/** The other half of `askWorker`: has `self` carry out the order it is sent, tell progress now and then, and hear a cancel. */
export function serveWorker<Order extends { readonly type: string }, Progress, Answer>(
  self: WorkerEnd,
  { carryOut, cancelled, failureOf = asFailure, isEdge }: Serving<Order, Progress, Answer>,
): void {
  const cancel = new AbortController();
  const tell = (message: FromWorker<Progress, Answer | Result<never, Failure>>): void =>
    self.postMessage(message);
  self.onmessage = ({ data }: MessageEvent<Order | { readonly type: 'cancel' }>) => {
    if (isCancel(data)) return cancel.abort();
    const onProgress = everySoOften(
      (progress: Progress) => tell({ type: 'progress', progress }),
      systemNow,
      isEdge,
    );
    carryOut(data, cancel.signal, onProgress).then(
      (answer) => tell({ type: 'done', answer }),
      (error: unknown) =>
        tell({ type: 'done', answer: fail(cancel.signal.aborted ? cancelled : failureOf(error)) }),
    );
  };
}

const isCancel = (order: { readonly type: string }): order is { readonly type: 'cancel' } =>
  order.type === 'cancel';
