import type { LeftOut } from '../../domain/index.ts';
import { describeChronology } from '../chronology/model.ts';
import type { ExportMaking, ExportSource } from '../source.ts';
import { aboutSheet } from './about-sheet.ts';
import { writeChronologyDocx } from './chronology-docx.ts';
import { chronologySheet, hasClocks } from './chronology-sheet.ts';
import { clocksSheet } from './clock-values.ts';
import { sheetCsv } from './sheet-csv.ts';
import { writeXlsx } from './xlsx.ts';

/** Forms of the chronology beside the PDF, each to be edited with other programs. */
type EditableForm = 'docx' | 'xlsx' | 'csv';

/** Writes the chronology as a file to edit, whole. Rejects with the signal's reason on cancel. */
export async function writeEditable(
  form: EditableForm,
  source: ExportSource,
  { making, leftOut }: { readonly making: ExportMaking; readonly leftOut: readonly LeftOut[] },
): Promise<Blob> {
  making.onProgress({ stage: 'Writing the chronology', done: 0, total: null });
  const chronology = describeChronology(source, making, leftOut);
  making.signal.throwIfAborted();
  const sheet = chronologySheet(chronology);
  if (form === 'csv') return new Blob([...sheetCsv(sheet)], { type: 'text/csv' });
  if (form === 'docx') return writeChronologyDocx(chronology);
  const clocks = hasClocks(chronology) ? [clocksSheet(chronology)] : [];
  const facts = { title: chronology.title, madeAt: making.madeAt };
  return writeXlsx([sheet, ...clocks, aboutSheet(chronology)], facts);
}
