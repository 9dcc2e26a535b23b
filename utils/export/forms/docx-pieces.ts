import type * as Docx from 'docx';
import { hasRightToLeft } from '../text/scripts.ts';
import { xmlText } from './sheet.ts';

/** The library, loaded by the writer and handed down. */
export type DocxLibrary = typeof Docx;

/** A paragraph before it is set; `look` names its style. */
export interface Line {
  readonly text: string;
  readonly look?: Look;
}

type Look = 'small' | 'strong' | 'head' | 'normal';

/** Ids of the styles that docx-document declares. */
const STYLE_IDS: Readonly<Record<Look, string>> = {
  normal: 'Normal',
  small: 'PaperchainSmall',
  strong: 'PaperchainStrong',
  head: 'PaperchainTableHead',
};

/** Words between isolates: a right-to-left name inside an English sentence. */
const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/u;

/** Word processors order right-to-left words by marked runs, not by isolates, so each isolated text gets its own run. */
export function setRuns({ TextRun }: DocxLibrary, text: string): Docx.TextRun[] {
  return xmlText(text)
    .split(ISOLATED)
    .flatMap((piece) =>
      piece === '' ? [] : new TextRun({ text: piece, rightToLeft: hasRightToLeft(piece) }),
    );
}

/** The first letter decides how a paragraph runs (UAX #9, P2). */
function beginsRightToLeft(text: string): boolean {
  return hasRightToLeft(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** Sets lines as paragraphs; a line break inside a line begins another one. */
export function setLines(library: DocxLibrary, lines: readonly Line[]): Docx.Paragraph[] {
  const paragraphs = lines.flatMap(({ text, look = 'normal' }) =>
    text.split('\n').map(
      (part) =>
        new library.Paragraph({
          style: STYLE_IDS[look],
          bidirectional: beginsRightToLeft(part),
          children: setRuns(library, part),
        }),
    ),
  );
  // A cell without a paragraph is no valid cell.
  return paragraphs.length === 0 ? [new library.Paragraph({ style: STYLE_IDS.small })] : paragraphs;
}

/** A heading of the document, for its outline. */
export function setHeading(library: DocxLibrary, text: string, level: 1 | 2): Docx.Paragraph {
  const { Paragraph, HeadingLevel } = library;
  const heading = level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  return new Paragraph({ heading, children: setRuns(library, text) });
}

/** A column: its name, and its share of the width in twentieths of a point. */
export interface DocxColumn {
  readonly title: string;
  readonly width: number;
}

/** A row of cells, each of lines; rows that belong to the one before say so. */
export interface DocxRow {
  readonly cells: readonly (readonly Line[])[];
  readonly isTinted?: boolean;
}

/** A table whose titles are a header row, repeated on every page and read out as such. */
export function setTable(
  library: DocxLibrary,
  columns: readonly DocxColumn[],
  rows: readonly DocxRow[],
): Docx.Table {
  const { Table, TableLayoutType, WidthType } = library;
  const head: DocxRow = {
    cells: columns.map(({ title }) => [{ text: title, look: 'head' }]),
    isTinted: true,
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders: rules(library),
    rows: [head, ...rows].map((row, at) => setRow(library, row, { columns, isHead: at === 0 })),
  });
}

interface RowPlace {
  readonly columns: readonly DocxColumn[];
  readonly isHead: boolean;
}

function setRow(library: DocxLibrary, row: DocxRow, { columns, isHead }: RowPlace): Docx.TableRow {
  const { TableCell, TableRow, ShadingType, WidthType } = library;
  const cells = columns.map(
    ({ width }, at) =>
      new TableCell({
        children: setLines(library, row.cells[at] ?? []),
        width: { size: width, type: WidthType.DXA },
        margins: { top: 50, bottom: 50, left: 80, right: 80 },
        ...(row.isTinted ? { shading: { type: ShadingType.CLEAR, fill: isHead ? 'E7F0F0' : 'F6F8F8' } } : {}),
      }),
  );
  return new TableRow({ children: cells, tableHeader: isHead, cantSplit: true });
}

function rules({ BorderStyle }: DocxLibrary): Docx.ITableBordersOptions {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'C3CBD5' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none };
}
