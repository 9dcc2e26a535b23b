import Holidays from 'date-holidays';
import type { Rule } from '../../../utils/clocks/types.ts';

// A second way to the same days, written apart: a walk over a calendar day by day, with holidays of another source. It
// shares nothing with utils/clocks but the rules' data.

/** Holidays of every part of the United Kingdom, by day, from the `date-holidays` package. */
function holidaysOf(...regions: readonly string[]): ReadonlySet<string> {
  const days = new Set<string>();
  for (const region of regions) {
    const source = new Holidays('GB', region);
    for (let year = 2018; year <= 2032; year += 1)
      for (const { date, type } of source.getHolidays(year))
        if (type === 'public') days.add(date.slice(0, 10));
  }
  return days;
}

export const ENGLAND_AND_WALES = holidaysOf('ENG', 'WLS');
/** The package lacks Scotland's holiday for the World Cup of 2026, proclaimed in February 2026. */
export const UNITED_KINGDOM: ReadonlySet<string> = new Set([
  ...holidaysOf('ENG', 'WLS', 'SCT', 'NIR'),
  '2026-06-15',
]);

/** A day that walks. */
class Walker {
  private readonly date: Date;
  constructor(day: string) {
    this.date = new Date(`${day}T12:00:00Z`);
  }
  get day(): string {
    return this.date.toISOString().slice(0, 10);
  }
  step(by: 1 | -1): void {
    this.date.setUTCDate(this.date.getUTCDate() + by);
  }
  isFree(holidays: ReadonlySet<string>): boolean {
    return this.date.getUTCDay() === 0 || this.date.getUTCDay() === 6 || holidays.has(this.day);
  }
  isTribunalHoliday(): boolean {
    const [, month, date] = this.day.split('-').map(Number);
    return month === 8 || (month === 12 && Number(date) >= 25) || (month === 1 && date === 1);
  }
}

/** Walks so many calendar months: until the date comes round again, or the month that has no such date ends. */
function walkMonths(from: string, months: number, by: 1 | -1): { day: string; met: boolean } {
  const walker = new Walker(from);
  const wanted = Number(from.slice(8));
  for (let left = months; left > 0;) {
    const month = walker.day.slice(0, 7);
    walker.step(by);
    if (walker.day.slice(0, 7) !== month) left -= 1;
  }
  const month = walker.day.slice(0, 7);
  // At the edge of the month: the first day when walking on, the last when walking back.
  while (Number(walker.day.slice(8)) !== wanted) {
    const before = walker.day;
    walker.step(by === 1 ? 1 : -1);
    if (by === -1 && Number(before.slice(8)) < wanted) return { day: before, met: false };
    if (walker.day.slice(0, 7) !== month) return { day: before, met: false };
  }
  return { day: walker.day, met: true };
}

function walkLength(rule: Rule, start: string): string {
  const { count, unit } = rule.length;
  const by = rule.counting === 'before' ? -1 : 1;
  if (count === 0) return start;
  if (unit === 'months') {
    const { day, met } = walkMonths(start, count, by);
    if (rule.counting !== 'beginning with' || !met) return day;
    const walker = new Walker(day);
    walker.step(-1);
    return walker.day;
  }
  const holidays = rule.calendar === 'united-kingdom' ? UNITED_KINGDOM : ENGLAND_AND_WALES;
  const skipsFree = unit === 'working days';
  const walker = new Walker(start);
  let left = unit === 'weeks' ? count * 7 : count;
  if (rule.counting !== 'beginning with') walker.step(by);
  for (;;) {
    const counts =
      !(skipsFree && walker.isFree(holidays)) &&
      !(rule.roll === 'tribunal act' && walker.isTribunalHoliday());
    if (counts) left -= 1;
    if (left === 0) return walker.day;
    walker.step(by);
  }
}

/** When a rule's act is due. School days are not covered: they need a school's own terms. */
export function secondCount(rule: Rule, start: string): string {
  const walker = new Walker(walkLength(rule, start));
  const holidays = rule.calendar === 'united-kingdom' ? UNITED_KINGDOM : ENGLAND_AND_WALES;
  if (rule.roll === 'none') return walker.day;
  if (rule.roll === 'tribunal start') while (walker.isTribunalHoliday()) walker.step(1);
  while (walker.isFree(holidays)) walker.step(1);
  return walker.day;
}
