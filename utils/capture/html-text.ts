import { decodeEntities } from './entities.ts';

/** Tags that start a new line of text. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements whose content is not text for people. */
const SKIPPED: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'title', 'template', 'noscript'].map((name) => [
    name,
    new RegExp(`</${name}\\b`, 'gi'),
  ]),
);

/** What stands for a tag in the text. */
function asText(name: string): string {
  if (BLOCKS.has(name)) return '\n';
  return name === 'td' || name === 'th' ? ' ' : '';
}

/** Position after the `>` that ends the tag at `start`, or -1. Quotes hide a `>` inside an attribute. */
function quotedTagEnd(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const char = html[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return at + 1;
    else if ((char === '"' || char === "'") && /[=\s]/.test(html[at - 1] ?? '')) quote = char;
  }
  return -1;
}

/** Tags with a quote that is never closed, each a walk to the end of the text, before quotes stop counting at all. */
const MOST_UNCLOSED = 8;

/** Where a skipped element ends: at its closing tag, or right here when it has none. */
function skipEnd(html: string, name: string, from: number): number {
  const closer = SKIPPED.get(name);
  if (!closer) return from;
  closer.lastIndex = from;
  return closer.exec(html)?.index ?? -1;
}

/** Walks over the markup once, from front to back; no search ever starts twice over the same text without an end. */
class Stripper {
  readonly #html: string;
  readonly #parts: string[] = [];
  /** Names of skipped elements known to have no further closing tag. */
  readonly #endless = new Set<string>();
  #unclosed = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** Takes the comment or tag at `start` and returns where the text goes on; -1 when it is plain text. */
  #takeMarkup(start: number): number {
    if (this.#html.startsWith('<!--', start)) {
      const end = this.#html.indexOf('-->', start + 4);
      return end < 0 ? this.#html.length : end + 3;
    }
    const name = /^<\/?([a-z][a-z0-9]{0,20})|^<[!?/]/i.exec(this.#html.slice(start, start + 24));
    return name ? this.#takeTag(start, (name[1] ?? '').toLowerCase()) : -1;
  }

  /** Where the tag at `start` ends; the end of the text when it never does. A quote that is never closed does not count. */
  #tagEnd(start: number): number {
    const end = this.#unclosed < MOST_UNCLOSED ? quotedTagEnd(this.#html, start) : -1;
    if (end >= 0) return end;
    this.#unclosed += 1;
    return this.#html.indexOf('>', start) + 1 || this.#html.length;
  }

  #takeTag(start: number, name: string): number {
    const end = this.#tagEnd(start);
    this.#parts.push(asText(name));
    if (this.#html[start + 1] === '/' || this.#endless.has(name)) return end;
    const after = skipEnd(this.#html, name, end);
    if (after < 0) this.#endless.add(name);
    return after < 0 ? end : after;
  }

  text(): string {
    let at = 0;
    while (at < this.#html.length) {
      const tag = this.#html.indexOf('<', at);
      const textEnd = tag < 0 ? this.#html.length : tag;
      this.#parts.push(this.#html.slice(at, textEnd).replace(/[ \t\r\n\f]+/g, ' '));
      if (tag < 0) break;
      const next = this.#takeMarkup(tag);
      if (next < 0) this.#parts.push('<');
      at = next < 0 ? tag + 1 : next;
    }
    return this.#parts.join('');
  }
}

/** Lines without blanks around them, and never more than one empty line in a row. */
function tidyLines(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n').map((each) => each.replace(/ {2,}/g, ' ').trim())) {
    if (line !== '' || (lines.at(-1) ?? '') !== '') lines.push(line);
  }
  return lines.join('\n').trim();
}

/**
 * Plain text of an HTML mail, for searching and for reading without its markup. Works without a document (a service
 * worker has none), in time linear in the length, on any markup. Not a sanitiser: the result is text, never markup.
 */
export function textOfHtml(html: string): string {
  return tidyLines(decodeEntities(new Stripper(html).text()));
}
