// Whether the words that must not leave stand anywhere in a kept mail or file. When in doubt the answer is yes.
import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Entry, MessageBody } from '../../domain/index.ts';
import { parseHtml } from '../bundle/mail/html-tree.ts';
import { isText, readText } from '../bundle/attached/text-bytes.ts';
import { REDACTED, type Redactor } from '../redact/redactor.ts';

const BLOCK = /^(?:address|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul)$/u;

/** Elements whose content no program shows to people. */
const UNSEEN = /^(?:script|style|template|title|noscript)$/u;

/** What HTML says: its text with a line for each block, and what only programs read (attributes, comments, style sheets). */
interface HtmlTexts {
  readonly text: string;
  readonly joined: string;
  readonly hidden: readonly string[];
}

/** Null when it is nested beyond what is read. */
export function readHtmlTexts(html: string): HtmlTexts | null {
  const nodes = parseHtml(html);
  if (nodes === null) return null;
  const found = { text: '', joined: '', hidden: [] as string[] };
  const walk = (node: Tree.ChildNode | Tree.DocumentFragment, unseen = false): void => {
    if (defaultTreeAdapter.isTextNode(node) && unseen) found.hidden.push(node.value);
    else if (defaultTreeAdapter.isTextNode(node)) {
      found.text += node.value;
      found.joined += node.value;
    } else if (defaultTreeAdapter.isCommentNode(node)) found.hidden.push(node.data);
    if ('attrs' in node) found.hidden.push(...node.attrs.map(({ value }) => value));
    const within = unseen || ('tagName' in node && UNSEEN.test(node.tagName));
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, within);
    if ('content' in node) walk(node.content, within);
    if ('tagName' in node && BLOCK.test(node.tagName)) found.text += '\n';
  };
  for (const node of nodes) walk(node);
  return found;
}

function isCleanHtml(html: string, redactor: Redactor): boolean {
  const texts = readHtmlTexts(html);
  if (texts === null) return false;
  return [html, texts.text, texts.joined, ...texts.hidden].every((text) => redactor.find(text).length === 0);
}

/** Kinds of parts that the body holds whole. */
const READ_TYPES = /^(?:text\/plain|text\/html|multipart\/[a-z-]+)$/u;
/** Headers whose encoded words stand, decoded, in the entry. */
const DECODED_HEADERS = /^(?:subject|from|to|cc|bcc)$/iu;

/** Encoded words of headers (RFC 2047), and names cut in pieces (RFC 2231 §3). */
const ENCODED_WORD = /=\?[^?\s]+\?[bq]\?/giu;
const IN_PIECES = /[;\s][a-z-]+\*\d+\*?=/iu;
/** Whole files within an address. */
const DATA_ADDRESS = /\bdata:[^\s"'<>]*[;,]/iu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether every encoded word of a source is in a header that stands, decoded, in the entry. */
function areWordsDecoded(source: string, { headers }: MessageBody): boolean {
  const known = headers.filter(({ name }) => DECODED_HEADERS.test(name));
  const decoded = known.reduce((sum, { value }) => sum + countOf(value, ENCODED_WORD), 0);
  return countOf(source, ENCODED_WORD) <= decoded && !IN_PIECES.test(source);
}

/** A source read as if all of it were quoted-printable, which parts without that header are not. */
const unquoted = (source: string): string =>
  source
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Whether all of a source is in what was decoded of it: one text, one HTML, nothing enclosed. */
function isAllDecoded(source: string, body: MessageBody): boolean {
  const types = Array.from(source.matchAll(/^[ \t]*content-type:\s*([^;\s]*)/gimu), ([, type = '']) =>
    type.toLowerCase(),
  );
  const count = (wanted: string): number => types.filter((type) => type === wanted).length;
  if (!types.every((type) => READ_TYPES.test(type))) return false;
  if (count('text/plain') > 1 || count('text/html') > 1) return false;
  const encodings = source.match(/^[ \t]*content-transfer-encoding:/gimu)?.length ?? 0;
  if (encodings > Math.max(1, types.length)) return false;
  return areWordsDecoded(source, body) && !DATA_ADDRESS.test(body.html);
}

/**
 * Whether an email's source may leave as it is. `entry`: already redacted, so that a word in a header shows as the mark.
 * A mail with anything enclosed is never clean: what is encoded in it cannot be searched to the last byte.
 */
export function isCleanMail(
  entry: Entry,
  { bytes, body }: { readonly bytes: Uint8Array; readonly body: MessageBody },
  redactor: Redactor,
): boolean {
  if (entry.originalType !== undefined || entry.attachments.length > 0) return false;
  const { subject, from, to, cc, bcc, messageId } = entry;
  if (JSON.stringify([subject, from, to, cc, bcc, messageId]).includes(REDACTED)) return false;
  const source = readText(bytes);
  if (!isAllDecoded(source, body)) return false;
  const texts = [source, unquoted(source), body.text, ...body.headers.map(({ value }) => value)];
  return texts.every((text) => redactor.find(text).length === 0) && isCleanHtml(body.html, redactor);
}

const TEXT_NAME = /\.(?:txt|csv|md|log)$/iu;
/** Text in which words can hide: encoded mail, markup, RTF, PDF. */
const CODED = /content-transfer-encoding|^\s*(?:<|\{\\rtf|%PDF|%!PS|BEGIN:)/iu;

/** The text of a file that is nothing but plain text; null for all else. */
export function plainTextOf(name: string, bytes: Uint8Array): string | null {
  if (!TEXT_NAME.test(name) || !isText(bytes) || bytes.some((byte) => byte === 0)) return null;
  const text = readText(bytes);
  return CODED.test(text) ? null : text;
}
