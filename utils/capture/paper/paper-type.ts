// Letters and other papers: files that are their own originals. What a file is, what it says of its day, and how an entry
// is made of several. Pure: files come in, a prepared entry goes out. Called by the app page's paper service.
import type { PaperType } from '../../domain/paper-endings.ts';
import { isCompound } from '../msg/compound.ts';

/**
 * First bytes of a file that tell what it is, from the formats' own specifications. Read as `latin1`, which in browsers
 * is windows-1252: byte 89 is U+2030 there.
 */
const MARKS: readonly (readonly [mark: RegExp, type: PaperType])[] = [
  [/^\u00ff\u00d8\u00ff/, 'image/jpeg'],
  [/^\u2030PNG\r\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
  [/^[^]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/, 'image/heic'],
  [/^[^]{4}ftypavi[fs]/, 'image/avif'],
  [/^[^]{0,1024}?%PDF-/, 'application/pdf'],
  [/^\{\\rtf/, 'application/rtf'],
];

/** Archives and old Office files do not say what they are in their first bytes: there the ending decides. */
const BY_ENDING: Readonly<Record<string, PaperType>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.odt': 'application/vnd.oasis.opendocument.text',
};

/** How much of a file must be given. */
export const HEAD_BYTES = 2048;

const endingOf = (name: string): string => (/\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '').toLowerCase();

/** Text has no zero bytes; only a file that says it is text is taken for it. */
function isText(head: Uint8Array, name: string): boolean {
  return endingOf(name) === '.txt' && !head.includes(0);
}

/** What a file is, from its first bytes and its name; null for a kind that is not taken. Its declared type is not asked. */
export function paperTypeOf(head: Uint8Array, name: string): PaperType | null {
  const start = new TextDecoder('latin1').decode(head.subarray(0, HEAD_BYTES));
  const marked = MARKS.find(([mark]) => mark.test(start));
  if (marked) return marked[1];
  if (start.startsWith('PK\u0003\u0004')) return BY_ENDING[endingOf(name)] ?? null;
  if (isCompound(head)) return endingOf(name) === '.doc' ? 'application/msword' : null;
  return isText(head, name) ? 'text/plain' : null;
}

/** True for an email's file, which has a place of its own. */
export function isEmailName(name: string): boolean {
  return ['.eml', '.msg', '.mbox', '.emlx'].includes(endingOf(name));
}
