import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { ChronologyFacts } from '../../../utils/export/chronology/pdf.ts';

interface Answer {
  readonly error?: string;
  readonly facts: ChronologyFacts;
  readonly globals: readonly string[];
  readonly pdf: Blob;
}

async function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
}

describe('a chronology made in a worker', () => {
  it('is a whole PDF with every script, without Node globals', async () => {
    const worker = new Worker(new URL('./chronology.worker.ts', import.meta.url), { type: 'module' });
    const { error, facts, globals, pdf } = await answerOf(worker);
    worker.terminate();
    expect(error).toBeUndefined();
    expect(globals).toEqual([]);
    expect(facts).toMatchObject({ entries: 18, unshownCharacters: ['東', '京', 'ไ', 'ท', 'ย'] });
    expect(pdf.size).toBe(facts.bytes);
    const text = await pdf.text();
    expect(text.slice(0, 8)).toBe('%PDF-1.7');
    expect(text.trimEnd().slice(-5)).toBe('%%EOF');
    const read = await PDFDocument.load(await pdf.arrayBuffer(), { updateMetadata: false });
    expect(read.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    const fonts = read.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.has(PDFName.of('FontFile2')));
    expect(fonts).toHaveLength(14);
  });
});
