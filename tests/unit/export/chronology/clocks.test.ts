// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asEntryId } from '../../../../utils/domain/index.ts';
import { layOut } from '../../../../utils/export/chronology/layout.ts';
import { describeChronology } from '../../../../utils/export/chronology/model.ts';
import { inPoints } from '../../../../utils/export/chronology/boxes.ts';
import { PAGE } from '../../../../utils/export/chronology/page-measures.ts';
import { writeChronology } from '../../../../utils/export/chronology/pdf.ts';
import type { ExportClocks } from '../../../../utils/export/clocks/shape.ts';
import { openFontSet } from '../../../../utils/export/text/fonts.ts';
import { exportClock, exportClocks, markOn } from '../clocks/sample-clocks.ts';
import { loadFont } from '../load-font.ts';
import { makingOf, sampleEntries, sourceOf } from './sample-entries.ts';

const LONG = 'speech and language therapy, occupational therapy and educational psychology advice '.repeat(4);

/** One clock of each kind that is hard to set. */
const awkward: ExportClocks = exportClocks(
  [
    exportClock({ about: LONG }),
    exportClock({ disputed: true, end: null, state: 'overdue', days: 399 }),
    exportClock({
      about: 'تقييم الاحتياجات',
      start: markOn('2025-09-08', 'entry-0', { isApproximate: true }),
    }),
    exportClock({
      start: markOn('2025-09-08', null, { reason: 'The council’s letter says so.' }),
      end: null,
      state: 'overdue',
      days: 399,
      warnings: [`Not confirmed: ${LONG}`],
    }),
    exportClock({ end: markOn('2025-11-06', null, { unnamed: 'outside' }) }),
    exportClock({ end: markOn(null, null, { unnamed: 'confidential' }), state: 'done', days: null }),
    exportClock({ steps: Array.from({ length: 150 }, (_, at) => `Step ${at} of a very long arithmetic.`) }),
  ],
  {
    leftOut: 1,
    watches: [
      { entryId: asEntryId('entry-1'), by: '2025-09-30', state: 'silent', days: 9, answer: null },
      { entryId: asEntryId('entry-1'), by: '2026-08-30', state: 'silent', days: 9, answer: null },
    ],
  },
);
const source = { ...sourceOf(sampleEntries()), clocks: awkward };
const making = makingOf({ includeNotes: false });

const folder = mkdtempSync(join(tmpdir(), 'chronology-clocks-'));
afterAll(() => rmSync(folder, { recursive: true }));
const run = (program: string, ...options: string[]): string =>
  execFileSync(program, options, { encoding: 'utf8', maxBuffer: 64e6 });

describe('describeChronology with clocks', () => {
  it('puts rows of days after everything of their day, in months of their own where needed', () => {
    const { months } = describeChronology(source, making, []);
    expect(months.at(-1)).toMatchObject({
      title: 'August 2026',
      rows: [
        {
          day: '30 Aug 2026',
          time: 'Sun',
          reference: '',
          what: 'No reply to E2 recorded by 30 August 2026.',
        },
      ],
    });
    const days = months.flatMap(({ rows }) => rows.map(({ day }) => Date.parse(day)));
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    const references = months.flatMap(({ rows }) => rows.flatMap(({ reference }) => reference || []));
    expect(references).toEqual(sampleEntries().map((_, index) => `E${index + 1}`));
  });
});

describe('layOut with clocks', () => {
  it('keeps every line on the page, and between the columns', async () => {
    const pages = await layOut(describeChronology(source, making, []), openFontSet(loadFont), making);
    for (const { placed } of pages)
      for (const { box, y } of placed) {
        const cells = box.cells.filter(({ lines }) => lines.length > 0);
        for (const [at, { lines }] of cells.entries())
          for (const { line, style, x, bottom } of lines) {
            const right = Math.min(
              PAGE.right,
              ...cells.slice(at + 1).flatMap((next) => next.lines.map((each) => each.x)),
            );
            if (box.kind === 'clock line' || box.kind === 'clock' || box.kind === 'head')
              expect(x + inPoints(line, style)).toBeLessThanOrEqual(right + 0.01);
            expect(x + inPoints(line, style)).toBeLessThanOrEqual(PAGE.right + 0.01);
            expect(y + bottom).toBeLessThanOrEqual(PAGE.bottom);
          }
      }
  });

  it('has no columns and no page for clocks where none is known', async () => {
    const none = { ...source, clocks: exportClocks([]) };
    const pages = await layOut(describeChronology(none, making, []), openFontSet(loadFont), making);
    const boxes = pages.flatMap(({ placed }) => placed.map(({ box }) => box));
    expect(boxes.find(({ kind }) => kind === 'head')?.cells).toHaveLength(4);
    expect(boxes.filter(({ kind }) => kind === 'clock' || kind === 'clock line')).toEqual([]);
  });
});

/** Columns that a row's cells take, as poppler lists them. */
const columnsIn = (row: string): number =>
  row
    .split(/^ {8}(?=T[HD])/m)
    .slice(1)
    .reduce((sum, cell) => sum + Number(/\/ColSpan (\d+)/.exec(cell)?.[1] ?? 1), 0);

describe('the PDF', () => {
  let path: string;
  let text: string;
  beforeAll(async () => {
    const chunks: Uint8Array[] = [];
    await writeChronology(source, making, { loadFont, write: (chunk) => void chunks.push(chunk) });
    path = process.env.KEEP_AWKWARD ?? join(folder, 'clocks.pdf');
    writeFileSync(path, Buffer.concat(chunks));
    text = run('pdftotext', path, '-').replace(/\s+/g, ' ');
  }, 60_000);

  it('is sound, with a table for clocks whose cells count its columns', () => {
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
    const structure = run('pdfinfo', '-struct', path);
    expect(structure.match(/^ {2}Table \(block\)$/gm)).toHaveLength(3);
    expect(structure.match(/^ {4}THead$/gm)).toHaveLength(3);
    const [chronology = '', clocks = ''] = structure.split(/^ {2}Table \(block\)$/m).slice(1);
    const widths = (table: string): number[] =>
      table
        .split(/^ {6}TR$/m)
        .slice(1)
        .map(columnsIn);
    expect(new Set(widths(chronology))).toEqual(new Set([7]));
    expect(widths(clocks)).toEqual(Array.from({ length: 8 }, () => 3));
  });

  it('words what is disputed as alleged, and what is not recorded as that', () => {
    expect(text).toContain('alleged to be 399 days late. The other side says otherwise.');
    expect(text).toContain('“Alleged” marks what the other side disputes.');
    expect(text).toContain('“None recorded” says only that this record holds nothing that shows it done.');
    expect(text).toContain('One clock or wait is not shown');
    expect(text).toContain('No reply to E2 recorded by 30 September 2025.');
    expect(text).toContain(
      'They may say: a school was closed (reg 5(4)(a)); somebody was away (reg 5(4)(d)).',
    );
  });

  it('begins the page of clocks on a page of its own, with a bookmark', () => {
    const outlines = JSON.parse(run('qpdf', '--json', '--json-key=outlines', path)) as {
      outlines: { title: string; destpageposfrom1: number }[];
    };
    const mark = outlines.outlines.find(({ title }) => title.startsWith('Clocks:'));
    const page = String(mark?.destpageposfrom1);
    expect(run('pdftotext', '-f', page, '-l', page, path, '-').trimStart()).toMatch(/^Clocks: what was due/);
  });
});
