import type { FontSet } from '../text/fonts.ts';
import { heightOf, stackPieces, type Box, type Cell, type Piece, type TableKind } from './boxes.ts';
import type { Column } from './page-measures.ts';

interface Setting {
  readonly fonts: FontSet;
  readonly top: number;
}

/** Sets the pieces of each cell in its column. */
export function setCells(pieces: readonly Piece[][], columns: readonly Column[], setting: Setting): Cell[] {
  return columns.map((column, index) => stackPieces(pieces[index] ?? [], column, setting));
}

/** A row of a table, as high as its highest cell. */
export function tableBox(
  kind: Box['kind'],
  table: TableKind,
  { cells, padding }: { cells: readonly Cell[]; padding: number },
): Box {
  return {
    kind,
    table,
    cells,
    height: heightOf(cells) + padding,
    gap: 0,
    keepWithNext: false,
    bookmark: null,
  };
}
