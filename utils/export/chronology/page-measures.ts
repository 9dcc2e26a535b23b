import type { Weight } from '../text/fonts.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** A4 with the agreed margins; points from the top left corner. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 20 * MM,
  right: 595.28 - 20 * MM,
  top: 20 * MM,
  /** Where content ends; the foot stands below. */
  bottom: 841.89 - 22 * MM,
  /** Baseline of the foot. */
  foot: 841.89 - 13 * MM,
} as const;

export const BODY_WIDTH = PAGE.right - PAGE.left;

export interface Column {
  readonly x: number;
  readonly width: number;
}

/** Between columns. */
export const GUTTER = 3 * MM;

/** Columns from left to right; the last number given is what stays for the widest one. */
function columnsOf(widths: readonly (number | 'rest')[]): readonly Column[] {
  const given = widths.reduce<number>((sum, width) => sum + (width === 'rest' ? 0 : width * MM), 0);
  let x: number = PAGE.left;
  return widths.map((width, index) => {
    const full = width === 'rest' ? BODY_WIDTH - given : width * MM;
    const column = { x, width: full - (index === widths.length - 1 ? 0 : GUTTER) };
    x += full;
    return column;
  });
}

/** Date · from and to · what happened · reference. */
export const ROW_COLUMNS = columnsOf([24, 42, 'rest', 16]);
/** The same where clocks run, with due · done · days late in the room of what happened. */
export const ROW_COLUMNS_WITH_CLOCKS = columnsOf([24, 42, 'rest', 21, 21, 20, 16]);
/** Number · what must happen and its rule · how it was counted. */
export const CLOCK_COLUMNS = columnsOf([12, 84, 'rest']);
/** Reference · date · subject and SHA-256. */
export const PROOF_COLUMNS = columnsOf([16, 30, 'rest']);
/** Number · document · date · page. */
export const INDEX_COLUMNS = columnsOf([14, 'rest', 28, 24]);
/** Running text keeps to a readable measure. */
export const PROSE: Column = { x: PAGE.left, width: 155 * MM };

/** How a line is set. Sizes and distances in points. */
export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  readonly leading: number;
  readonly ink: string;
}

const INK = '#1b2230';
const SOFT = '#566072';

const style = (weight: Weight, size: number, ink: string = INK): TextStyle => ({
  weight,
  size,
  leading: size * 1.36,
  ink,
});

export const STYLES = {
  title: style('SemiBold', 16),
  heading: style('SemiBold', 12),
  text: style('Regular', 10),
  lead: style('SemiBold', 10),
  small: style('Regular', 8.5, SOFT),
  smallInk: style('Regular', 8.5),
  label: style('SemiBold', 8.5),
  head: style('SemiBold', 8.5, SOFT),
  link: style('Regular', 8.5, '#0b4f6c'),
  digest: style('Regular', 7.5, SOFT),
  foot: style('Regular', 8, SOFT),
} as const;

/** Hairlines: between rows, and stronger under the head of a table. */
export const HAIRLINE = { width: 0.4, ink: '#c4c9d1' } as const;
export const HEAD_LINE = { width: 0.7, ink: '#566072' } as const;
