import type * as Docx from 'docx';
import type { Chronology, ChronologyRow } from '../chronology/model.ts';
import { describeClockPage } from '../chronology/clock-prose.ts';
import { describeMaking, type Section } from '../chronology/prose.ts';
import type { ClockLine } from '../clocks/rows.ts';
import type { ClockWords } from '../clocks/words.ts';
import { quoted } from '../text/clean.ts';
import { hasClocks } from './chronology-sheet.ts';
import { sayClockLine } from './clock-line.ts';
import { bodyWidth, packDocument } from './docx-document.ts';
import {
  setHeading,
  setLines,
  setRuns,
  setTable,
  type DocxColumn,
  type DocxLibrary,
  type DocxRow,
  type Line,
} from './docx-pieces.ts';

type Content = (Docx.Paragraph | Docx.Table)[];

/** Writes the chronology as a DOCX that can be edited: what the PDF says but for the list of hashes. */
export async function writeChronologyDocx(chronology: Chronology): Promise<Blob> {
  const library = await import('docx');
  const facts = {
    title: chronology.title,
    description: `Chronology, ${chronology.period}. Prepared on ${chronology.preparedOn} with Paperchain ${chronology.version}.`,
    orientation: 'landscape',
    textSize: 10,
  } as const;
  return packDocument(library, facts, [
    ...setTitle(library, chronology),
    ...chronology.months.flatMap(({ title, rows }) => [
      setHeading(library, title, 2),
      setTable(
        library,
        columnsOf(chronology),
        rows.flatMap((row) => setEntry(row, hasClocks(chronology))),
      ),
    ]),
    ...(hasClocks(chronology) ? setClocks(library, chronology) : []),
    ...setSection(library, describeMaking(chronology)),
  ]);
}

function setTitle(library: DocxLibrary, chronology: Chronology): Content {
  const { Paragraph, HeadingLevel } = library;
  const counted = chronology.entries === 1 ? '1 entry' : `${chronology.entries} entries`;
  const under = [chronology.period, counted, `prepared on ${chronology.preparedOn}`].filter(
    (part) => part !== '',
  );
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: setRuns(library, quoted(chronology.title)) }),
    ...setLines(library, [
      { text: `Chronology · ${under.join(' · ')}`, look: 'small' },
      {
        text: 'An editable copy. The PDF chronology and the pack made from the same record are the reference.',
        look: 'small',
      },
    ]),
    setHeading(library, 'Chronology', 1),
  ];
}

const share = (columns: readonly (readonly [title: string, share: number])[]): DocxColumn[] => {
  const whole = columns.reduce((sum, [, part]) => sum + part, 0);
  return columns.map(([title, part]) => ({
    title,
    width: Math.floor((bodyWidth('landscape') * part) / whole),
  }));
};

const COLUMNS = share([
  ['Date', 24],
  ['From and to', 55],
  ['What happened', 170],
  ['Ref', 18],
]);
const COLUMNS_WITH_CLOCKS = share([
  ['Date', 24],
  ['From and to', 50],
  ['What happened', 109],
  ['Due', 24],
  ['Done', 24],
  ['Days late', 20],
  ['Ref', 16],
]);

const columnsOf = (chronology: Chronology): readonly DocxColumn[] =>
  hasClocks(chronology) ? COLUMNS_WITH_CLOCKS : COLUMNS;

function setEntry(row: ChronologyRow, withClocks: boolean): DocxRow[] {
  const date: Line[] = [{ text: row.day }, small(row.time), small(row.dateNote)];
  const people: Line[] = [{ text: quoted(row.from) }, small(quoted(row.fromParty)), small(row.to)];
  const what: Line[] = [{ text: row.what }, ...row.details.map(({ text }) => small(text))];
  const reference: Line[] = [{ text: row.reference }];
  const cells = withClocks ? [date, people, what, [], [], [], reference] : [date, people, what, reference];
  return [
    { cells: cells.map((lines) => lines.filter(({ text }) => text !== '')) },
    ...row.clocks.map(setClockLine),
  ];
}

const small = (text: string): Line => ({ text, look: 'small' });

function setClockLine(line: ClockLine): DocxRow {
  const name: Line[] = [small(sayClockLine(line))];
  return {
    cells: [
      [],
      [],
      name,
      [{ text: line.due }],
      [{ text: line.done }],
      [{ text: line.late, look: 'strong' }],
      [small(line.number)],
    ],
    isTinted: true,
  };
}

const CLOCK_COLUMNS = share([
  ['No.', 14],
  ['What must happen, and the rule', 110],
  ['How it was counted', 143],
]);

function setClocks(library: DocxLibrary, { clocks }: Chronology): Content {
  const rows = clocks.words.map((words) => ({
    cells: [[{ text: words.number }], ruleOf(words), countOf(words)],
  }));
  return [...setSection(library, describeClockPage(clocks)), setTable(library, CLOCK_COLUMNS, rows)];
}

function ruleOf(words: ClockWords): Line[] {
  return [
    { text: words.title, look: 'strong' },
    { text: words.says },
    small(words.strength),
    small(words.source),
    ...words.warnings.map((text): Line => ({ text, look: 'strong' })),
  ];
}

function countOf(words: ClockWords): Line[] {
  const lines: Line[] = [
    { text: words.outcome, look: 'strong' },
    { text: words.starts },
    { text: words.ends },
    ...words.steps.map((text) => ({ text })),
    ...words.changes.map((text, at) => small(at === 0 ? `What would change it: ${text}` : text)),
  ];
  return lines.filter(({ text }) => text !== '');
}

function setSection(library: DocxLibrary, { heading, paragraphs }: Section): Content {
  return [
    setHeading(library, heading, 1),
    ...paragraphs.flatMap((text) => setLines(library, [{ text }, { text: '', look: 'small' }])),
  ];
}
