import { isElement, isText, type HtmlElement } from './html-tree.ts';

/** No text for a reader: code, style, and what forms and media hold for browsers without them. */
export const DROPPED: ReadonlySet<string> = new Set(
  'script style head title meta link template noscript iframe object embed svg math audio video canvas map datalist select textarea input'.split(
    ' ',
  ),
);

/** The text of an element as it stands in the HTML, line ends included, `pre` style. */
export function wordsOf(element: HtmlElement): string {
  let text = '';
  for (const child of element.childNodes) {
    if (isText(child)) text += child.value;
    else if (isElement(child))
      text += child.tagName === 'br' ? '\n' : DROPPED.has(child.tagName) ? '' : wordsOf(child);
  }
  return text;
}

/** How many words a text has, filler characters not counted. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
