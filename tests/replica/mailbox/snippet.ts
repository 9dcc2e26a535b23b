import type { MailBody } from './read-body.ts';

const LENGTH = 120;
/** Enough of a body to find a snippet in. */
const LOOKED_AT = 20_000;

/** The beginning of a body as one line of text. */
export function snippetOf(body: MailBody): string {
  const text = body.text || withoutMarkup(body.html.slice(0, LOOKED_AT));
  const line = text.slice(0, LOOKED_AT).replace(/\s+/g, ' ').trim();
  return line.length > LENGTH ? `${line.slice(0, LENGTH)} …` : line;
}

/** Good enough for a snippet, which the page only ever shows as text. */
function withoutMarkup(html: string): string {
  return html
    .replace(/<(style|script|title)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
