import { readNumbers } from '../../domain/digits.ts';

/** Stands for the time of day among the words of a date. */
export const TIME = '\uE000';

/** Scripts that write words without spaces: each character is a word of its own. A bracket parts a weekday from a day. */
const WORD =
  /\uE000|\(|\d+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|[\p{L}\p{M}]+/gu;

/** A text in the one form dates are compared in: lower case, ASCII digits, no marks of direction. */
export function plainDate(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(readNumbers(digit)[0] ?? ''))
    .replace(/[\p{Cf}]/gu, '')
    .toLowerCase();
}

/** Words and numbers of a plain text, in order. */
export function wordsOf(plain: string): readonly string[] {
  return plain.match(WORD) ?? [];
}

/** Order of day, month and year in digits. */
export type Order = 'dmy' | 'mdy' | 'ymd';

/** What a run of words may mean; a word may be a weekday and a month at once (Italian `mar`). */
export interface Meaning {
  readonly kind: 'weekday' | 'month' | 'hour';
  /** Weekday from Sunday = 0, month from January = 0, hour 0–23 whose half of the day the words name. */
  readonly value: number;
}

/** The words for dates in one language. */
export interface DateWords {
  /** Keyed by the words joined with spaces. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  readonly order: Order;
}

const UTC = { timeZone: 'UTC', calendar: 'gregory' } as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Sunday, 4 January 1970. */
const SUNDAY = 3 * DAY;

const known = new Map<string, DateWords | null>();

/** The words for dates in a language, from the browser's own tables; null for what is no language. */
export function dateWordsOf(language: string): DateWords | null {
  const found = known.get(language);
  if (found !== undefined) return found;
  const words = readWords(language);
  known.set(language, words);
  return words;
}

function readWords(language: string): DateWords | null {
  try {
    if (language === '' || Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return null;
    return { meanings: collect(language), order: orderOf(language) };
  } catch {
    return null; // not a language tag
  }
}

function collect(language: string): ReadonlyMap<string, readonly Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  const add = (text: string, meaning: Meaning): void => {
    const words = wordsOf(plainDate(text));
    const isNumber = meaning.kind === 'month' && words.some((word) => /\d/.test(word)); // `3月`, `tháng 3`
    if (words.length === 0 || isNumber) return;
    const key = words.join(' ');
    meanings.set(key, [...(meanings.get(key) ?? []), meaning]);
  };
  const addAll = (instant: number, asked: Asked, value: number): void => {
    const kind = asked.type === 'dayPeriod' ? 'hour' : asked.type;
    for (const text of partsAt(instant, asked)) add(text, { kind, value });
  };
  for (const form of ['long', 'short'] as const) {
    for (let value = 0; value < 7; value += 1)
      addAll(SUNDAY + value * DAY, { language, forms: weekdayForms(form), type: 'weekday' }, value);
    for (let value = 0; value < 12; value += 1)
      addAll(Date.UTC(2026, value, 4), { language, forms: monthForms(form), type: 'month' }, value);
  }
  for (let value = 0; value < 24; value += 1)
    addAll(value * HOUR, { language, forms: [{ hour: 'numeric', hour12: true }], type: 'dayPeriod' }, value);
  return meanings;
}

type Form = Intl.DateTimeFormatOptions;

/** Names alone and inside a date: many languages inflect them. */
const weekdayForms = (weekday: 'long' | 'short'): readonly Form[] => [
  { weekday },
  { weekday, day: 'numeric', month: 'long', year: 'numeric' },
];
const monthForms = (month: 'long' | 'short'): readonly Form[] => [
  { month },
  { month, day: 'numeric' },
  { month, day: 'numeric', year: 'numeric' },
  { month, day: 'numeric', year: 'numeric', weekday: 'short' },
  { month, day: 'numeric', year: 'numeric', weekday: 'long' },
];

interface Asked {
  readonly language: string;
  readonly forms: readonly Form[];
  readonly type: 'weekday' | 'month' | 'dayPeriod';
}

/** The different texts of one part of a date, in all forms. */
function partsAt(instant: number, { language, forms, type }: Asked): ReadonlySet<string> {
  const texts = forms.flatMap((form) =>
    new Intl.DateTimeFormat(language, { ...form, ...UTC })
      .formatToParts(instant)
      .filter((part) => part.type === type)
      .map(({ value }) => value),
  );
  return new Set(texts);
}

function orderOf(language: string): Order {
  const form = { day: 'numeric', month: 'numeric', year: 'numeric', ...UTC } as const;
  const parts = new Intl.DateTimeFormat(language, form).formatToParts(0).map(({ type }) => type);
  const places = [parts.indexOf('day'), parts.indexOf('month'), parts.indexOf('year')];
  const [day = 0, month = 0, year = 0] = places;
  if (year < month) return 'ymd';
  return day < month ? 'dmy' : 'mdy';
}
