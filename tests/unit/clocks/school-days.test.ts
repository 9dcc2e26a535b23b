import { describe, expect, it } from 'vitest';
import { schoolDays } from '../../../utils/clocks/calendars/calendars.ts';
import { computeDue } from '../../../utils/clocks/compute-due.ts';
import { CalendarTooShort } from '../../../utils/clocks/count.ts';
import { ruleNamed } from './rule-named.ts';

/** Autumn 2026 with half term and a training day, then spring 2027. */
const school = schoolDays([
  { from: '2026-09-02', until: '2026-10-23', closed: ['2026-09-02'] },
  { from: '2026-11-02', until: '2026-12-18', closed: [] },
  { from: '2027-01-04', until: '2027-02-12', closed: [] },
]);

describe('school days', () => {
  it('run through terms only: no weekend, half term or training day', () => {
    // 19 Oct is Monday; five days that week, none in half term, ten from 2 November.
    expect(computeDue(ruleNamed('I4'), '2026-10-18', { school }).dueOn).toBe('2026-11-13');
    expect(school.counts('2026-09-02')).toBe(false);
    expect(school.counts('2026-09-03')).toBe(true);
    expect(school.counts('2026-10-24')).toBe(false);
  });

  it('count the sixth day of an exclusion from its first school day', () => {
    expect(computeDue(ruleNamed('E3'), '2026-12-16', { school }).dueOn).toBe('2027-01-06');
  });

  it('say when the terms are not entered far enough', () => {
    expect(() => computeDue(ruleNamed('E5'), '2027-01-04', { school })).toThrow(CalendarTooShort);
    expect(school.warnings('2026-11-02', '2027-02-13')).toEqual([
      'The school’s terms are not entered that far.',
    ]);
    expect(school.warnings('2026-11-02', '2027-02-12')).toEqual([]);
  });
});

describe('terms that are not entered', () => {
  const terms = [
    { from: '2026-09-02', until: '2026-10-23', closed: [] },
    { from: '2026-11-02', until: '2026-12-18', closed: [] },
    { from: '2027-01-04', until: '2027-02-12', closed: [] },
  ];
  const due = (start: string, without?: number) =>
    computeDue(ruleNamed('I4'), start, {
      school: schoolDays(terms.filter((_term, index) => index !== without)),
    });

  it('are told of where a start lies before the first, and asked for where it lies long before', () => {
    expect(due('2026-08-20').warnings.join(' ')).toContain('entered only from Wednesday 2 September 2026');
    expect(() => due('2026-06-20')).toThrow(CalendarTooShort);
  });

  it('are told of, or asked for, where one must be missing in between', () => {
    expect(due('2026-10-18').warnings).toEqual([]);
    expect(() => due('2026-10-18', 1)).toThrow(CalendarTooShort);
    const short = schoolDays([
      { from: '2026-09-02', until: '2026-10-23', closed: [] },
      { from: '2026-11-23', until: '2026-12-18', closed: [] },
    ]);
    expect(computeDue(ruleNamed('I4'), '2026-10-18', { school: short }).warnings.join(' ')).toContain(
      'No term is entered from Saturday 24 October 2026 to Sunday 22 November 2026.',
    );
  });
});
