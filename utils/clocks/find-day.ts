import { addDays, dayOf, lastDateOf, partsOf, type Day } from './day.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** `6 October`, `Tuesday 6 October 2026`, `6th of October`. */
const NAMED = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')})\\b\\.?,?(?: (\\d{4}))?`,
  'i',
);

/** A year without its number means the first such day from here on, with this many days back for "last Tuesday". */
const LOOK_BACK = 60;

/** The first day named in some words, near a mail's own day; null when none is. */
export function findDay(words: string, near: Day): Day | null {
  const [, date = '', name = '', year] = NAMED.exec(words) ?? [];
  const month = MONTHS.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  if (date === '' || month === 0) return null;
  const years = year ? [Number(year)] : [partsOf(near).year - 1, partsOf(near).year, partsOf(near).year + 1];
  const from = year ? '0000-01-01' : addDays(near, -LOOK_BACK);
  const days = years
    .filter((each) => Number(date) >= 1 && Number(date) <= lastDateOf(each, month))
    .map((each) => dayOf(each, month, Number(date)));
  return days.find((day) => day >= from) ?? null;
}
