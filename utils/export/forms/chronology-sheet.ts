import type { Chronology, ChronologyRow } from '../chronology/model.ts';
import { sayClockLine } from './clock-line.ts';
import { clockOf, typedDone, typedDue, typedLate } from './clock-values.ts';
import type { Sheet, SheetColumn, Value } from './sheet.ts';

const ENTRY_COLUMNS: readonly SheetColumn[] = [
  { title: 'Ref', width: 7 },
  { title: 'Date', width: 12 },
  { title: 'Time', width: 10 },
  { title: 'Date is', width: 13 },
  { title: 'From', width: 24 },
  { title: 'Organisation', width: 26 },
  { title: 'To', width: 30 },
  { title: 'What happened', width: 60 },
  { title: 'Details', width: 44 },
];
const CLOCK_COLUMNS: readonly SheetColumn[] = [
  { title: 'Due', width: 12 },
  { title: 'Done', width: 14 },
  { title: 'Days late', width: 12 },
];
const NOTE_COLUMN: SheetColumn = { title: 'Private note', width: 44 };

/** True when a chronology has columns for due, done and days late. */
export function hasClocks({ clocks }: Chronology): boolean {
  return clocks.words.length > 0;
}

/**
 * The chronology as a table with typed days, one row an entry in the PDF's order. A clock has rows of its own beneath the
 * entries that start and end it, with its number in the first column, so that every column holds one kind of value.
 */
export function chronologySheet(chronology: Chronology): Sheet {
  const rows = chronology.months.flatMap((month) => month.rows);
  return {
    name: 'Chronology',
    columns: [
      ...ENTRY_COLUMNS,
      ...(hasClocks(chronology) ? CLOCK_COLUMNS : []),
      ...(chronology.includesNotes ? [NOTE_COLUMN] : []),
    ],
    rows: rows.flatMap((row) => [entryRow(row, chronology), ...clockRows(row, chronology)]),
  };
}

function entryRow(row: ChronologyRow, chronology: Chronology): Value[] {
  const details = row.details.filter(({ kind }) => kind !== 'note').map(({ text }) => text);
  const notes = row.details.filter(({ kind }) => kind === 'note').map(({ text }) => text);
  return [
    row.reference,
    { day: row.on },
    row.time,
    row.dateNote,
    row.from,
    row.fromParty,
    row.to,
    row.what,
    details.join('\n'),
    ...(hasClocks(chronology) ? ['', '', ''] : []),
    ...(chronology.includesNotes ? [notes.join('\n').replace(/^Private note: /u, '')] : []),
  ];
}

function clockRows(row: ChronologyRow, chronology: Chronology): Value[][] {
  return row.clocks.map((line) => {
    const words = clockOf(line, chronology);
    return [
      line.number,
      { day: row.on },
      '',
      '',
      '',
      '',
      '',
      sayClockLine(line),
      line.part === 'starts' ? '' : (words?.outcome ?? ''),
      typedDue(line, words),
      typedDone(line, words),
      typedLate(line, words),
      ...(chronology.includesNotes ? [''] : []),
    ];
  });
}
