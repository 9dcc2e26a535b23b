// Words that must not leave: found however they are written, and replaced in text. Pure; knows no file format.
// `redact-source.ts` lays this over a whole export source; pages and pictures are redacted where they are set.
import type { Redaction } from '../../domain/bundle-plan.ts';
import { squeeze, type Squeezed } from './squeeze.ts';

/** Stands where words were. Always the same, so that it tells nothing of their length. */
export const REDACTED = '[redacted]';

/** Part of a text: from and until which character. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds and replaces what a plan wants out. */
export interface Redactor {
  /** False when nothing is to be redacted. */
  readonly active: boolean;
  /** Where the words stand, in order, never overlapping. */
  readonly find: (text: string) => readonly Range[];
  /** The text without them. */
  readonly redact: (text: string) => string;
}

/** Shorter words than this would black out half of a page: a single letter, a digit. In letters and digits. */
export const FEWEST_CHARACTERS = 2;
/** A telephone number in any of its forms has so many digits at least. */
const FEWEST_OF_TELEPHONE = 7;

/**
 * Makes a redactor of a plan's words. They are found without regard to case, accents, spacing and punctuation
 * (`Ben Carter` also as `ben.carter@…`), as whole words; telephone numbers with and without the country's prefix.
 */
export function createRedactor(redactions: readonly Redaction[]): Redactor {
  const wanted = [...new Set(redactions.flatMap(({ words }) => formsOf(squeeze(words).text)))];
  const find = (text: string): readonly Range[] => {
    if (wanted.length === 0 || text === '') return [];
    const squeezed = squeeze(text);
    return merged(wanted.flatMap((word) => occurrences(word, squeezed, text)));
  };
  return { active: wanted.length > 0, find, redact: (text) => replaceRanges(text, find(text)) };
}

/** Text with each range replaced by the mark. */
export function replaceRanges(text: string, ranges: readonly Range[]): string {
  let at = 0;
  let result = '';
  for (const { start, end } of ranges) {
    result += text.slice(at, start) + REDACTED;
    at = end;
  }
  return result + text.slice(at);
}

function formsOf(word: string): readonly string[] {
  if (word.length < FEWEST_CHARACTERS) return [];
  if (!/^\d+$/u.test(word) || word.length < FEWEST_OF_TELEPHONE) return [word];
  const [, local = word] = /^(?:0044|44|0)(\d+)$/u.exec(word) ?? [];
  return [`0044${local}`, `440${local}`, `44${local}`, `0${local}`, local];
}

function occurrences(word: string, squeezed: Squeezed, text: string): Range[] {
  const found: Range[] = [];
  for (let at = squeezed.text.indexOf(word); at !== -1; at = squeezed.text.indexOf(word, at + 1)) {
    const start = squeezed.starts[at] ?? 0;
    const end = squeezed.ends[at + word.length - 1] ?? text.length;
    if (standsAlone(text, { start, end })) found.push({ start, end });
  }
  return found;
}

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;

/** `Ben` in `Bentley` is another word; `Ben` in `ben2` and in `Ben’s` is the one. */
function standsAlone(text: string, { start, end }: Range): boolean {
  const joins = (before: string, after: string): boolean =>
    (LETTER.test(before) && LETTER.test(after)) || (DIGIT.test(before) && DIGIT.test(after));
  return (
    !joins(characterBefore(text, start), characterAt(text, start)) &&
    !joins(characterBefore(text, end), characterAt(text, end))
  );
}

const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

/** The whole character that ends before `at`. */
function characterBefore(text: string, at: number): string {
  const two = text.slice(Math.max(0, at - 2), at);
  return two.length === 2 && (two.codePointAt(0) ?? 0) > 0xffff ? two : two.slice(-1);
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
