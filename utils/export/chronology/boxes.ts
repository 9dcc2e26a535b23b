import { breakLines, type Line } from '../text/lines.ts';
import type { FontSet } from '../text/fonts.ts';
import type { Direction } from '../text/runs.ts';
import type { Column, TextStyle } from './page-measures.ts';

/** A line in its place in a box: `x` on the page, `baseline` and `bottom` from the top of the box. */
export interface SetLine {
  readonly line: Line;
  readonly style: TextStyle;
  readonly x: number;
  readonly baseline: number;
  readonly bottom: number;
}

/** What stands in one column of a box. */
export interface Cell {
  readonly lines: readonly SetLine[];
  /** How many of the table's columns it spans; absent is one. */
  readonly columns?: number;
}

export type BoxKind =
  'title' | 'heading' | 'paragraph' | 'head' | 'month' | 'row' | 'clock line' | 'clock' | 'proof';
export type TableKind = 'chronology' | 'clocks' | 'proofs' | 'index';

/** Something that is placed on a page whole, unless it is taller than a page. */
export interface Box {
  readonly kind: BoxKind;
  /** The table it is part of. */
  readonly table: TableKind | null;
  readonly cells: readonly Cell[];
  readonly height: number;
  /** Space above it, except at the top of a page. */
  readonly gap: number;
  readonly keepWithNext: boolean;
  /** Height of all that must stay with it, when that is more than the next box. */
  readonly keepHeight?: number;
  /** Name in the bookmarks. */
  readonly bookmark: string | null;
  /** Begins a page. */
  readonly startsPage?: boolean;
  /** No rule under it: the next box belongs to it. */
  readonly isOpen?: boolean;
  /** A cell of it (by its number), or the whole row, that leads to a document of the bundle. */
  readonly link?: { readonly cell: number | 'row'; readonly to: string };
}

/** Text to be set in a column, one under another. */
export interface Piece {
  readonly text: string;
  readonly style: TextStyle;
  readonly direction?: Direction;
  /** Space above it. */
  readonly gap?: number;
  /** Lines that are already set, in place of `text`. */
  readonly lines?: readonly Line[];
}

const TALL = 1.18;
/** Part of the leading that lies above the baseline. */
const RISE = 0.76;

/** Sets pieces one under another in a column, starting `top` below the box's top. */
export function stackPieces(pieces: readonly Piece[], column: Column, { fonts, top }: Stacking): Cell {
  const lines: SetLine[] = [];
  let y = top;
  for (const piece of pieces) {
    if (piece.text === '' && !piece.lines) continue;
    y += lines.length > 0 ? (piece.gap ?? 0) : 0;
    for (const line of piece.lines ?? linesOf(piece, column, fonts)) {
      const leading = piece.style.leading * (line.tall ? TALL : 1);
      const indent = line.rightToLeft ? column.width - inPoints(line, piece.style) : 0;
      const baseline = y + leading * RISE;
      y += leading;
      lines.push({ line, style: piece.style, x: column.x + indent, baseline, bottom: y });
    }
  }
  return { lines };
}

interface Stacking {
  readonly fonts: FontSet;
  readonly top: number;
}

function linesOf({ text, style, direction = 'ltr' }: Piece, column: Column, fonts: FontSet): Line[] {
  const width = (column.width * 1000) / style.size;
  return breakLines(text, fonts, { weight: style.weight, direction, width });
}

/** Width of a set line. */
export function inPoints(line: Line, style: TextStyle): number {
  return (line.width * style.size) / 1000;
}

/** Bottom of the lowest line. */
export function heightOf(cells: readonly Cell[]): number {
  return cells.reduce((height, { lines }) => Math.max(height, lines.at(-1)?.bottom ?? 0), 0);
}
