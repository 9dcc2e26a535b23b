import type { BlockDirection, Span } from '../blocks.ts';
import { attributeOf, type HtmlElement } from './html-tree.ts';

/** What an element's own `style` attribute says; style sheets are not read. */
export function styleOf(element: HtmlElement): string {
  return attributeOf(element, 'style')?.toLowerCase().replace(/\s+/gu, '') ?? '';
}

/** Its sender does not let it be seen: preview texts for the inbox, texts for machines. */
export function isHidden(element: HtmlElement, style: string): boolean {
  if (attributeOf(element, 'hidden') !== undefined) return true;
  return HIDING.test(style) && !isOverruled(style);
}

const HIDING =
  /(?:^|;)(?:display:none|visibility:hidden|opacity:0(?:\.0+)?(?:[;!]|$)|font-size:0(?:px|pt|em|%)?(?:[;!]|$)|max-height:0(?:px)?(?:[;!]|$))/u;

/** A container of pictures often has type of size 0, its texts then a size of their own; a later rule wins. */
const isOverruled = (style: string): boolean => {
  const last = [...style.matchAll(/(?:^|;)display:([a-z-]+)/gu)].at(-1)?.[1];
  const only = HIDING.exec(style)?.[0] ?? '';
  return only.includes('display:none') && last !== undefined && last !== 'none';
};

/** Type of size 0 hides texts, but not what is inside with a size of its own. */
export function hidesByTypeSize(style: string): boolean {
  return /(?:^|;)font-size:0(?:px|pt|em|%)?(?:[;!]|$)/u.test(style);
}

/** A size of its own. */
export function hasTypeSize(style: string): boolean {
  return /(?:^|;)(?:font-size:(?!0(?:px|pt|em|%)?(?:[;!]|$))|font:)/u.test(style);
}

/** Whether text in it is heavy; undefined when it says nothing. */
export function boldOf(element: HtmlElement, style: string): boolean | undefined {
  const weight = /(?:^|;)font-weight:([a-z]+|\d+)/u.exec(style)?.[1];
  if (weight !== undefined) return /^bold|^[6-9]\d\d$/u.test(weight);
  return BOLD.has(element.tagName) ? true : undefined;
}

const BOLD = new Set(['b', 'strong', 'th', 'dt']);

/** Whether text in it leans; undefined when it says nothing. */
export function italicOf(element: HtmlElement, style: string): boolean | undefined {
  const slant = /(?:^|;)font(?:-style)?:(italic|oblique|normal)/u.exec(style)?.[1];
  if (slant !== undefined) return slant !== 'normal';
  return ITALIC.has(element.tagName) ? true : undefined;
}

const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** Lines through text and under it: in a draft, what was deleted and what was put in. */
export function linesOf(element: HtmlElement, style: string): Pick<Span, 'struck' | 'underlined'> {
  const said = [...style.matchAll(/(?:^|;)text-decoration(?:-line)?:([^;]*)/gu)].at(-1)?.[1];
  const struck = said === undefined ? STRUCK.has(element.tagName) : said.includes('line-through');
  const underlined = said === undefined ? UNDERLINED.has(element.tagName) : said.includes('underline');
  return { ...(struck ? { struck } : {}), ...(underlined ? { underlined } : {}) };
}

const STRUCK = new Set(['s', 'strike', 'del']);
const UNDERLINED = new Set(['u', 'ins']);

/** `dir`, or the CSS property; undefined when it says neither. */
export function directionOf(element: HtmlElement, style: string): BlockDirection | undefined {
  const said = attributeOf(element, 'dir')?.toLowerCase() ?? /(?:^|;)direction:(rtl|ltr)/u.exec(style)?.[1];
  if (said === 'rtl') return 'rtl';
  // Mail programs put `ltr` on everything, Arabic too: the text's own letters know better.
  return said === 'ltr' || said === 'auto' ? 'auto' : undefined;
}

/** Paragraphs that stand without space between them, as Outlook writes them. */
export function isTightParagraph(element: HtmlElement, style: string): boolean {
  return (
    /^Mso(?:Normal|PlainText|NoSpacing)/u.test(attributeOf(element, 'class') ?? '') ||
    /(?:^|;)margin:0|(?:^|;)margin-bottom:0/u.test(style)
  );
}
