import {
  dateWordsOf,
  plainDate,
  TIME,
  wordsOf,
  type DateWords,
  type Meaning,
  type Order,
} from './date-words.ts';
import { systemZone, type LocalTime, type Zone } from './local-time.ts';

/** Years that an email's date may show, from the first there were; other calendars (2569 in Thailand) fall outside and are not read. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;

/** Forms of a time of day, surest first: `10:15`, `10 h 15`, `10時15分`; then `10.15` standing alone. */
const TIMES = [
  /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])/g,
  /(?<!\d)(\d{1,2})\s?(?:h|時|时|點|点|시)\s?(\d{2})(?!\d)/g,
  /(?<![^\s,(])(\d{1,2})\.(\d{2})(?![^\s,)])/g,
];
/** A zone in words: such a time is not this computer's. */
const FOREIGN_TIME = /\b(?:UTC|GMT|[A-Z]{1,3}[SD]?T)\b/;

/**
 * The instant that a date in a mail page means, in ms since 1970 to the minute, or null where its words are not certain.
 * Day and month in digits are told apart by the weekday beside them, else by the languages where all of them agree; a
 * date without year or time, in another calendar, or in an hour that clocks showed twice is null.
 * @param languages of the page and of the browser, best first; English names are known besides.
 * @param zone the clocks the page goes by; the computer's own unless a test says otherwise.
 */
export function readShownDate(
  text: string,
  languages: readonly string[],
  zone: Zone = systemZone,
): number | null {
  if (FOREIGN_TIME.test(text)) return null;
  const time = cutTime(plainDate(text));
  if (!time) return null;
  const own = languages.slice(0, 8).flatMap((language) => dateWordsOf(language) ?? []);
  const runs = readRuns(
    wordsOf(time.rest),
    [...own, dateWordsOf('en')].flatMap((each) => each ?? []),
  );
  const hour = hourOf(time.hour, runs);
  const day = hour === null || hasUnknownName(runs) ? null : settle(readDays(runs), own);
  if (hour === null || !day) return null;
  const instants = zone({ ...day, hour, minute: time.minute });
  return instants.length === 1 ? (instants[0] ?? null) : null;
}

/** Words that may begin a date without being a name. */
const OPENERS = /^(?:on|the|le|el|den|lúc|д|п)$/;

/** Words between day, month and year that are no names: Spanish, Latvian, Lithuanian and Vietnamese. */
const BETWEEN = /^(?:del|gada|metų|tháng|thg|năm)$/;

/**
 * An unknown word where a date has its weekday (at its beginning, or after a time that leads) or its month (between
 * its numbers) may be one in a
 * language nobody told us of.
 */
function hasUnknownName(runs: readonly Run[]): boolean {
  const unknown = runs.map(({ words, meanings }) => (meanings.length === 0 ? (words[0] ?? '') : ''));
  const [first = ''] = unknown;
  const inside = unknown.slice(unknown.findIndex(isNumberOrTime), unknown.findLastIndex(isNumber));
  const isStrange = (word: string): boolean =>
    /^\p{L}{3}/u.test(word) && !BETWEEN.test(word) && !NO_HALF.test(word);
  return (/^\p{L}/u.test(first) && !OPENERS.test(first)) || inside.some(isStrange);
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  /** The text with a mark where the time was. */
  readonly rest: string;
}

/** The one time of day in the text; null when there is none or more than one. */
function cutTime(plain: string): Time | null {
  for (const form of TIMES) {
    const found = [...plain.matchAll(form)];
    const [only] = found;
    if (found.length > 1) return null;
    if (!only) continue;
    const [hour, minute] = [Number(only[1]), Number(only[2])];
    const rest = `${plain.slice(0, only.index)} ${TIME} ${plain.slice(only.index + only[0].length)}`;
    return hour < 24 && minute < 60 ? { hour, minute, rest } : null;
  }
  return null;
}

/** Some words with what they may mean; a number, the time, or words that mean nothing have no meanings. */
interface Run {
  readonly words: readonly string[];
  readonly meanings: readonly Meaning[];
}

/** Longest name in words: `Chủ Nhật`, `segunda feira`, and six characters of Japanese. */
const LONGEST_NAME = 8;

/** Cuts the words into names and the rest, the longest name at each place first. */
function readRuns(words: readonly string[], languages: readonly DateWords[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length;) {
    const run = longestName(words.slice(at, at + LONGEST_NAME), languages, words[at - 1]);
    runs.push(run);
    at += run.words.length;
  }
  return runs;
}

function longestName(words: readonly string[], languages: readonly DateWords[], before = ''): Run {
  for (let length = words.length; length > 0; length -= 1) {
    const name = words.slice(0, length);
    const meanings = languages.flatMap((each) => each.meanings.get(name.join(' ')) ?? []);
    // In `3月2日` the characters for Monday and Sunday only mark month and day.
    const isMark =
      length === 1 && /^\d/.test(before) && /^[\p{Script=Han}\p{Script=Hangul}]$/u.test(name[0] ?? '');
    if (meanings.length > 0 && !isMark) return { words: name, meanings };
  }
  return { words: words.slice(0, 1), meanings: [] };
}

/** Words after a time that name no half of the day, e.g. `10:15 Uhr`. */
const NO_HALF = /^(?:uhr|h|hs|hrs|ч|год|น|г|р|klo|o|óra|ura|val|बजे)$/;

/**
 * The hour of the day. Words for its half count beside the time only, with at most a unit between (`2:52 ч. pm`). Before
 * the time `am` is no such word: it is German and Welsh for "on" and "at". Where such words stand elsewhere, or an
 * unknown word follows, a small hour is not certain.
 */
function hourOf(hour: number, runs: readonly Run[]): number | null {
  if (hour > 12) return hour;
  const place = runs.findIndex(({ words }) => words[0] === TIME);
  const telling = runs.map((run, at) => (at < place && run.words[0] === 'am' ? [] : halvesIn(run)));
  const near = [place - 1, place + 1, place + 2].flatMap((at) => telling[at] ?? []);
  const everywhere = telling.flat();
  if (near.length === 0) return everywhere.length === 0 && isPlainAround(runs, place) ? hour : null;
  const hours = new Set(near.filter((each) => each % 12 === hour % 12));
  const [only = null] = hours;
  return hours.size === 1 ? only : null;
}

const halvesIn = ({ meanings }: Run): readonly number[] =>
  meanings.filter(({ kind }) => kind === 'hour').map(({ value }) => value);

/** Words before a time in scripts that put the half of the day there; these only say "day" or "at". */
const NO_HALF_BEFORE = /^(?:日|일|号|號|في|को|کو|এ|அன்று|לעבר|בשעה)$/;
const MAY_BE_HALF =
  /^(?:(?:(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}])+|öö|ös|de|du)$/u;

/** No unknown word beside the time that may say "afternoon" in a language nobody told us of. */
function isPlainAround(runs: readonly Run[], place: number): boolean {
  const [before = '', after = ''] = [runs[place - 1], runs[place + 1]].map((run) =>
    run && run.meanings.length === 0 ? (run.words[0] ?? '') : '',
  );
  const isUnknownBefore = MAY_BE_HALF.test(before) && !NO_HALF_BEFORE.test(before);
  return !isUnknownBefore && (after === '' || isNumber(after) || NO_HALF.test(after));
}

/** A day that the text may mean, with the order of its digits; null where the month is a name. */
interface Day extends Pick<LocalTime, 'year' | 'month' | 'day'> {
  readonly order: Order | null;
}

/** Every day that the text may mean: with each name of a month, and in digits alone (Italian `mar` is Tuesday too). */
function readDays(runs: readonly Run[]): readonly Day[] {
  const unnamed = runs.flatMap(({ words, meanings }) => (meanings.length === 0 ? words : []));
  const numbers = unnamed.filter(isNumber);
  const named = runs.flatMap((month) => {
    const values = month.meanings.filter(({ kind }) => kind === 'month').map(({ value }) => value);
    const days = [...new Set(values)].flatMap((value) => withMonth(value, numbers));
    return fitting(
      days,
      runs.filter((run) => run !== month),
    );
  });
  return [...named, ...fitting(inDigits(numbers), runs)];
}

const isNumberOrTime = (word: string): boolean => word === TIME || isNumber(word);
const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** `2026-03-02`, `2/3/2026`, `3/2/26`: all orders that are in use. */
function inDigits(numbers: readonly string[]): readonly Day[] {
  const [first = '', second = '', third = ''] = numbers;
  if (numbers.length !== 3) return [];
  return [
    ...asDay({ day: first, month: second, year: third }, 'dmy'),
    ...asDay({ day: second, month: first, year: third }, 'mdy'),
    ...asDay({ day: third, month: second, year: first }, 'ymd'),
  ];
}

function withMonth(month: number, numbers: readonly string[]): readonly Day[] {
  const [first = '', second = ''] = numbers;
  if (numbers.length !== 2) return [];
  const name = String(month + 1);
  return [
    ...asDay({ day: first, month: name, year: second }, null),
    ...asDay({ day: second, month: name, year: first }, null),
  ];
}

function asDay(written: { day: string; month: string; year: string }, order: Order | null): readonly Day[] {
  const year = yearOf(written.year);
  const [month, day] = [Number(written.month) - 1, Number(written.day)];
  if (year === null || written.day.length > 2 || written.month.length > 2) return [];
  const date = new Date(Date.UTC(year, month, day));
  const exists = month >= 0 && month < 12 && date.getUTCMonth() === month && date.getUTCDate() === day;
  return exists ? [{ year, month, day, order }] : [];
}

/** Four digits, or two in this century; one digit is no year. */
function yearOf(digits: string): number | null {
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  const isWritten = digits.length === 2 || digits.length === 4;
  return isWritten && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** Days that every name beside them fits: a weekday of another day, or a second month, speaks against a reading. */
function fitting(days: readonly Day[], beside: readonly Run[]): readonly Day[] {
  const named = beside.filter(({ meanings }) => meanings.some(({ kind }) => kind !== 'hour'));
  return days.filter(({ year, month, day }) => {
    const weekday = new Date(Date.UTC(year, month, day)).getUTCDay();
    const fits = ({ kind, value }: Meaning): boolean => kind === 'weekday' && value === weekday;
    return named.every(({ meanings }) => meanings.some(fits));
  });
}

/** The one day that is left, if need be by the order that all languages share. */
function settle(days: readonly Day[], languages: readonly DateWords[]): Day | null {
  const distinct = [
    ...new Map(days.map((each) => [`${each.year}-${each.month}-${each.day}`, each])).values(),
  ];
  if (distinct.length <= 1) return distinct[0] ?? null;
  const orders = new Set(languages.map(({ order }) => order));
  const [order] = orders;
  const left = distinct.filter((each) => each.order === order);
  return orders.size === 1 && left.length === 1 ? (left[0] ?? null) : null;
}
