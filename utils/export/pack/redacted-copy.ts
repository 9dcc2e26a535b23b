// Redacted copies: plain text in place of what is withheld from a redacted pack.
import { formatDateTime } from '../../domain/dates.ts';
import type { Correspondent, Entry, Sha256 } from '../../domain/index.ts';
import { isSearchable } from '../bundle/attached/redact-pdf.ts';
import { spansOf } from '../bundle/mail/block-words.ts';
import { readHtml } from '../bundle/mail/html-blocks.ts';
import { redactBlocks } from '../bundle/mail/redact-blocks.ts';
import type { PdfJobs } from '../pdf-jobs.ts';
import type { WordHtml } from '../word-html.ts';
import type { Redactor } from '../redact/redactor.ts';
import { blocksAsText } from './blocks-as-text.ts';
import { writable } from './instants.ts';

import { plainLine } from './plain-line.ts';
import { plainTextOf, readHtmlTexts } from './search-words.ts';

const people = (list: readonly Correspondent[]): string =>
  list
    .map(({ name, address }) => plainLine(name && address ? `${name} <${address}>` : name || address))
    .join(', ');

/** Why there is a copy. */
export const WORDS_OUT =
  'REDACTED COPY. This is not the original: words that must not leave were removed, and with them everything but the text.';
export const FILE_OUT =
  'COPY OF THE TEXT. This is not the original: a file that is in the original was left out, and with it everything but the text.';

const start = (why: string, sha256: Sha256): string =>
  `${why}
The original is kept by the record keeper, unchanged. Its SHA-256 is
${sha256}
`;

/** How a copy is made, and why. */
interface Copying {
  readonly why: string;
  readonly redactor: Redactor;
}

/** An email as text. `entry` is redacted already; `words` is null where they cannot be read. */
export function mailCopy(entry: Entry, words: string | null, { why, redactor }: Copying): string {
  const text = words ?? 'Its text could not be read.';
  const files = entry.attachments.map(({ name }) => `  ${plainLine(name)}`);
  return [
    start(why, entry.originalSha256),
    `From: ${people(entry.from)}`,
    `To: ${people(entry.to)}`,
    ...(entry.cc.length > 0 ? [`Cc: ${people(entry.cc)}`] : []),
    `Date: ${formatDateTime(writable(entry.happenedAt))} (time in England)`,
    `Subject: ${plainLine(entry.subject)}`,
    ...(files.length > 0 ? ['Attachments:', ...files] : []),
    '',
    redactor.redact(text),
    '',
  ].join('\n');
}

interface CopiedFile {
  readonly name: string;
  readonly sha256: Sha256;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes(text);

const NOT_SEARCHED = '[A page that cannot be searched for the words; it is left out.]';

/** The text of a PDF or Word file, as far as it can be had. */
async function textOf(
  { name, bytes }: CopiedFile,
  redactor: Redactor,
  pdf: PdfJobs | undefined,
): Promise<string | null> {
  const plain = plainTextOf(name, bytes);
  if (plain !== null || pdf === undefined) return plain;
  // A copy, since the bytes may go to another worker and not come back.
  const file = { bytes: bytes.slice() };
  if (startsWith(bytes, '%PDF-')) {
    const letters = await pdf.letters(file);
    if (!letters.ok || !letters.value.some(isSearchable)) return null;
    return letters.value.map((page) => (isSearchable(page) ? page.text : NOT_SEARCHED)).join('\n\n');
  }
  if (!/\.docx$/iu.test(name)) return null;
  const word = await pdf.word(file);
  return word.ok ? wordText(word.value, redactor) : null;
}

/** The words of a Word file, and what is lost of it; a line through words is said. */
function wordText({ html, losses }: WordHtml, redactor: Redactor): string | null {
  const text = readHtmlTexts(html)?.text ?? null;
  if (text === null || text.trim() === '') return null;
  const { blocks, remarks } = readHtml(html);
  const isStruck = [...spansOf(blocks)].some((spans) => spans.some(({ struck }) => struck));
  const words = isStruck ? blocksAsText(redactBlocks(blocks, redactor).blocks) : text;
  return [...losses, ...(isStruck ? remarks : []), words].join('\n\n');
}

/** A file as redacted text; null when it has no text that can be read. */
export async function fileCopy(
  file: CopiedFile,
  redactor: Redactor,
  pdf: PdfJobs | undefined,
): Promise<string | null> {
  const text = await textOf(file, redactor, pdf);
  if (text === null || text.trim() === '') return null;
  return `${start(WORDS_OUT, file.sha256)}\n${redactor.redact(text)}\n`;
}
