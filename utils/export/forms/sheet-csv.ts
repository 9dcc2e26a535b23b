import { CSV_START, csvRow } from '../pack/csv.ts';
import { valueText, type Sheet } from './sheet.ts';

/**
 * A sheet as CSV in pieces: byte order mark, titles, rows. Cells that a spreadsheet would run as a formula get a quote in
 * front, as in the pack's table.
 */
export function* sheetCsv({ columns, rows }: Sheet): Generator<string> {
  yield CSV_START + csvRow(columns.map(({ title }) => title));
  for (const row of rows) yield csvRow(row.map(valueText));
}
