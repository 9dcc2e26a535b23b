import { hasRightToLeft } from './scripts.ts';

/** Stands where something cannot be shown. */
export const BOX = '□';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Invisible format characters without meaning on paper. Joiners and variation selectors stay: they change shapes. */
const INVISIBLE = /[\u00AD\u200B\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Embeddings and overrides can make text read backwards (a file name ending `gpj.exe`), so they are shown as a box. */
const OVERRIDES = /[\u202A-\u202E]/gu;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029]+/gu;

/** Makes somebody's text fit for paper on one line: well-formed, no control characters, single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/gu, ' ').replace(/ {2,}/gu, ' ').trim();
}

/** The same with line ends kept as `\n`. */
export function cleanText(text: string): string {
  return cleanPart(text).trim();
}

/** The same for a part of a text, whose spaces at both ends count. */
export function cleanPart(text: string): string {
  if (PRINTABLE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(OVERRIDES, BOX)
    .replace(CONTROLS, ' ');
}

/** Nothing to clean. */
const PRINTABLE = /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u024F]*$/u;

/** Keeps the direction of `text` from spreading into the sentence around it (UAX #9, isolates). */
function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}

/** Right-to-left words inside an English sentence keep their order to themselves. */
export function quoted(text: string): string {
  return hasRightToLeft(text) ? isolate(text) : text;
}

/** Takes isolates out again, for places that hold plain text. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2068\u2069]/gu, '');
}

/** Characters that direct but draw nothing. */
export function isDirective(codePoint: number): boolean {
  return codePoint === 0x200e || codePoint === 0x200f || codePoint === 0x061c || isIsolate(codePoint);
}

const isIsolate = (codePoint: number): boolean => codePoint >= 0x2066 && codePoint <= 0x2069;
