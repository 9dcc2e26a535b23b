import { BODY_WIDTH, PAGE, PROSE, type Column, type TextStyle } from '../../chronology/page-measures.ts';

/** Where content stands on a page of an email: A4 as everywhere in Paperchain's papers. */
export const FRAME = { top: PAGE.top, bottom: PAGE.bottom } as const;
export const FULL: Column = { x: PAGE.left, width: BODY_WIDTH };
/** Running text keeps to a readable measure. */
export const TEXT: Column = PROSE;

const INK = '#1b2230';
const SOFT = '#566072';
/** Links are told by their colour and a line under them; 7:1 on white. */
export const LINK_INK = '#0b4f6c';
export const SOFT_INK = SOFT;

/** Styles of emails and words, for one type size. */
export interface Styles {
  readonly text: TextStyle;
  readonly title: TextStyle;
  /** Headings inside a text, by rank: the first two are larger. */
  readonly heading: (level: number) => TextStyle;
  readonly name: TextStyle;
  readonly remark: TextStyle;
  readonly label: TextStyle;
}

/** Points. Nothing is smaller than a step below the text: what is asked for in 12 points is read in 12 points. */
export function stylesFor(size: 10 | 12): Styles {
  const style = (weight: TextStyle['weight'], points: number, ink = INK): TextStyle => ({
    weight,
    size: points,
    leading: points * 1.4,
    ink,
  });
  return {
    text: style('Regular', size),
    title: style('SemiBold', size + 5),
    heading: (level) => style('SemiBold', level <= 1 ? size + 3 : level === 2 ? size + 1.5 : size),
    // On the same baselines as the text beside it.
    name: { ...style('Regular', size - 1, SOFT), leading: size * 1.4 },
    remark: style('Regular', size - 1, SOFT),
    label: style('SemiBold', size - 1),
  };
}

/** Room to the left of items and of quotes, points; deeper ones than so many stand as deep as the last. */
export const ITEM_INDENT = 18;
export const QUOTE_INDENT = 12;
export const DEEPEST = 6;
/** Least width of a column of text, points. */
export const NARROWEST = 110;
