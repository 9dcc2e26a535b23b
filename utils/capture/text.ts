import { searchHeadLines, type SearchHead } from '../domain/search-text.ts';
import { textOfHtml } from './html-text.ts';
import { oneLine, shortened } from './one-line.ts';
import type { ParsedMail } from './parse.ts';

/** Longest snippet, in characters (entry.ts). */
const SNIPPET_CHARACTERS = 200;

/** Longest text kept for searching. A year of quotes in one mail is longer; its beginning is what people search. */
const SEARCH_CHARACTERS = 200_000;

/** The body as plain text: the sender's own, or that of the HTML where the sender wrote none. */
export function plainText(mail: Pick<ParsedMail, 'text' | 'html'>): string {
  return mail.text.trim() === '' ? textOfHtml(mail.html) : mail.text;
}

/** Blanks with invisible characters among them: newsletters pad their first line with hundreds. */
const INVISIBLE = '\\u200b|\\u200c|\\u200d|\\u034f|\\u00ad|\\ufeff';
const PADDING = new RegExp(`(?:${INVISIBLE})*\\s(?:\\s|${INVISIBLE})*`, 'g');

/** First words of a text on one line; lines quoted from an earlier mail come only when there is nothing else. */
export function snippetOf(text: string): string {
  const start = text.slice(0, 4000);
  const own = start
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n');
  const words = own.trim() === '' ? start : own;
  return shortened(oneLine(words.replace(PADDING, ' ')), SNIPPET_CHARACTERS);
}

/** Everything a search may find in a message: subject, people, names of attachments, text. */
export function searchTextOf(parts: SearchHead & { readonly text: string }): string {
  return `${searchHeadLines(parts).join('\n')}\n${parts.text}`.slice(0, SEARCH_CHARACTERS);
}
