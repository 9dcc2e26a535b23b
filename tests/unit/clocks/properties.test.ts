// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englandAndWales, unitedKingdom, type Calendar } from '../../../utils/clocks/calendars/calendars.ts';
import { countLength } from '../../../utils/clocks/count.ts';
import { computeDue } from '../../../utils/clocks/compute-due.ts';
import { addDays, daysBetween, type Day } from '../../../utils/clocks/day.ts';
import { isTribunalHoliday, rollLastDay } from '../../../utils/clocks/roll.ts';
import type { Rule } from '../../../utils/clocks/types.ts';
import { ALL_RULES, ruleNamed } from './rule-named.ts';

const day = fc.integer({ min: 0, max: 3650 }).map((offset) => addDays('2019-01-01', offset));
const plainRules = ALL_RULES.filter(({ calendar }) => calendar !== 'school');
const rule = fc.constantFrom(...plainRules);
const monthRule = fc.constantFrom(...plainRules.filter(({ length }) => length.unit === 'months'));
const workingRule = fc.constantFrom(...plainRules.filter(({ length }) => length.unit === 'working days'));

const withHoliday = (extra: Day): Calendar => ({
  ...englandAndWales,
  counts: (each) => each !== extra && englandAndWales.counts(each),
});

const count = (each: Rule, start: Day, calendar: Calendar): Day =>
  countLength(start, each, { calendar, skips: () => false }).day;

describe('clocks', () => {
  it('end a month clock on the very day, neither a day early nor a day late', () => {
    fc.assert(
      fc.property(monthRule, day, (each, start) => {
        const counted = countLength(start, each, { calendar: englandAndWales, skips: () => false });
        const by = each.counting === 'before' ? -1 : 1;
        const { day: same, met } = walkToSameDate(start, each.length.count, by);
        // Beginning with a day, a period ends the day before its date comes round; a month without that date ends it.
        const last = each.counting === 'beginning with' && met ? step(same, -1) : same;
        expect(counted.day).toBe(last);
        const isDoubtful = each.counting === 'beginning with' && !met;
        expect(counted.cautious).toBe(isDoubtful ? step(same, -1) : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('never become due earlier by one more holiday', () => {
    fc.assert(
      fc.property(workingRule, day, fc.integer({ min: -120, max: 120 }), (each, start, offset) => {
        const plain = count(each, start, englandAndWales);
        const longer = count(each, start, withHoliday(addDays(start, offset)));
        if (each.counting === 'before') expect(longer <= plain).toBe(true);
        else expect(longer >= plain).toBe(true);
      }),
    );
  });

  it('never become due earlier by starting later', () => {
    fc.assert(
      fc.property(rule, day, fc.integer({ min: 1, max: 60 }), (each, start, later) => {
        expect(computeDue(each, addDays(start, later)).dueOn >= computeDue(each, start).dueOn).toBe(true);
      }),
    );
  });

  it('are shifted by August only where rule 12 covers them', () => {
    fc.assert(
      fc.property(rule, day, (each, start) => {
        const { dueOn } = computeDue(each, start);
        // What rule 12 covers is walked through day by day below.
        if (each.roll === 'tribunal start' || each.roll === 'tribunal act') return;
        const counted = count(each, start, calendarOf(each));
        expect(rollLastDay(counted, each.roll, calendarOf(each)).day).toBe(dueOn);
        expect(daysBetween(counted, dueOn)).toBeLessThanOrEqual(each.roll === 'none' ? 0 : 5);
      }),
    );
  });
});

describe('rule 12', () => {
  const covered = plainRules.filter(({ roll }) => roll === 'tribunal start' || roll === 'tribunal act');

  // The last working days before may roll into August or Christmas: read strictly, rule 12(2) ends there.
  it.each(covered.map((each) => [each.id, each] as const))(
    'lets %s end in August or at Christmas only by a roll from the free days just before, from any day of ten years',
    (_id, each) => {
      const wrong: string[] = [];
      for (let start = '2019-02-01'; start < '2029-02-01'; start = addDays(start, 1)) {
        const { dueOn, steps } = computeDue(each, start);
        const rolledIn =
          daysBetween(lastDayBefore(dueOn), dueOn) > 1 && steps.join(' ').includes('do not rely on it');
        if (!englandAndWales.counts(dueOn)) wrong.push(`${start}: ${dueOn} is free`);
        if (isTribunalHoliday(dueOn) !== rolledIn) wrong.push(`${start}: ${dueOn}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each([
    ['2022-07-02', '2022-08-01', 'do not rely on it'], // 28 days end on Saturday 30 July
    ['2022-11-26', '2022-12-28', 'do not rely on it'], // …on Saturday 24 December
    ['2022-07-09', '2022-09-06', 'not counted'], // …on Tuesday 6 September, as August is left out
    ['2022-06-04', '2022-07-04', 'the next working day is in time.'], // …on Saturday 2 July
  ])('moves permission to appeal, reasons sent on %s, to %s and says why', (start, dueOn, why) => {
    const due = computeDue(ruleNamed('T8'), start);
    expect(due.dueOn).toBe(dueOn);
    expect([...due.steps, ...due.changes].join(' ')).toContain(why);
  });
});

/** The next or last day, by the platform's own calendar: nothing here is shared with what is tested. */
function step(from: string, by: 1 | -1): string {
  const date = new Date(`${from}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** Walks day by day through so many ends of months, then to the date of the start, or to the month's last day. */
function walkToSameDate(
  from: string,
  months: number,
  by: 1 | -1,
): { readonly day: string; readonly met: boolean } {
  let at = from;
  for (let left = months; left > 0;) {
    const next = step(at, by);
    if (next.slice(0, 7) !== at.slice(0, 7)) left -= 1;
    at = next;
  }
  const wanted = from.slice(8);
  while (step(at, -1).slice(0, 7) === at.slice(0, 7)) at = step(at, -1);
  while (at.slice(8) !== wanted && step(at, 1).slice(0, 7) === at.slice(0, 7)) at = step(at, 1);
  return { day: at, met: at.slice(8) === wanted };
}

/** The working day before this one. */
function lastDayBefore(day: Day): Day {
  let before = addDays(day, -1);
  while (!englandAndWales.counts(before)) before = addDays(before, -1);
  return before;
}

const calendarOf = (each: Rule): Calendar =>
  each.calendar === 'united-kingdom' ? unitedKingdom : englandAndWales;
