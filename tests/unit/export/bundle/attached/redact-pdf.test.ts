// @vitest-environment node
// What is painted over must be gone: from the text, from every unpacked byte, and from what is seen.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  degrees,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  rgb,
  StandardFonts,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttachedPart } from '../../../../../utils/export/bundle/attached/index.ts';
import { FOOT_ROOM } from '../../../../../utils/export/bundle/part.ts';
import type { PdfJobs } from '../../../../../utils/export/pdf-jobs.ts';
import { createRedactor } from '../../../../../utils/export/redact/redactor.ts';
import { drawPart, factsOf, startJobs, toolsOf } from './test-sheet.ts';

const scratch = mkdtempSync(join(tmpdir(), 'redacted-'));
let jobs: PdfJobs;
beforeAll(async () => {
  jobs = await startJobs();
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true }));

interface Words {
  readonly text: string;
  readonly rotation?: number;
}

/** One page a text, each with a line of its own below it; no text, no letters. */
async function pdfOf(pages: readonly Words[]): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const { text, rotation = 0 } of pages) {
    const page = pdf.addPage([595, 842]);
    page.drawRectangle({ x: 100, y: 100, width: 50, height: 50, color: rgb(0, 0, 1) });
    if (text !== '') {
      page.drawText(text, { x: 120, y: 500, size: 20, font });
      page.drawText('The meeting is on Tuesday.', { x: 120, y: 300, size: 20, font });
    }
    page.setRotation(degrees(rotation));
  }
  pdf.setTitle('About Ben Carter');
  return new Uint8Array(await pdf.save({ useObjectStreams: false }));
}

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const REDACTOR = createRedactor([{ words: 'Ben Carter', reason: 'another child' }]);

async function redacted(bytes: Uint8Array<ArrayBuffer>, name = 'letter.pdf') {
  const part = createAttachedPart(factsOf(name, bytes), () => Promise.resolve(bytes), {
    ...toolsOf(jobs),
    redactor: REDACTOR,
  });
  const drawn = await drawPart(part);
  const file = join(scratch, 'out.pdf');
  writeFileSync(file, drawn.bytes);
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, `${file}.qdf`], { stdio: 'pipe' });
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  const unpacked = readFileSync(`${file}.qdf`, 'latin1');
  const see = async (page: number) => {
    const seen = await jobs.picture(
      { bytes: new Uint8Array(drawn.bytes) },
      { page, dpi: 72, mostPixels: 1e7 },
    );
    if (!seen.ok || !seen.value) throw new Error('The output cannot be drawn.');
    return seen.value;
  };
  return { ...drawn, text, unpacked, see };
}

/** Share of black pixels in a part of a picture, from 0 to 1 of its width and height. */
function blackness(
  { width, height, rgba }: { width: number; height: number; rgba: Uint8ClampedArray },
  [left, top, right, bottom]: readonly [number, number, number, number],
): number {
  let black = 0;
  let all = 0;
  for (let y = Math.floor(top * height); y < bottom * height; y += 1)
    for (let x = Math.floor(left * width); x < right * width; x += 1) {
      all += 1;
      if ((rgba[(y * width + x) * 4] ?? 255) < 60) black += 1;
    }
  return black / all;
}

/** A part of the sample's page (points from its lower left) as it stands on ours: made smaller to leave the foot clear. */
function onPage(left: number, right: number, bottom: number, top: number) {
  const scale = (842 - FOOT_ROOM) / 842;
  const x = (value: number): number => 0.5 + ((value - 297.5) * scale) / 595;
  const y = (value: number): number => ((842 - value) * scale) / 842;
  return [x(left), y(top), x(right), y(bottom)] as const;
}

describe('a PDF that holds the words', () => {
  it.each([0, 90, 180, 270])('turned by %i: they are gone, the rest is seen', async (rotation) => {
    const bytes = await pdfOf([{ text: 'Ben Carter hit her.', rotation }]);
    const { text, unpacked, see, facts } = await redacted(bytes);
    expect(text).not.toMatch(/Ben|Carter|hit|Tuesday/);
    expect(unpacked).not.toMatch(/Ben Carter|\(Ben/);
    expect(facts.notices.map(({ kind }) => kind)).toEqual(['redacted']);
    const seen = await see(0);
    const whole = blackness(seen, [0, 0, 1, 1]);
    expect(whole).toBeGreaterThan(0.004);
    expect(whole).toBeLessThan(0.03);
  });

  it('paints the words and nothing beside them', async () => {
    const { see } = await redacted(await pdfOf([{ text: 'Ben Carter hit her.' }]));
    const seen = await see(0);
    // Words of 20 points at 500 from the foot: `Ben Carter` is 98 points wide, ` hit her.` follows.
    expect(blackness(seen, onPage(125, 212, 502, 512))).toBeGreaterThan(0.95);
    const after = blackness(seen, onPage(230, 300, 498, 514));
    expect(after).toBeGreaterThan(0.02);
    expect(after).toBeLessThan(0.5);
    expect(blackness(seen, onPage(120, 360, 298, 316))).toBeGreaterThan(0.02);
  });

  it('makes pictures of its other pages too, and shows none without letters', async () => {
    const pages = [{ text: 'Ben Carter' }, { text: 'Nothing here' }, { text: '' }];
    const { text, facts } = await redacted(await pdfOf(pages));
    expect(facts.pages).toBe(3);
    expect(text).not.toContain('Nothing here');
    expect(text).toContain('page 3 of 3, which is a picture');
    expect(facts.notices.map(({ kind }) => kind)).toEqual(['redacted', 'not searched']);
  });
});

it('a PDF without the words stays as it is', async () => {
  const { text, facts, unpacked } = await redacted(await pdfOf([{ text: 'Bentley Carter' }]));
  expect(text).toContain('Bentley Carter');
  expect(facts.notices).toEqual([]);
  expect(unpacked).not.toContain('About Ben');
});

/** A page of text with something on it that no search of letters would find. */
async function pdfWith(add: (pdf: PDFDocument, page: PDFPage) => Promise<void> | void, text = LONG) {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  if (text !== '') page.drawText(text, { x: 60, y: 700, size: 12, font });
  await add(pdf, page);
  return new Uint8Array(await pdf.save({ useObjectStreams: false }));
}

const LONG = 'A page of many letters that all can be read.';

/** Letters that only tell how they look: a font of drawings with names of its own. */
function drawNamelessLetters(pdf: PDFDocument, page: PDFPage): void {
  const { context } = pdf;
  const glyph = context.register(context.stream('500 0 0 0 400 700 d1 0 0 400 700 re f'));
  const font = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, 0, 500, 700],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      FirstChar: 1,
      LastChar: 2,
      Widths: [500, 500],
      CharProcs: { zz1: glyph, zz2: glyph },
      Encoding: { Type: 'Encoding', Differences: [1, 'zz1', 'zz2'] },
      Resources: {},
    }),
  );
  page.node.setFontDictionary(PDFName.of('T3'), font);
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginText),
    PDFOperator.of(PDFOperatorNames.SetFontAndSize, ['/T3', '20']),
    PDFOperator.of(PDFOperatorNames.MoveText, ['60', '400']),
    PDFOperator.of(PDFOperatorNames.ShowText, ['<01020102>']),
    PDFOperator.of(PDFOperatorNames.EndText),
  );
}

describe('a page that only seems to be searched is not shown', () => {
  const picture = (width: number, height: number) => async (pdf: PDFDocument, page: PDFPage) =>
    page.drawImage(await pdf.embedPng(PNG), { x: 50, y: 50, width, height });
  const inForm = async (pdf: PDFDocument, page: PDFPage) => {
    const inner = await PDFDocument.create();
    const small = inner.addPage([100, 100]);
    small.drawImage(await inner.embedPng(PNG), { x: 0, y: 0, width: 100, height: 100 });
    const [form] = await pdf.embedPdf(await inner.save());
    if (form) page.drawPage(form, { x: 50, y: 50, width: 400, height: 400 });
  };
  const shapes = (_: PDFDocument, page: PDFPage) => page.drawRectangle({ x: 9, y: 9, width: 9, height: 9 });

  it.each([
    ['a large picture', () => pdfWith(picture(400, 400))],
    ['a large picture within a form', () => pdfWith(inForm)],
    ['one letter beside shapes', () => pdfWith(shapes, 'x')],
    ['letters without a meaning', () => pdfWith(drawNamelessLetters)],
  ])('%s', async (_, made) => {
    const { text, facts } = await redacted(await made());
    expect(facts.notices.map(({ kind }) => kind)).toEqual(['not searched']);
    expect(text).toContain('page 1 of 1');
    expect(text).not.toContain('many letters');
  });

  it.each([
    ['a logo', () => pdfWith(picture(150, 60))],
    ['lines and shapes', () => pdfWith(shapes)],
    ['nothing but a short title', () => pdfWith(() => undefined, 'Annex')],
    ['nothing at all', () => pdfWith(() => undefined, '')],
  ])('but one with %s is', async (_, made) => {
    const { facts } = await redacted(await made());
    expect(facts.notices).toEqual([]);
  });
});

it.each([
  ['a description', '/Span <</ActualText (Ben\\040Carter)>> BDC EMC'],
  ['a wide one', '/Span <</Alt <FEFF00420065006E0020004300610072007400650072>>> BDC EMC'],
])('%s that only programs read is not taken over', async (_, hidden) => {
  const bytes = await pdfWith((pdf, page) => {
    const { context } = pdf;
    page.node.addContentStream(context.register(context.stream(hidden)));
  });
  const { unpacked, facts } = await redacted(bytes);
  expect(unpacked).not.toMatch(/Carter|00720074/u);
  expect(facts.notices.map(({ kind }) => kind)).toEqual(['redacted']);
});

it('a picture is not shown, a text is shown without the words', async () => {
  const picture = await redacted(PNG, 'photo.png');
  expect(picture.text).toContain('cannot be searched');
  expect(picture.facts.notices.map(({ kind }) => kind)).toEqual(['not searched']);
  const note = await redacted(new TextEncoder().encode('On Monday ben\ncarter came.'), 'note.txt');
  expect(note.text).toContain('On Monday [redacted] came.');
});
