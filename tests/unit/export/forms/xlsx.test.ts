// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS_IN_CELL, writeXlsx } from '../../../../utils/export/forms/xlsx.ts';
import { rowHeight, withoutEmptyColumns } from '../../../../utils/export/forms/sheet-shape.ts';
import type { Sheet, Value } from '../../../../utils/export/forms/sheet.ts';
import { HOSTILE } from './hostile.ts';
import { openOfficeFile, textsIn } from './open-office-file.ts';

const columns = ['What', 'When', 'Days'].map((title) => ({ title, width: 20 }));
const sheetOf = (rows: Value[][]): Sheet => ({ name: 'Things', columns, rows });
const facts = { title: 'A & B', madeAt: Date.UTC(2026, 10, 24, 3, 5) };
const open = async (...sheets: Sheet[]) => openOfficeFile(await writeXlsx(sheets, facts));

describe('writeXlsx', () => {
  it('types days as dates, numbers as numbers, and texts as texts', async () => {
    const parts = await open(sheetOf([['one', { day: '2026-03-03' }, 17]]));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    // 46,084 days after the last of 1899, as `date -d` counts them with Excel's day that never was.
    expect(sheet).toMatch(/<c r="B2" s="\d+"><v>46084<\/v><\/c>/u);
    expect(sheet).toMatch(/<c r="C2" s="\d+"><v>17<\/v><\/c>/u);
    expect(sheet).toMatch(/<c r="A2" s="\d+" t="s">/u);
    expect(parts['xl/styles.xml']).toContain('d mmm yyyy');
  });

  it('freezes, repeats and filters the titles, and says what it is', async () => {
    const parts = await open(sheetOf([['one', { day: '2026-03-03' }, 17]]));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:C2"/>');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('state="frozen"');
    expect(textsIn(parts['xl/workbook.xml'] ?? '', 'definedName')).toEqual([
      "'Things'!$A$1:$C$2",
      "'Things'!$1:$1",
    ]);
    expect(textsIn(parts['docProps/core.xml'] ?? '', 'dc:title')).toEqual(['A & B']);
    expect(textsIn(parts['docProps/core.xml'] ?? '', 'dcterms:created')).toEqual([
      '2026-11-24T03:05:00.000Z',
    ]);
  });

  it('runs no formula and breaks on no text', async () => {
    const parts = await open(sheetOf(HOSTILE.map((text) => [text, { day: '2026-03-03' }, 1])));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<c r="A\d+" s="\d+" t="s">/gu)).toHaveLength(HOSTILE.length + 1);
    const texts = textsIn(parts['xl/sharedStrings.xml'] ?? '', 't');
    expect(texts).toContain("=cmd|'/C calc'!A0");
    expect(texts).toContain('_x005F_x0041_ and _x005F_x000D_ are spelled out');
    expect(texts.join('')).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });

  it('cuts what is too long for a cell, and says so', async () => {
    const parts = await open(sheetOf([['😀'.repeat(20_000), { day: '2026-03-03' }, 1]]));
    const [text = ''] = textsIn(parts['xl/sharedStrings.xml'] ?? '', 't').filter((each) =>
      each.startsWith('😀'),
    );
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS_IN_CELL);
    expect(text).toContain('Too long for a cell');
  });

  it('keeps days that no spreadsheet can count as text', async () => {
    const parts = await open(sheetOf([['old', { day: '1899-12-31' }, 1]]));
    expect(textsIn(parts['xl/sharedStrings.xml'] ?? '', 't')).toContain('1899-12-31');
  });
});

describe('the shape of a sheet', () => {
  it('leaves out columns that hold nothing', () => {
    const sheet = withoutEmptyColumns(
      sheetOf([
        ['one', '', 1],
        ['two', '', ''],
      ]),
    );
    expect(sheet.columns.map(({ title }) => title)).toEqual(['What', 'Days']);
    expect(sheet.rows).toEqual([
      ['one', 1],
      ['two', ''],
    ]);
  });

  it('gives a row the height of its longest cell, up to what a row can have', () => {
    const sheet = sheetOf([]);
    expect(rowHeight(['short', '', 1], sheet)).toBe(17);
    expect(rowHeight(['a\nb\nc', '', 1], sheet)).toBe(43);
    expect(rowHeight(['x'.repeat(9000), '', 1], sheet)).toBe(409);
  });
});
