import { expect, it } from 'vitest';
import {
  serveWorker,
  type Serving,
  type WorkerEnd,
} from '../../../../entrypoints/app/workers/serve-worker.ts';
import { fail, ok, type Failure, type Result } from '../../../../utils/domain/index.ts';

interface Order {
  readonly type: 'count';
  readonly to: number;
}
type Answer = Result<number, Failure>;

const CANCELLED: Failure = { code: 'cancelled', happened: 'Stopped.', safe: 'All is well.', next: '' };

/** A worker that serves so; returns what it tells, and how to send it a message. */
function serve(carryOut: Serving<Order, number, Answer>['carryOut']) {
  const told: unknown[] = [];
  const end: WorkerEnd = { onmessage: null, postMessage: (message) => void told.push(message) };
  serveWorker<Order, number, Answer>(end, { carryOut, cancelled: CANCELLED, isEdge: () => true });
  return { told, send: (data: unknown) => void end.onmessage?.(new MessageEvent('message', { data })) };
}

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

it('tells progress and then the answer', async () => {
  const { told, send } = serve(async ({ to }, _signal, onProgress) => {
    onProgress(1);
    return ok(to);
  });
  send({ type: 'count', to: 3 });
  await expect
    .poll(() => told)
    .toEqual([
      { type: 'progress', progress: 1 },
      { type: 'done', answer: ok(3) },
    ]);
});

it('answers that it was cancelled, and passes the cancel on as a signal', async () => {
  const { told, send } = serve((_order, signal) => untilAborted(signal));
  send({ type: 'count', to: 3 });
  send({ type: 'cancel' });
  await expect.poll(() => told).toEqual([{ type: 'done', answer: fail(CANCELLED) }]);
});

it('answers an error in plain words', async () => {
  const { told, send } = serve(() => Promise.reject(new DOMException('full', 'QuotaExceededError')));
  send({ type: 'count', to: 3 });
  await expect
    .poll(() => told)
    .toMatchObject([{ type: 'done', answer: { ok: false, error: { code: 'no-space' } } }]);
});
