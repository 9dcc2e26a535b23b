import type { CellObject, Feature, SheetData } from 'write-excel-file/universal';
import { plainText, type Sheet, type Value } from './sheet.ts';
import { rowHeight, withoutEmptyColumns } from './sheet-shape.ts';
import { describeWorkbook, type WorkbookFacts } from './xlsx-facts.ts';

/** Excel refuses a longer cell (learn.microsoft.com, "Excel specifications and limits", read November 2026). */
export const MOST_CHARACTERS_IN_CELL = 32_767;

const CUT = ' […] Too long for a cell: the rest is in the PDF and in the original.';

/** Excel reads `_x0041_` in a text as the character of that number (ISO/IEC 29500-1, 22.4.2.4), so its `_` is spelled out. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/** Serial numbers of days begin in 1900, with one day that never was: earlier days stay text. */
const FIRST_DAY = '1900-03-01';

/**
 * Writes sheets as an XLSX workbook. Texts are typed as texts, so no formula can run; days are dates, numbers numbers. Every
 * sheet has a frozen, repeated row of titles; those with more than one column can be filtered.
 */
export async function writeXlsx(all: readonly Sheet[], facts: WorkbookFacts): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const sheets = all.map(withoutEmptyColumns);
  const features: Feature<Blob>[] = [describeWorkbook(sheets, facts)];
  const drawn = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: sheetData(sheet),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  return writeExcelFile(drawn, { fontFamily: 'Arial', fontSize: 10, features }).toBlob();
}

function sheetData(sheet: Sheet): SheetData {
  const head = sheet.columns.map(({ title }): CellObject => ({ ...HEAD, value: title, type: String }));
  const rows = sheet.rows.map((row) => {
    // A height stands on any one cell of its row; the first is never empty.
    const height = rowHeight(row, sheet);
    return row.map((value, at) => (at === 0 ? { ...cellOf(value), height } : cellOf(value)));
  });
  return [head, ...rows];
}

const TEXT = { wrap: true, alignVertical: 'top' } as const;
const HEAD = { ...TEXT, fontWeight: 'bold', backgroundColor: '#E7F0F0', bottomBorderStyle: 'thin' } as const;

function cellOf(value: Value): CellObject | null {
  if (typeof value === 'number') return { value, type: Number, ...TEXT };
  if (typeof value === 'string')
    return value === '' ? null : { value: cellText(value), type: String, ...TEXT };
  if (value.day < FIRST_DAY) return { value: value.day, type: String, ...TEXT };
  return {
    value: new Date(`${value.day}T00:00:00Z`),
    type: Date,
    format: 'd mmm yyyy',
    ...TEXT,
    align: 'left',
  };
}

function cellText(text: string): string {
  const plain = plainText(text).replace(ESCAPE, '_x005F_');
  if (plain.length <= MOST_CHARACTERS_IN_CELL) return plain;
  return plain.slice(0, MOST_CHARACTERS_IN_CELL - CUT.length).toWellFormed() + CUT;
}
