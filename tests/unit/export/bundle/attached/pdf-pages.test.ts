// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttachedPart } from '../../../../../utils/export/bundle/attached/index.ts';
import { FOOT_ROOM } from '../../../../../utils/export/bundle/part.ts';
import type { PdfJobs } from '../../../../../utils/export/pdf-jobs.ts';
import type { Pixels } from '../../../../../utils/export/pdfium-render.ts';
import * as make from './awkward-pdfs.ts';
import { drawPart, factsOf, startJobs, toolsOf, type DrawnPart } from './test-sheet.ts';

const scratch = mkdtempSync(join(tmpdir(), 'attached-'));
let jobs: PdfJobs;

beforeAll(async () => {
  jobs = await startJobs();
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true }));

const drawPdf = (bytes: Uint8Array<ArrayBuffer>, password?: string): Promise<DrawnPart> =>
  drawPart(
    createAttachedPart(factsOf('letter.pdf', bytes, password), () => Promise.resolve(bytes), toolsOf(jobs)),
  );

/** What others' programs say of the output. */
function judge({ bytes }: DrawnPart): { text: string; info: string } {
  const file = join(scratch, 'out.pdf');
  writeFileSync(file, bytes);
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  const run = (program: string, ...words: string[]) =>
    execFileSync(program, words, { encoding: 'utf8', stdio: 'pipe' });
  return { text: run('pdftotext', file, '-'), info: run('pdfinfo', file) };
}

async function lookAt({ bytes }: DrawnPart, page = 0): Promise<Pixels> {
  const seen = await jobs.picture({ bytes: new Uint8Array(bytes) }, { page, dpi: 36, mostPixels: 1e7 });
  if (!seen.ok || !seen.value) throw new Error('The output cannot be drawn.');
  return seen.value;
}

const darkAt = ({ width, rgba }: Pixels, x: number, y: number): boolean =>
  (rgba[(Math.round(y) * width + Math.round(x)) * 4] ?? 255) < 128;

/** Half a pixel a point: where the square of the sample pages is expected. */
const HALF = 0.5;

/** How many streams of a file zlib refuses to unpack. */
async function brokenStreams(bytes: Uint8Array): Promise<number> {
  const pdf = await PDFDocument.load(bytes);
  const streams = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFRawStream ? [one] : []));
  return streams.filter((stream) => {
    if (stream.dict.get(PDFName.of('Filter'))?.toString() !== '/FlateDecode') return false;
    try {
      inflateSync(stream.getContents());
      return false;
    } catch {
      return true;
    }
  }).length;
}

describe('PDFs as pages', () => {
  it.each([0, 90, 180, 270])('stand upright when turned by %d degrees', async (rotation) => {
    const drawn = await drawPdf(await make.turnedPdf(rotation));
    const seen = await lookAt(drawn);
    expect(seen.width > seen.height).toBe(rotation % 180 !== 0);
    const left = rotation % 180 === 0 ? (595.28 - 595.28 * ((841.89 - FOOT_ROOM) / 841.89)) / 2 : 37;
    expect(darkAt(seen, (left + 20) * HALF, 20 * HALF)).toBe(true);
    expect(darkAt(seen, seen.width - 15, 20 * HALF)).toBe(false);
    expect(darkAt(seen, seen.width - 15, seen.height - 40)).toBe(false);
    expect(judge(drawn).text).toContain('Northshire speech therapy');
  });

  it('show what is inside the crop box, and only that', async () => {
    const seen = await lookAt(await drawPdf(await make.croppedPdf()));
    // 400 points wide on an A4 page turned sideways, beginning at its top.
    const left = (841.89 - 400) / 2;
    expect(seen.width).toBeGreaterThan(seen.height);
    expect(darkAt(seen, (left + 20) * HALF, (36 + 20) * HALF)).toBe(true);
    expect(darkAt(seen, (left - 20) * HALF, (36 + 20) * HALF)).toBe(false);
  });

  it('leave the foot clear, however dark the page', async () => {
    const seen = await lookAt(await drawPdf(await make.darkPdf()));
    const foot = seen.height - FOOT_ROOM * HALF + 1;
    for (let x = 0; x < seen.width; x += 1) expect(darkAt(seen, x, foot)).toBe(false);
    expect(darkAt(seen, seen.width / 2, foot - 4)).toBe(true);
  });

  it.each([
    ['A0', 2384, 3370, 842, 1191],
    ['A0 on its side', 3370, 2384, 1191, 842],
    ['landscape', 841.89, 595.28, 842, 595],
    ['letter', 612, 792, 595, 842],
    ['a card', 240, 150, 842, 595],
  ])('take paper that fits: %s', async (_, width, height, paperWidth, paperHeight) => {
    const drawn = await drawPdf(await make.sizedPdf(width, height));
    const [, wide = '', high = ''] = /Page size:\s+([\d.]+) x ([\d.]+)/u.exec(judge(drawn).info) ?? [];
    expect([Math.round(Number(wide)), Math.round(Number(high))]).toEqual([paperWidth, paperHeight]);
  });

  it('print what was typed into a form, even where the form brings no picture of it', async () => {
    expect(judge(await drawPdf(await make.filledForm())).text).toContain('Needs a quiet room');
  });

  it('open without the owner password, and leave the lock behind', async () => {
    const { text, info } = judge(await drawPdf(await make.lockedPdf('')));
    expect(text).toContain('Northshire speech therapy');
    expect(info).toMatch(/Encrypted:\s+no/u);
  });

  it('ask for a password, and open with it', async () => {
    const locked = await make.lockedPdf('sesame');
    const without = await drawPdf(locked);
    expect(without.facts).toMatchObject({ pages: 1, notices: [{ kind: 'password needed' }] });
    expect(judge(without).text).toContain('opens only with a password');
    expect((await drawPdf(locked, 'wrong')).facts.notices[0]?.text).toContain('does not open it');
    const opened = await drawPdf(locked, 'sesame');
    expect(opened.facts.notices).toEqual([]);
    expect(judge(opened).text).toContain('Northshire speech therapy');
  });

  it('hold what pages share once', async () => {
    const source = await make.sharingPdf();
    const drawn = await drawPdf(source);
    expect(drawn.facts.pages).toBe(2);
    expect(drawn.bytes.length).toBeLessThan(source.length * 1.2);
  });

  it('survive a torn stream, and give readers a whole one', async () => {
    const torn = await make.tornPdf();
    expect(await brokenStreams(torn)).toBe(1);
    const drawn = await drawPdf(torn);
    expect(judge(drawn).text).toContain('Beside the tear');
    expect(await brokenStreams(drawn.bytes)).toBe(0);
  });

  it('hide what the sender’s file hides', async () => {
    const drawn = await drawPdf(await make.layeredPdf());
    judge(drawn);
    expect(darkAt(await lookAt(drawn), 100, 300)).toBe(false);
  });

  it('are told apart from what only looks like one', async () => {
    const bytes = new Uint8Array(new TextEncoder().encode('%PDF-1.7 but nothing else\u0000'));
    const drawn = await drawPdf(bytes);
    expect(drawn.facts).toMatchObject({ pages: 1, notices: [{ kind: 'unreadable' }] });
    expect(judge(drawn).text).toContain('It is not shown');
  });

  it('fill their pages even when they cannot be read a second time', async () => {
    const bytes = await make.sharingPdf();
    let calls = 0;
    const failing: PdfJobs = {
      ...jobs,
      prepare: (file) =>
        (calls += 1) === 1 ? jobs.prepare(file) : Promise.resolve({ ok: false, error: 'too slow' }),
    };
    const read = () => Promise.resolve(bytes);
    const drawn = await drawPart(createAttachedPart(factsOf('a.pdf', bytes), read, toolsOf(failing)));
    expect(drawn.drawn).toBe(2);
    expect(judge(drawn).info).toMatch(/Pages:\s+2/u);
  });
});
