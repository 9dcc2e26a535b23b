import { englandAndWales, firstCounting, type Calendar } from './calendars/calendars.ts';
import type { Day } from './day.ts';
import type { Roll } from './types.ts';

/** Where the last day went, and why in words; null when it stayed. */
export interface Rolled {
  readonly day: Day;
  readonly why: string | null;
}

/** 25 December to 1 January, both included. */
function isChristmas(day: Day): boolean {
  const date = day.slice(5);
  return date >= '12-25' || date === '01-01';
}

const isAugust = (day: Day): boolean => day.slice(5, 7) === '08';

/** Days that rule 12(3)(b) of the HESC Rules 2008 does not count for acts other than starting an appeal. */
export function isTribunalHoliday(day: Day): boolean {
  return isAugust(day) || isChristmas(day);
}

/** Rule 12(3)(a): an appeal whose time ends in August or at Christmas is in time on the first working day after. */
function rollStart(day: Day): Rolled {
  const year = Number(day.slice(0, 4));
  if (isAugust(day)) {
    const first = firstCounting(englandAndWales, `${year}-09-01`);
    return {
      day: first,
      why: 'It ends in August, so the first working day of September is in time (rule 12(3)(a)).',
    };
  }
  if (isChristmas(day)) {
    const newYear = day.slice(5) === '01-01' ? year : year + 1;
    const first = firstCounting(englandAndWales, `${newYear}-01-02`);
    return {
      day: first,
      why: 'It ends between 25 December and 1 January, so the first working day after 1 January is in time (rule 12(3)(a)).',
    };
  }
  return rollNearHoliday(day);
}

function rollToWorking(day: Day, calendar: Calendar): Rolled {
  const first = firstCounting(calendar, day);
  return first === day
    ? { day, why: null }
    : { day: first, why: 'That is no working day, so the next working day is in time.' };
}

/**
 * A last day just before August or Christmas that is no working day. Rule 12(2) moves it to the next working day, which
 * lies among the days of rule 12(3): read strictly it ends there, read kindly only after them. The earlier is the safe one.
 */
function rollNearHoliday(day: Day): Rolled {
  const rolled = rollToWorking(day, englandAndWales);
  if (rolled.day === day || !isTribunalHoliday(rolled.day)) return rolled;
  return {
    day: rolled.day,
    why: `${rolled.why} Rule 12(3) may allow longer, as that day is in August or at Christmas; do not rely on it.`,
  };
}

/** Moves a counted last day by its rule. Council duties are never rolled: no such rule is in the SEND Regulations 2014. */
export function rollLastDay(day: Day, roll: Roll, calendar: Calendar): Rolled {
  if (roll === 'none') return { day, why: null };
  if (roll === 'tribunal start') return rollStart(day);
  if (roll === 'tribunal act') return rollNearHoliday(day);
  return rollToWorking(day, calendar.name === 'school' ? englandAndWales : calendar);
}
