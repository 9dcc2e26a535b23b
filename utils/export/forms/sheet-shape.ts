import { valueText, type Sheet, type Value } from './sheet.ts';

/** Without columns that no row has anything in: a table for people shows what there is. */
export function withoutEmptyColumns(sheet: Sheet): Sheet {
  const used = sheet.columns.map((_, at) =>
    sheet.rows.some((row) => row[at] !== undefined && row[at] !== ''),
  );
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, at) => used[at]);
  return { ...sheet, columns: keep(sheet.columns), rows: sheet.rows.map(keep) };
}

/** A line of 10-point Arial, and the most that a row can have, in points. */
const LINE = 13;
const HIGHEST = 409;

/** Height for a row's longest cell when wrapped; LibreOffice does not find it by itself. An estimate, in points. */
export function rowHeight(row: readonly Value[], { columns }: Sheet): number {
  const lines = row.map((value, at) => countLines(valueText(value), columns[at]?.width ?? 10));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 4);
}

const countLines = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
