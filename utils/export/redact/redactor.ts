// Words that must not leave: found however they are written, and replaced in text. Pure; knows no file format.
// `redact-source.ts` lays this over a whole export source; pages and pictures are redacted where they are set.
import type { Redaction } from '../../domain/bundle-plan.ts';
import { isWordAt, reachOf, type Range, type Reach } from './borders.ts';
import { decodePercent, type Decoded } from './percent.ts';
import { squeeze, type Squeezed } from './squeeze.ts';

/** Stands where words were. Always the same, so that it tells nothing of their length. */
export const REDACTED = '[redacted]';

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
 * Makes a redactor of a plan's words. They are found without regard to case, accents, spacing, punctuation and the codes
 * of web addresses (`Ben Carter` also as `ben.carter@…` and `Ben%20Carter`); telephone numbers with and without the
 * country's prefix. Where they are part of a longer word: see `borders.ts`. `onFound` is told the words of a redaction
 * whenever they are found.
 */
export function createRedactor(
  redactions: readonly Redaction[],
  onFound?: (words: string) => void,
): Redactor {
  const wanted = wordsOf(redactions);
  const findIn = (text: string): Range[] => {
    const squeezed = squeeze(text);
    return wanted.flatMap((word) => {
      const found = occurrences(word, squeezed, text);
      if (onFound && found.length > 0) word.of.forEach(onFound);
      return found;
    });
  };
  const find = (text: string): readonly Range[] => {
    if (wanted.length === 0 || text === '') return [];
    const decoded = decodePercent(text);
    const coded = decoded === null ? [] : findIn(decoded.text).map((range) => rangeBefore(range, decoded));
    return mergeRanges([...findIn(text), ...coded]);
  };
  return { active: wanted.length > 0, find, redact: (text) => replaceRanges(text, find(text)) };
}

/** Where a range of a decoded text stands in the text it comes from. */
const rangeBefore = ({ start, end }: Range, { starts, ends }: Decoded): Range => ({
  start: starts[start] ?? 0,
  end: ends[end - 1] ?? 0,
});

/** Every form of every wanted word, each once. */
function wordsOf(redactions: readonly Redaction[]): readonly WantedWord[] {
  const all = redactions.flatMap(({ words }) => {
    const reach = reachOf(words);
    return formsOf(squeeze(words).text).map((text) => ({ text, reach, words }));
  });
  return [...Map.groupBy(all, ({ reach, text }) => `${reach} ${text}`).values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ text, reach }) => ({ text, reach, of: alike.map(({ words }) => words) })),
  );
}

interface WantedWord {
  /** Squeezed. */
  readonly text: string;
  readonly reach: Reach;
  /** The redactions that want it out, in their own words. */
  readonly of: readonly string[];
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

function occurrences({ text: word, reach }: WantedWord, squeezed: Squeezed, text: string): Range[] {
  const found: Range[] = [];
  for (let at = squeezed.text.indexOf(word); at !== -1; at = squeezed.text.indexOf(word, at + 1)) {
    const start = squeezed.starts[at] ?? 0;
    const end = squeezed.ends[at + word.length - 1] ?? text.length;
    if (isWordAt(text, { start, end }, reach)) found.push({ start, end });
  }
  return found;
}

/** Ranges in order, none overlapping or touching another. */
export function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
