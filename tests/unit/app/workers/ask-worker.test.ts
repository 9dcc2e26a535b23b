import { expect, it, vi } from 'vitest';
import { askWorker } from '../../../../entrypoints/app/workers/ask-worker.ts';
import { fail, ok, type Failure } from '../../../../utils/domain/index.ts';

const failure = (happened: string): Failure => ({ code: 'cancelled', happened, safe: '', next: '' });
const CRASHED = failure('It broke down.');
const CANCELLED = failure('It was stopped.');

/** Stands for a worker: what it was sent, and what it says back. */
function madeWorker() {
  const sent: unknown[] = [];
  const terminate = vi.fn();
  const worker = {
    onmessage: null,
    onerror: null,
    postMessage: (each: unknown) => void sent.push(each),
    terminate,
  };
  return { worker: worker as unknown as Worker, sent, terminate };
}

const asking = (signal: AbortSignal) => ({
  signal,
  onProgress: () => undefined,
  crashed: CRASHED,
  cancelled: CANCELLED,
  tidyUp: 1,
});

it('gives no order once the signal has aborted, and ends the worker', async () => {
  const { worker, sent, terminate } = madeWorker();
  const answer = await askWorker<number, never>(worker, { type: 'start' }, asking(AbortSignal.abort()));
  expect(answer).toEqual(fail(CANCELLED));
  expect(sent).toEqual([]);
  expect(terminate).toHaveBeenCalledOnce();
});

it('passes the order on and the answer back', async () => {
  const { worker, sent, terminate } = madeWorker();
  const answer = askWorker<number, never>(worker, { type: 'start' }, asking(new AbortController().signal));
  worker.onmessage?.(new MessageEvent('message', { data: { type: 'done', answer: ok(7) } }));
  expect(await answer).toEqual(ok(7));
  expect(sent).toEqual([{ type: 'start' }]);
  expect(terminate).toHaveBeenCalledOnce();
});

it('ends a worker that does not answer a cancel', async () => {
  const { worker, sent, terminate } = madeWorker();
  const stop = new AbortController();
  const answer = askWorker<number, never>(worker, { type: 'start' }, asking(stop.signal));
  stop.abort();
  expect(await answer).toEqual(fail(CANCELLED));
  expect(sent).toEqual([{ type: 'start' }, { type: 'cancel' }]);
  expect(terminate).toHaveBeenCalledOnce();
});
