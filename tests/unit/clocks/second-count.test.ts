// @vitest-environment node
import { describe, expect, it } from 'vitest';
import holidays from '../../../utils/clocks/calendars/bank-holidays.json' with { type: 'json' };
import { englandAndWales, unitedKingdom } from '../../../utils/clocks/calendars/calendars.ts';
import { computeDue } from '../../../utils/clocks/compute-due.ts';
import { addDays, weekdayOf } from '../../../utils/clocks/day.ts';
import type { Rule } from '../../../utils/clocks/types.ts';
import { ALL_RULES } from './rule-named.ts';
import { ENGLAND_AND_WALES, secondCount, UNITED_KINGDOM } from './second-count.ts';

/** What the arithmetic of a rule depends on. */
const shapeOf = ({ length, counting, calendar, roll }: Rule): string =>
  `${length.count} ${length.unit}, ${counting}, ${calendar}, roll: ${roll}`;

const shapes = new Map(
  ALL_RULES.filter(({ calendar }) => calendar !== 'school').map((rule) => [shapeOf(rule), rule]),
);

describe('every kind of counting', () => {
  it.each([...shapes])('equals a walk over the calendar from every day of ten years: %s', (_shape, rule) => {
    const wrong: string[] = [];
    for (let day = '2019-02-01'; day < '2029-02-01'; day = addDays(day, 1)) {
      const { dueOn } = computeDue(rule, day);
      // Past the holidays either source knows, they may differ.
      if (dueOn <= '2030-12-31' && dueOn !== secondCount(rule, day)) wrong.push(`${day}: ${dueOn}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the table of bank holidays', () => {
  const everyDay = Array.from({ length: 12 * 366 - 9 }, (_, index) => addDays('2019-01-01', index)).filter(
    (day) => ![0, 6].includes(weekdayOf(day)),
  );

  it('equals another source on every weekday of 2019 to 2030', () => {
    const differing = (counts: (day: string) => boolean, other: ReadonlySet<string>): string[] =>
      everyDay.filter((day) => counts(day) === other.has(day));
    expect(everyDay.at(-1)).toBe('2030-12-31');
    expect(differing((day) => englandAndWales.counts(day), ENGLAND_AND_WALES)).toEqual([]);
    expect(differing((day) => unitedKingdom.counts(day), UNITED_KINGDOM)).toEqual([]);
  });

  it('says when it was checked and how far it is proclaimed', () => {
    expect(holidays.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Object.keys(holidays.englandAndWales)).toEqual(Object.keys(holidays.elsewhereInTheUnitedKingdom));
    expect(Object.keys(holidays.englandAndWales).at(-1)).toBe(String(holidays.computedUntil));
    expect(holidays.proclaimedUntil).toBeLessThan(holidays.computedUntil);
  });
});
