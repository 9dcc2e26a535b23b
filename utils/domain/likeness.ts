import { readNumbers } from './digits.ts';

/** What comparing one thing in page and mail gave. `unknown` when either side does not say. */
export type Likeness = 'same' | 'different' | 'unknown';

const DAY = 86_400_000;
/** `Re:`, `AW:`, `Fwd[2]:`, `答复：` in any language: a short word, perhaps a number, a colon. Taken off both sides alike. */
const PREFIX = /^\s*[\p{L}\p{M}]{1,8}\s?(?:[[(]\p{Nd}{1,3}[\])])?\s?[:：]\s*/u;

/** Subjects, ignoring reply prefixes, space, punctuation, emoji and case: same when most words are shared, different when none is. `mail`: decoded. */
export function compareSubjects(page: string, mail: string): Likeness {
  const [left, right] = [subjectWords(page), subjectWords(mail)];
  if (left.length === 0 || right.length === 0) return 'unknown';
  const [shorter = '', longer = ''] = [left.join(''), right.join('')].toSorted((a, b) => a.length - b.length);
  if (shorter.length * 2 >= longer.length && longer.includes(shorter)) return 'same';
  const shared = left.filter((word) => right.includes(word)).length;
  if (shared * 2 >= Math.max(left.length, right.length)) return 'same';
  return shared === 0 && !mail.includes('\uFFFD') ? 'different' : 'unknown';
}

/** A subject without reply prefixes of any language, as one line. What is nothing but prefixes keeps its last one. */
export function withoutPrefixes(subject: string): string {
  let rest = subject.slice(0, 2_000).normalize('NFKC').replace(/\s+/g, ' ').trim();
  for (let cut = rest.replace(PREFIX, ''); cut !== rest && cut !== ''; cut = rest.replace(PREFIX, ''))
    rest = cut;
  return rest;
}

/** The words of a subject without reply prefixes, in lower case: equal words are the same subject. */
export function subjectWords(subject: string): readonly string[] {
  return (
    withoutPrefixes(subject)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Time of day in a date text: `13:19`, `13.19`, `13 h 19`. With a colon for sure, else at the end where no date goes on. */
const TIMES = [/\p{Nd}{1,2}[:：]\p{Nd}{2}(?!\p{Nd})/u, /\p{Nd}{1,2}\s?[.hH]\s?\p{Nd}{2}\D{0,8}$/u];

/**
 * The page's date against the mail's dates. The page writes local time in the user's language, without zone, so only
 * what no zone changes counts: the day give or take one, and the minute modulo 15 (every zone in use since 1972 is a
 * multiple of 15 minutes from UTC). Month names are not read; a month in digits is not needed.
 */
export function compareDates(page: string, mail: readonly string[]): Likeness {
  const time = TIMES.map((form) => form.exec(page)?.[0]).find((found) => found !== undefined) ?? '';
  const day = readNumbers(page.replace(time, ' '));
  const minute = readNumbers(time).at(-1);
  const instants = mail.map(readInstant).filter((instant) => !Number.isNaN(instant));
  if (!day.some(isYear) || instants.length === 0) return 'unknown';
  const near = instants.filter((instant) => isDayShown(day, instant));
  if (near.length === 0) return 'different';
  return near.some((instant) => isMinuteShown(minute, instant)) ? 'same' : 'unknown';
}

const isYear = (number: number): boolean => number >= 1970 && number < 2200;

/** Instant of a Date header, or NaN. The last part of a Received header is such a date too. */
function readInstant(value: string): number {
  const text = (value.split(';').at(-1) ?? '').slice(0, 120).replace(/\([^()]*\)/g, ' ');
  return Date.parse(text.trim());
}

function isDayShown(numbers: readonly number[], instant: number): boolean {
  return [-DAY, 0, DAY].some((shift) => {
    const day = new Date(instant + shift);
    return numbers.includes(day.getUTCFullYear()) && numbers.includes(day.getUTCDate());
  });
}

function isMinuteShown(minute: number | undefined, instant: number): boolean {
  return minute !== undefined && (minute - new Date(instant).getUTCMinutes()) % 15 === 0;
}
