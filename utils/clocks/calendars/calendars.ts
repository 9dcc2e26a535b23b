import { addDays, partsOf, weekdayOf, type Day } from '../day.ts';
import type { SchoolTerms } from '../../domain/school-terms.ts';
import { areTermsKnown, termWarnings } from './school-terms.ts';
import type { CalendarName } from '../types.ts';
import holidays from './bank-holidays.json' with { type: 'json' };

/** Which days count. `school` is undefined until the user has entered the school's terms: they are never guessed. */
export interface Calendar {
  readonly name: CalendarName;
  /** `working day` or `school day`, for sentences. */
  readonly called: string;
  counts(day: Day): boolean;
  /** False when days from the first to the second cannot be counted: a term must be missing between them. */
  knows(from: Day, until: Day): boolean;
  /** What the reader must know when days from the first to the second were counted; empty when all is known. */
  warnings(from: Day, until: Day): readonly string[];
}

type Table = Readonly<Record<string, readonly string[]>>;

const daysIn = (table: Table): readonly Day[] =>
  Object.entries(table).flatMap(([year, days]) => days.map((day) => `${year}-${day}`));

const ENGLAND_AND_WALES: ReadonlySet<Day> = new Set(daysIn(holidays.englandAndWales));
const UNITED_KINGDOM: ReadonlySet<Day> = new Set([
  ...ENGLAND_AND_WALES,
  ...daysIn(holidays.elsewhereInTheUnitedKingdom),
]);

const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day));

function holidayWarnings(until: Day): readonly string[] {
  const { year } = partsOf(until);
  if (year > holidays.computedUntil)
    return [`Bank holidays after ${holidays.computedUntil} are not known here; only weekends were left out.`];
  if (year > holidays.proclaimedUntil)
    return [
      `Bank holidays after ${holidays.proclaimedUntil} are expected, not yet proclaimed. Check again nearer the time.`,
    ];
  if (year < holidays.firstYear)
    return [`Bank holidays before ${holidays.firstYear} are not known here; only weekends were left out.`];
  return [];
}

function workingDays(name: CalendarName, off: ReadonlySet<Day>): Calendar {
  return {
    name,
    called: 'working day',
    counts: (day) => !isWeekend(day) && !off.has(day),
    knows: () => true,
    warnings: (_from, until) => holidayWarnings(until),
  };
}

/** Working days where only bank holidays of England and Wales are free, as the courts and tribunals count. */
export const englandAndWales: Calendar = workingDays('england-and-wales', ENGLAND_AND_WALES);

/** Working days where a bank holiday anywhere in the United Kingdom is free: Freedom of Information Act 2000, s.10(6). */
export const unitedKingdom: Calendar = workingDays('united-kingdom', UNITED_KINGDOM);

/** Days on which a school meets, from the terms the user entered: Education Act 1996, s.579. */
export function schoolDays(terms: SchoolTerms): Calendar {
  const closed = new Set(terms.flatMap((term) => term.closed));
  return {
    name: 'school',
    called: 'school day',
    counts: (day) =>
      !isWeekend(day) &&
      !ENGLAND_AND_WALES.has(day) &&
      !closed.has(day) &&
      terms.some(({ from, until }) => from <= day && day <= until),
    knows: (from, until) => areTermsKnown(terms, from, until),
    warnings: (from, until) => termWarnings(terms, from, until),
  };
}

/** The calendars to count with; without terms there are no school days. */
export function calendarsOf(terms: SchoolTerms): { readonly school?: Calendar } {
  return terms.length === 0 ? {} : { school: schoolDays(terms) };
}

/** The first day that counts, from this one on. */
export function firstCounting(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!calendar.counts(found)) found = addDays(found, 1);
  return found;
}
