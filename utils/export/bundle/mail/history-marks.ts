import { attributeOf, type HtmlElement } from './html-tree.ts';

/** Quotes in which mail programs put the email that is answered. */
export function isHistory(element: HtmlElement): boolean {
  if (element.tagName !== 'blockquote') return false;
  if (attributeOf(element, 'type')?.toLowerCase() === 'cite') return true;
  return /(?:^|\s)(?:x_)*(?:gmail_quote|yahoo_quoted|protonmail_quote|moz-cite)(?:\s|$)/u.test(
    classOf(element),
  );
}

/**
 * What stands before the email that is answered, or holds it and its lead: Outlook's empty elements and the box of its
 * header lines, Yahoo's box, which has no quote in it. Outlook puts `x_` before the names of what it passes on.
 */
export function isHistoryStart(element: HtmlElement): boolean {
  const id = attributeOf(element, 'id') ?? '';
  if (/^(?:x_)*(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)$/u.test(id))
    return true;
  return element.tagName === 'div' && /(?:^|\s)(?:x_)*yahoo_quoted(?:\s|$)/u.test(classOf(element));
}

const classOf = (element: HtmlElement): string => attributeOf(element, 'class') ?? '';
