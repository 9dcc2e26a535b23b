// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ReadyPdf } from '../../../utils/export/pdf-jobs.ts';
import {
  LARGEST_FILE,
  openPdfWorkshop,
  serveJob,
  type PdfAnswer,
  type PdfOrder,
  type PdfPort,
} from '../../../utils/export/pdf-workshop.ts';

const EMPTY: ReadyPdf = { pages: [], objects: [], layers: [] };
const file = (first: number) => ({ bytes: Uint8Array.of(first) });
const DONE: PdfAnswer = { result: { ok: true, value: EMPTY } };

/** Workers that answer as told by the file's first byte: 0 never, 1 at once, 2 breaks down, 3 says that PDFium broke. */
function openShop(longest = 40) {
  const started: { ended: boolean; orders: PdfOrder[] }[] = [];
  const shop = openPdfWorkshop(() => {
    const worker = { ended: false, orders: [] as PdfOrder[] };
    started.push(worker);
    const port: PdfPort = {
      onAnswer: () => {},
      end: () => {
        worker.ended = true;
      },
      post: (order) => {
        worker.orders.push(order);
        const answers = [undefined, DONE, null, { broken: true }] as const;
        const answer = answers[order.given[0].bytes[0] ?? 0];
        if (answer !== undefined) queueMicrotask(() => port.onAnswer(answer));
      },
    };
    return port;
  }, longest);
  return { shop, started };
}

describe('the workshop for PDFs', () => {
  it('carries jobs out one by one in one worker', async () => {
    const { shop, started } = openShop();
    const answers = await Promise.all([shop.prepare(file(1)), shop.prepare(file(1)), shop.word(file(1))]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(started.map(({ orders }) => orders.map(({ job }) => job))).toEqual([
      ['prepare', 'prepare', 'word'],
    ]);
  });

  it('ends a worker that takes too long; the next file gets a new one', async () => {
    const { shop, started } = openShop();
    const [slow, next] = await Promise.all([shop.prepare(file(0)), shop.prepare(file(1))]);
    expect(slow).toEqual({ ok: false, error: 'too slow' });
    expect(next.ok).toBe(true);
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it.each([2, 3])('starts anew after a breakdown (%d)', async (how) => {
    const { shop, started } = openShop();
    expect(await shop.prepare(file(how))).toEqual({ ok: false, error: 'too large' });
    expect((await shop.prepare(file(1))).ok).toBe(true);
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('opens no giant file, and nothing once it is closed', async () => {
    const { shop, started } = openShop();
    const giant = { bytes: { length: LARGEST_FILE + 1 } as Uint8Array<ArrayBuffer> };
    expect(await shop.prepare(giant)).toEqual({ ok: false, error: 'too large' });
    shop.close();
    expect((await shop.prepare(file(1))).ok).toBe(false);
    expect(started).toEqual([]);
  });

  it('tells of a PDFium that gave up instead of rejecting', async () => {
    const jobs = {
      prepare: () => Promise.reject(new Error('Aborted()')),
      word: () => Promise.resolve({ ok: true, value: '<p>' } as const),
    } as unknown as Parameters<typeof serveJob>[0];
    expect(await serveJob(jobs, { job: 'prepare', given: [file(1)] })).toEqual({ broken: true });
    expect(await serveJob(jobs, { job: 'word', given: [file(1)] })).toEqual({
      result: { ok: true, value: '<p>' },
    });
  });
});
