// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { pdfJobs } from '../../../utils/export/pdf-jobs.ts';
import { startPdfium } from '../../../utils/export/pdfium.ts';
import { croppedPdf, filledForm, sizedPdf } from './bundle/attached/awkward-pdfs.ts';
import { loadWasm } from './bundle/attached/test-sheet.ts';

const pdfium = await startPdfium(loadWasm);

describe('PDFium', () => {
  it('says why it does not open a file', async () => {
    expect(pdfium.open(new TextEncoder().encode('Dear parent'))).toEqual({ ok: false, error: 'not a PDF' });
    expect(pdfium.open(new TextEncoder().encode('%PDF-1.7\nDear parent'))).toEqual({
      ok: false,
      error: 'damaged',
    });
    expect(pdfium.open(new Uint8Array())).toMatchObject({ ok: false });
  });

  it('tells what of a page is shown', async () => {
    const pdf = pdfium.open(await croppedPdf());
    if (!pdf.ok) throw new Error(pdf.error);
    expect(pdf.value.shapeOf(0)).toEqual({ box: [200, 300, 600, 500], rotation: 0 });
    expect(pdf.value.shapeOf(7)).toBeNull();
    pdf.value.close();
  });

  it('finds the place of every letter, those in a form’s fields too', async () => {
    const letters = await pdfJobs(pdfium).letters({ bytes: await filledForm() });
    if (!letters.ok) throw new Error(letters.error);
    const [page] = letters.value;
    const at = page?.text.indexOf('quiet room') ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    expect(page?.boxes).toHaveLength((page?.text.length ?? 0) * 4);
    const [left = 0, bottom = 0, right = 0, top = 0] = page?.boxes.slice(at * 4, at * 4 + 4) ?? [];
    expect(left).toBeGreaterThan(100);
    expect(right).toBeLessThan(400);
    expect(bottom).toBeGreaterThan(595);
    expect(top).toBeLessThan(630);
    expect(right).toBeGreaterThan(left);
  });

  it('draws a giant page with no more pixels than allowed', async () => {
    const bytes = await sizedPdf(14_400, 14_400);
    const seen = await pdfJobs(pdfium).picture({ bytes }, { page: 0, dpi: 200, mostPixels: 1_000_000 });
    if (!seen.ok || !seen.value) throw new Error('No picture');
    expect(seen.value.width * seen.value.height).toBeLessThanOrEqual(1_000_000);
    expect(seen.value.rgba).toHaveLength(seen.value.width * seen.value.height * 4);
  });

  it('takes no more memory than it may', async () => {
    const most = 24 * 1024 * 1024;
    const small = await startPdfium(loadWasm, most);
    expect(() => small.open(new Uint8Array(most))).toThrow();
  });

  it('gives memory back when files are closed', async () => {
    const bytes = await sizedPdf(595, 842);
    const large = new Uint8Array(4_000_000);
    large.set(bytes);
    const small = await startPdfium(loadWasm, 48 * 1024 * 1024);
    for (let round = 0; round < 30; round += 1) {
      const pdf = small.open(large);
      if (pdf.ok) pdf.value.close();
    }
    expect(small.open(bytes).ok).toBe(true);
  });
});
