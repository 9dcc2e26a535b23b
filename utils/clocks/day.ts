/** A calendar day, `YYYY-MM-DD`, without hour or zone. Compares as text. */
export type Day = string & { readonly __brand?: 'Day' };

const MS = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day from its parts; `month` 1–12. */
export function dayOf(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Parts of a day, `month` 1–12. Throws RangeError when the text is no day that exists. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const parts = { year: Number(year), month: Number(month), date: Number(date) };
  const exists = parts.month >= 1 && parts.month <= 12 && parts.date <= lastDateOf(parts.year, parts.month);
  if (year === '' || parts.date < 1 || !exists) throw new RangeError(`No such day: ${day}`);
  return parts;
}

/** True for a day that exists, in a year that a clock can have. What was typed or restored may be anything. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const isYear = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return isYear && isMonth && Number(date) >= 1 && Number(date) <= lastDateOf(Number(year), Number(month));
}

/** Last date of a month, 28–31. */
export function lastDateOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1970-01-01. */
export function numberOf(day: Day): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / MS;
}

/** The day so many days later, earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date((numberOf(day) + days) * MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, until: Day): number {
  return numberOf(until) - numberOf(from);
}

/** 0 Sunday – 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(numberOf(day) * MS).getUTCDay();
}

/** `Tuesday 1 September 2026`; the text itself where it is no day. */
export function formatWholeDay(day: Day): string {
  if (!isDay(day)) return day;
  const { year, month, date } = partsOf(day);
  return `${WEEKDAYS[weekdayOf(day)] ?? ''} ${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/**
 * The corresponding day so many months later: the same date, or the last day of a month that has no such date (Dodds v
 * Walker [1981] 1 WLR 1027). `exact` tells which.
 */
export function addMonths(day: Day, months: number): { readonly day: Day; readonly exact: boolean } {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = lastDateOf(toYear, toMonth);
  return { day: dayOf(toYear, toMonth, Math.min(date, last)), exact: date <= last };
}
