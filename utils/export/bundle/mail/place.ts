import type { BlockDirection } from '../blocks.ts';
import { boldOf, directionOf, hasTypeSize, hidesByTypeSize, italicOf, linesOf } from './html-style.ts';
import type { HtmlElement } from './html-tree.ts';
import { sameMarks, type Marks } from './inline-text.ts';

/** How an element stands in those around it. */
export interface Place {
  readonly marks: Marks;
  readonly direction: BlockDirection;
  /** Rank of the heading it is in; 0 outside. */
  readonly heading: number;
  /** Lines of text follow each other without space. */
  readonly tight: boolean;
  /** Of type size 0: text is not seen. */
  readonly unseen: boolean;
}

/** Outside everything. */
export const TOP: Place = { marks: {}, direction: 'auto', heading: 0, tight: true, unseen: false };

/** The place of an element inside another's: the outer one itself where nothing changes. */
export function placeOf(element: HtmlElement, style: string, outer: Place): Place {
  const marks = { ...outer.marks, ...ownMarks(element, style) };
  const direction = directionOf(element, style) ?? outer.direction;
  const unseen = hidesByTypeSize(style) || (outer.unseen && !hasTypeSize(style));
  const isAlike = sameMarks(marks, outer.marks) && direction === outer.direction && unseen === outer.unseen;
  return isAlike ? outer : { ...outer, marks, direction, unseen };
}

/** Weight and slant give way to an inner element's own. Lines do not: browsers draw the outer's line through the inner too. */
function ownMarks(element: HtmlElement, style: string): Marks {
  const bold = boldOf(element, style);
  const italic = italicOf(element, style);
  return {
    ...linesOf(element, style),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(CODE.has(element.tagName) ? { code: true } : {}),
  };
}

const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
