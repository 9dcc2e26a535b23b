import type { Span } from '../blocks.ts';
import type { TextStyle } from '../../chronology/page-measures.ts';
import type { Line } from '../../text/lines.ts';
import type { SizedPicture } from './pictures.ts';

/** An element of the document's structure; the same object is the same element, on however many pages it goes on. */
export interface Node {
  readonly type:
    | 'Sect'
    | 'H2'
    | 'H3'
    | 'H4'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'BlockQuote'
    | 'Table'
    | 'THead'
    | 'TBody'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Figure'
    | 'Code'
    | 'Note';
  readonly scope?: 'Column' | 'Row';
  readonly columns?: number;
  readonly alt?: string;
}

/** A line in its place: `x` on the page, `top` and `baseline` from the top of its box, points. */
export interface SetLine {
  readonly line: Line;
  readonly x: number;
  readonly top: number;
  readonly baseline: number;
  readonly bottom: number;
}

interface Boxed {
  /** From the outermost to the innermost element. */
  readonly path: readonly Node[];
  readonly height: number;
  /** Space above it, except at the top of a page. */
  readonly gap: number;
  readonly keepWithNext?: boolean;
  /** Where the bars of quotes stand beside it. */
  readonly bars: readonly number[];
}

/** Lines of one paragraph. */
export interface TextBox extends Boxed {
  readonly kind: 'text';
  readonly lines: readonly SetLine[];
  readonly style: TextStyle;
  /** What the lines' marks stand for; absent where nothing is marked. */
  readonly spans?: readonly Span[];
  /** Number or bullet before the first line. */
  readonly label?: { readonly line: Line; readonly x: number; readonly path: readonly Node[] };
  /** Document that the whole leads to. */
  readonly to?: string;
}

export interface RuleBox extends Boxed {
  readonly kind: 'rule';
  readonly x: number;
  readonly width: number;
}

export interface PictureBox extends Boxed {
  readonly kind: 'picture';
  readonly x: number;
  readonly width: number;
  readonly picture: SizedPicture;
}

/** What stands in a cell, one under another. */
export interface Cell {
  readonly path: readonly Node[];
  readonly boxes: readonly Box[];
}

/** A row of a table. */
export interface RowBox extends Boxed {
  readonly kind: 'row';
  readonly x: number;
  readonly width: number;
  readonly cells: readonly Cell[];
  readonly head: boolean;
  /** Rows that stand above it where a page begins with it. */
  readonly heads: readonly RowBox[];
  /** Room above and below its text, points. */
  readonly padding: number;
  /** Line under it. */
  readonly ruled: boolean;
}

/** Something that is placed on a page whole if it can be. */
export type Box = TextBox | RuleBox | PictureBox | RowBox;
