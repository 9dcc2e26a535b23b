// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englandAndWales, unitedKingdom, type Calendar } from '../../../utils/clocks/calendars/calendars.ts';
import { countLength } from '../../../utils/clocks/count.ts';
import { computeDue } from '../../../utils/clocks/compute-due.ts';
import { addDays, addMonths, daysBetween, partsOf, type Day } from '../../../utils/clocks/day.ts';
import { rollLastDay } from '../../../utils/clocks/roll.ts';
import type { Rule } from '../../../utils/clocks/types.ts';
import { ALL_RULES } from './rule-named.ts';

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
  it('never end a month clock a day early: the month before has not come round yet on the day before', () => {
    fc.assert(
      fc.property(monthRule, day, (each, start) => {
        const { day: last } = countLength(start, each, { calendar: englandAndWales, skips: () => false });
        const full = each.counting === 'beginning with' ? addDays(start, -1) : start;
        if (each.counting === 'before') return;
        // At least so many months, each of at least 28 days, and never past the date of the start in the last month.
        expect(daysBetween(full, last)).toBeGreaterThanOrEqual(28 * each.length.count);
        const wanted = partsOf(addMonths(start, each.length.count).day);
        const ends = partsOf(each.counting === 'beginning with' ? addDays(last, 1) : last);
        expect([wanted.date, 1]).toContain(ends.date);
      }),
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
        if (each.roll === 'tribunal start' || each.roll === 'tribunal act') {
          expect(dueOn.slice(5, 7)).not.toBe('08');
          return;
        }
        const counted = count(each, start, calendarOf(each));
        expect(rollLastDay(counted, each.roll, calendarOf(each)).day).toBe(dueOn);
        expect(daysBetween(counted, dueOn)).toBeLessThanOrEqual(each.roll === 'none' ? 0 : 5);
      }),
    );
  });
});

const calendarOf = (each: Rule): Calendar =>
  each.calendar === 'united-kingdom' ? unitedKingdom : englandAndWales;
