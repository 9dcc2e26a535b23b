import type { Calendar } from './calendars/calendars.ts';
import { addDays, addMonths, type Day } from './day.ts';
import type { Rule } from './types.ts';

/** A counted last day, before any roll. */
export interface Counted {
  readonly day: Day;
  /** Earlier day that is safe when the month has no corresponding date. */
  readonly cautious?: Day;
  /** The day that was counted as 1. */
  readonly dayOne: Day;
}

/** Longest search for a day that counts: ten years. A calendar without any would otherwise never end. */
const MOST_DAYS = 3660;

/** Thrown when a calendar has too few days that count: the school's terms are not entered that far. */
export class CalendarTooShort extends Error {
  override readonly name = 'CalendarTooShort';
}

/** Days that are skipped although the calendar counts them (tribunal rule 12(3)(b)). */
export type Skips = (day: Day) => boolean;

/** The n-th counting day, searching from `start` on (forwards) or back from it. `count` ≥ 1. */
function nthCounting(
  start: Day,
  count: number,
  { counts, step }: { readonly counts: (day: Day) => boolean; readonly step: 1 | -1 },
): Day {
  let day = start;
  let found = counts(day) ? 1 : 0;
  for (let tries = 0; found < count; tries += 1) {
    if (tries > MOST_DAYS) throw new CalendarTooShort('Too few days that count');
    day = addDays(day, step);
    if (counts(day)) found += 1;
  }
  return day;
}

function countMonths(start: Day, rule: Rule): Counted {
  const { count } = rule.length;
  if (rule.counting === 'before') return { day: addMonths(start, -count).day, dayOne: start };
  const corresponding = addMonths(start, count);
  if (rule.counting === 'after') return { day: corresponding.day, dayOne: addDays(start, 1) };
  const dayBefore = addDays(corresponding.day, -1);
  // A month without the corresponding date ends the period with its last day; one day earlier is safe on any reading.
  return corresponding.exact
    ? { day: dayBefore, dayOne: start }
    : { day: corresponding.day, cautious: dayBefore, dayOne: start };
}

function countPlain(start: Day, rule: Rule, days: number): Counted {
  if (rule.counting === 'before') return { day: addDays(start, -days), dayOne: addDays(start, -1) };
  if (rule.counting === 'after') return { day: addDays(start, days), dayOne: addDays(start, 1) };
  return { day: addDays(start, days - 1), dayOne: start };
}

function countOnCalendar(start: Day, rule: Rule, { calendar, skips }: Counting): Counted {
  const counts = (day: Day): boolean => calendar.counts(day) && !skips(day);
  const { count } = rule.length;
  if (rule.counting === 'before') {
    const dayOne = addDays(start, -1);
    return { day: nthCounting(dayOne, count, { counts, step: -1 }), dayOne };
  }
  const from = rule.counting === 'after' ? addDays(start, 1) : start;
  const dayOne = nthCounting(from, 1, { counts, step: 1 });
  return { day: nthCounting(from, count, { counts, step: 1 }), dayOne };
}

interface Counting {
  readonly calendar: Calendar;
  readonly skips: Skips;
}

/** Counts a rule's length from its event's day. Weeks are calendar weeks; months by the corresponding date. */
export function countLength(start: Day, rule: Rule, counting: Counting): Counted {
  const { count, unit } = rule.length;
  if (count === 0) return { day: start, dayOne: start };
  if (unit === 'months') return countMonths(start, rule);
  if (unit === 'weeks') return countPlain(start, rule, 7 * count);
  if (unit === 'days' && rule.roll !== 'tribunal act') return countPlain(start, rule, count);
  return countOnCalendar(start, rule, counting);
}
