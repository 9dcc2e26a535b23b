import type { TableBlock, TableCell, TableRow, Block } from '../blocks.ts';
import { attributeOf, elementsIn, isElement, isText, type HtmlElement } from './html-tree.ts';
import { styleOf } from './html-style.ts';

/** A table of data has at most so many columns: more do not fit on paper, and its cells come as paragraphs. */
export const MOST_COLUMNS = 12;
/** Longest text of a cell in a table whose only sign of data is its regularity. */
const SHORT_CELL = 160;

/** A cell where it stands in the HTML. */
export interface FoundCell {
  readonly element: HtmlElement;
  readonly columns: number;
  readonly rows: number;
}

export interface FoundTable {
  readonly element: HtmlElement;
  readonly rows: readonly { readonly head: boolean; readonly cells: readonly FoundCell[] }[];
}

/** Rows and cells of a table, those of tables inside it not counted. */
export function findTable(element: HtmlElement): FoundTable {
  const rows = [...elementsIn(element, 'table')]
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => ({ head: isIn(row, 'thead'), cells: row.childNodes.filter(isElement).flatMap(cellOf) }));
  return { element, rows: rows.filter(({ cells }) => cells.length > 0) };
}

const isIn = (row: HtmlElement, tagName: string): boolean => row.parentNode?.nodeName === tagName;

function cellOf(element: HtmlElement): readonly FoundCell[] {
  if (element.tagName !== 'td' && element.tagName !== 'th') return [];
  const span = (name: string): number => {
    const value = Number.parseInt(attributeOf(element, name) ?? '1', 10);
    return value >= 1 ? Math.min(value, 1000) : 1;
  };
  return [{ element, columns: Math.min(span('colspan'), MOST_COLUMNS + 1), rows: span('rowspan') }];
}

/**
 * Whether a table holds data: most tables in mail only arrange a page. Its own word counts first (`role`, `th`), then
 * whether it draws lines, then whether every row is alike and short.
 */
export function isData({ element, rows }: FoundTable): boolean {
  const role = attributeOf(element, 'role')?.toLowerCase();
  if (role === 'presentation' || role === 'none') return false;
  const counts = rows.map(({ cells }) => cells.reduce((sum, { columns }) => sum + columns, 0));
  const columns = Math.max(0, ...counts);
  if (rows.length < 2 || columns < 2 || columns > MOST_COLUMNS) return false;
  const cells = rows.flatMap((row) => row.cells.map((cell) => cell.element));
  if (cells.some(holdsTable)) return false;
  if (role === 'table' || role === 'grid' || cells.some(({ tagName }) => tagName === 'th')) return true;
  return hasLines(element, cells) || isRegular(counts, cells);
}

const holdsTable = (cell: HtmlElement): boolean => {
  for (const { tagName } of elementsIn(cell)) if (tagName === 'table') return true;
  return false;
};

function hasLines(element: HtmlElement, cells: readonly HtmlElement[]): boolean {
  const border = attributeOf(element, 'border');
  if (border !== undefined && border !== '0' && border !== '') return true;
  if (/MsoTableGrid|MsoTable\w+Grid/u.test(attributeOf(element, 'class') ?? '')) return true;
  const lined = cells.filter((cell) => DRAWN.test(styleOf(cell))).length;
  return lined * 2 > cells.length;
}

const DRAWN = /(?:^|;)border(?:-(?:top|bottom|left|right))?:(?!0|none)[^;]*(?:solid|1px|\.5pt|1pt|1\.0pt)/u;

function isRegular(counts: readonly number[], cells: readonly HtmlElement[]): boolean {
  const usual = counts[1] ?? 0;
  if (usual < 2 || counts.filter((count) => count === usual).length < counts.length * 0.7) return false;
  const texts = cells.map((cell) => rawText(cell, SHORT_CELL + 1));
  const filled = texts.filter(({ length }) => length > 0).length;
  return (
    filled >= cells.length * 0.7 &&
    texts.every(({ length }) => length <= SHORT_CELL) &&
    !cells.some(holdsPicture)
  );
}

const holdsPicture = (cell: HtmlElement): boolean => {
  for (const { tagName } of elementsIn(cell)) if (tagName === 'img') return true;
  return false;
};

/** The text of an element, at most so long. */
function rawText(element: HtmlElement, most: number): string {
  let text = '';
  for (const child of element.childNodes) {
    if (isText(child)) text += child.value;
    else if (isElement(child)) text += rawText(child, most);
    if (text.trim().length > most) break;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/** Sets cells in a grid: what spans several rows stands in the first, the others have an empty cell there. */
export function tableBlock(table: FoundTable, blocksOf: (cell: FoundCell) => readonly Block[]): TableBlock {
  const occupied: number[] = [];
  const rows = table.rows.map((row) => ({ head: row.head, cells: rowCells(row.cells, occupied, blocksOf) }));
  const columns = Math.max(...rows.map(({ cells }) => widthOf(cells)));
  const filled = rows.map((row) => ({ ...row, cells: fillRow(row.cells, columns) }));
  return { kind: 'table', columns, rows: markHeads(filled) };
}

function rowCells(
  cells: readonly FoundCell[],
  occupied: number[],
  blocksOf: (cell: FoundCell) => readonly Block[],
): TableCell[] {
  const row: TableCell[] = [];
  let column = 0;
  const skipOccupied = (): void => {
    while ((occupied[column] ?? 0) > 0) {
      occupied[column] = (occupied[column] ?? 0) - 1;
      row.push(EMPTY);
      column += 1;
    }
  };
  for (const cell of cells) {
    skipOccupied();
    row.push({ head: cell.element.tagName === 'th', columns: cell.columns, blocks: blocksOf(cell) });
    for (let at = 0; at < cell.columns; at += 1) occupied[column + at] = cell.rows - 1;
    column += cell.columns;
  }
  skipOccupied();
  return row;
}

const EMPTY: TableCell = { head: false, columns: 1, blocks: [] };
const widthOf = (cells: readonly TableCell[]): number => cells.reduce((sum, cell) => sum + cell.columns, 0);

function fillRow(cells: readonly TableCell[], columns: number): readonly TableCell[] {
  const missing = columns - widthOf(cells);
  return missing > 0 ? [...cells, ...Array.from({ length: missing }, () => EMPTY)] : cells;
}

/** Only the first rows repeat, and only while all of their cells head something; never the whole table. */
function markHeads(rows: readonly TableRow[]): readonly TableRow[] {
  const first = rows.findIndex(({ head, cells }) => !head && !cells.every((cell) => cell.head));
  const heads = Math.min(first === -1 ? rows.length - 1 : first, 3);
  return rows.map((row, at) => ({ ...row, head: at < heads }));
}
