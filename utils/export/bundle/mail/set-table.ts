import type { Block, TableBlock, TableCell, TableRow } from '../blocks.ts';
import type { Column } from '../../chronology/page-measures.ts';
import type { Box, Cell, Node, RowBox } from './boxes.ts';
import { columnWidths } from './column-widths.ts';
import { FULL } from './measures.ts';
import type { Setter, Standing } from './setter.ts';

/** Sets what stands in a cell. */
interface TableSetter extends Setter {
  readonly setCell: (blocks: readonly Block[], standing: Standing, setter: Setter) => Iterable<Box>;
}

const PADDING = 4;
const GUTTER = 8;

/** Sets a table; its first rows come again on every page that it goes on over. */
export function* setTable(table: TableBlock, standing: Standing, setter: TableSetter): Generator<Box> {
  // Text keeps to a readable measure; a table may take the page.
  const column =
    standing.depth === 0
      ? { ...standing.column, width: Math.max(FULL.width, standing.column.width) }
      : standing.column;
  const columns = placeColumns(columnWidths(table, column.width, setter), column);
  const root: Node = { type: 'Table' };
  const parts = { head: { type: 'THead' }, body: { type: 'TBody' } } as const;
  const heads: RowBox[] = [];
  for (const [at, row] of table.rows.entries()) {
    const path = [...standing.path, root, row.head ? parts.head : parts.body, { type: 'TR' } as const];
    const box = setRow(row, { ...standing, path, columns, isFirst: at === 0 }, setter);
    yield {
      ...box,
      heads: row.head ? [] : heads,
      keepWithNext: row.head,
      gap: at === 0 ? setter.styles.text.size * 0.8 : 0,
    };
    if (row.head) heads.push(box);
  }
}

interface RowStanding extends Standing {
  readonly columns: readonly Column[];
  readonly isFirst: boolean;
}

function setRow(row: TableRow, { columns, path, bars, depth }: RowStanding, setter: TableSetter): RowBox {
  const cells: Cell[] = [];
  let column = 0;
  for (const cell of row.cells) {
    const from = columns[column];
    const until = columns[Math.min(column + cell.columns, columns.length) - 1];
    column += cell.columns;
    if (!from || !until) continue;
    const room = { x: from.x, width: until.x + until.width - from.x };
    const inner = [...path, nodeOf(cell, row)];
    const boxes = [...setter.setCell(cell.blocks, { column: room, path: inner, bars: [], depth }, setter)];
    cells.push({ path: inner, boxes });
  }
  const [first, last] = [columns[0], columns.at(-1)];
  const x = first?.x ?? 0;
  return {
    kind: 'row',
    path,
    bars,
    cells,
    head: row.head,
    heads: [],
    height: Math.max(0, ...cells.map(({ boxes }) => heightOf(boxes))) + PADDING * 2,
    gap: 0,
    x,
    width: (last ? last.x + last.width : 0) - x,
    padding: PADDING,
    ruled: true,
  };
}

function nodeOf(cell: TableCell, row: TableRow): Node {
  const spans = cell.columns > 1 ? { columns: cell.columns } : {};
  return cell.head || row.head
    ? { type: 'TH', scope: row.head ? 'Column' : 'Row', ...spans }
    : { type: 'TD', ...spans };
}

/** Height of boxes one under another. */
export function heightOf(boxes: readonly Box[]): number {
  return boxes.reduce((height, box, at) => height + box.height + (at === 0 ? 0 : box.gap), 0);
}

function placeColumns(widths: readonly number[], { x }: Column): readonly Column[] {
  let left = x;
  return widths.map((width) => {
    const column = { x: left, width: Math.max(width - GUTTER, 8) };
    left += width;
    return column;
  });
}
