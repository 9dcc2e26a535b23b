// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createPdf } from '../../../utils/export/pdfkit.ts';
import { sinkOf } from '../../../utils/export/pdf-sink.ts';

const FACTS = { title: 'A & B', author: 'a', subject: 's', madeAt: 0, program: 'p' };

describe('sinkOf', () => {
  it('passes every byte on in order, in few pieces, and counts them', async () => {
    const pdf = createPdf(FACTS);
    const chunks: Uint8Array[] = [];
    const sink = sinkOf(pdf, (chunk) => void chunks.push(chunk));
    for (let page = 0; page < 200; page += 1) {
      pdf.addPage();
      await sink.drain();
    }
    pdf.end();
    const bytes = await sink.finish();
    const text = Buffer.concat(chunks).toString('latin1');
    expect([bytes, chunks.length]).toEqual([text.length, 1]);
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
  });

  it('waits for a slow writer before it takes more', async () => {
    const pdf = createPdf(FACTS);
    let writing = 0;
    let most = 0;
    const sink = sinkOf(pdf, async () => {
      writing += 1;
      most = Math.max(most, writing);
      await new Promise((resolve) => setTimeout(resolve, 5));
      writing -= 1;
    });
    for (let page = 0; page < 6; page += 1) {
      pdf.addPage();
      pdf.addContent(Array.from({ length: 60_000 }, () => Math.random()).join(' '));
      await new Promise((resolve) => setTimeout(resolve, 1));
      await sink.drain();
    }
    pdf.end();
    await sink.finish();
    expect(most).toBe(1);
  });
});
