import { addDays, dayOf, lastDateOf, partsOf, type Day } from './day.ts';
import { patternOf } from './phrase-pattern.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** `May` and `Mar` are words of other meanings unless they are written as names. */
const NAMES = MONTHS.flatMap((month) => [month, month.slice(0, 3)])
  .flatMap((name) => {
    const capital = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
    return ['may', 'mar', 'march'].includes(name) ? [capital] : [capital, name, name.toUpperCase()];
  })
  .toSorted((one, other) => other.length - one.length);

/** `6 October`, `Tuesday 6 October 2026`, `6th of October`; `Year 5 May` is no day. */
const NAMED = `(?<!\\b[Yy]ears? |\\d|[./-])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${NAMES.join('|')})\\b\\.?(?:,? (20\\d\\d)\\b)?(?! ?\\d{3,})`;
/** `20.03.2026`, `20/3/26`, `2026-03-20`. */
const NUMBERS = '(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\5(20\\d\\d|\\d\\d)(?![\\d./-]*\\d)';
const ISO = '(?<![\\d-])(20\\d\\d)-(\\d\\d)-(\\d\\d)(?![\\d-]*\\d)';

/** A year without its number means the first such day from here on, with this many days back for "last Tuesday". */
const LOOK_BACK = 60;

/** So much is searched: an invitation says its day early. */
const MOST_CHARACTERS = 20_000;

/** A day in front of the words it belongs to is a little less likely than one behind them. */
const BEFORE = 30;

interface Named {
  readonly day: Day;
  readonly index: number;
  readonly end: number;
  /** It stands alone in its line, as a letter's own date does. */
  readonly isAlone: boolean;
}

function dayIn(match: RegExpExecArray, near: Day): Day | null {
  const [, date, name, year, , , , , isoYear, isoMonth, isoDate] = match;
  if (isoYear) return existing(Number(isoYear), Number(isoMonth), Number(isoDate));
  if (!date || !name) return dayOfNumbers(match);
  const month = MONTHS.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  if (year) return existing(Number(year), month, Number(date));
  const from = addDays(near, -LOOK_BACK);
  const own = partsOf(near).year;
  const days = [own - 1, own, own + 1].map((each) => existing(each, month, Number(date)));
  return days.find((day) => day !== null && day >= from) ?? null;
}

function dayOfNumbers([, , , , date, , month, year = '']: RegExpExecArray): Day | null {
  return existing(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(date));
}

function existing(year: number, month: number, date: number): Day | null {
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month);
  return exists ? dayOf(year, month, date) : null;
}

function daysNamed(words: string, near: Day): readonly Named[] {
  const pattern = new RegExp(`${NAMED}|${NUMBERS}|${ISO}`, 'g');
  return [...words.matchAll(pattern)].flatMap((match) => {
    const day = dayIn(match, near);
    if (day === null) return [];
    const [index, end] = [match.index, match.index + match[0].length];
    const line =
      words.slice(words.lastIndexOf('\n', index) + 1, index) + (words.slice(end).split('\n', 1)[0] ?? '');
    return [{ day, index, end, isAlone: !/[a-z]{3}/i.test(line.replace(/\b(?:date|[a-z]+day)\b/gi, '')) }];
  });
}

/** Where the words that spoke of the event stand; every "meeting" where a tag alone spoke of it. */
function places(
  words: string,
  about: string | null,
): readonly { readonly index: number; readonly end: number }[] {
  const pattern = about === null ? /\bmeeting\b/gi : new RegExp(patternOf(about).source, 'giu');
  return [...words.matchAll(pattern)].map(({ index, 0: { length } }) => ({ index, end: index + length }));
}

/** What a day is looked for by: the mail's own day, and the words that spoke of the event. */
export interface DaySearch {
  readonly near: Day;
  readonly about: string | null;
}

/**
 * The day named nearest to the words that speak of an event; null when none is. The mail's own day, and a date alone in its
 * line, are the letter's: the mail's own day is taken only where it is named in a sentence and no other day is.
 */
export function findDay(text: string, { near, about }: DaySearch): Day | null {
  const words = text.slice(0, MOST_CHARACTERS);
  const named = daysNamed(words, near).filter(({ isAlone }) => !isAlone);
  const others = named.filter(({ day }) => day !== near);
  const anchors = places(words, about);
  const distance = ({ index, end }: Named): number =>
    Math.min(
      ...anchors.map((at) => (index >= at.end ? index - at.end : at.index - end + BEFORE)),
      MOST_CHARACTERS,
    );
  const [nearest] = (others.length > 0 ? others : named).toSorted(
    (one, other) => distance(one) - distance(other),
  );
  return nearest?.day ?? null;
}
