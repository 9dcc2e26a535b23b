import { describe, expect, it } from 'vitest';
import { computeDue, governingDue, stateOn } from '../../../utils/clocks/compute-due.ts';
import { ruleNamed } from './rule-named.ts';

/** Test vectors worked out by hand from GOV.UK's holiday data; `at` is the hour where the rule has one. */
const VECTORS: readonly (readonly [rule: string, startedOn: string, dueOn: string])[] = [
  ['A1', '2026-09-01', '2026-10-13'],
  ['A3', '2026-09-01', '2026-12-22'],
  ['A7', '2026-09-01', '2027-01-19'],
  ['A5', '2026-11-02', '2026-11-16'],
  ['R5', '2026-11-10', '2026-11-24'],
  ['R6', '2026-11-10', '2026-12-08'],
  ['R10', '2026-11-10', '2027-02-02'],
  ['R9', '2026-12-01', '2027-01-26'],
  ['R1', '2026-01-01', '2026-12-31'],
  ['R1', '2024-02-29', '2025-02-28'],
  ['T1', '2026-06-08', '2026-09-01'],
  ['T1', '2026-09-15', '2026-11-16'],
  ['T1', '2026-10-26', '2027-01-04'],
  ['T1', '2026-12-31', '2027-03-01'],
  ['T1C', '2026-11-30', '2027-01-04'],
  ['T4', '2026-07-06', '2026-09-15'],
  ['T4', '2026-11-23', '2027-01-12'],
  ['T8', '2026-07-15', '2026-09-14'],
  ['T8D', '2026-07-15', '2026-08-12'],
  ['T8D', '2026-11-27', '2026-12-29'],
  ['DD1', '2026-02-08', '2026-08-07'],
  ['DD1', '2026-03-31', '2026-09-30'],
  ['I1', '2026-01-31', '2026-03-02'],
  ['I1', '2026-11-03', '2026-12-03'],
  ['I1', '2026-11-25', '2026-12-29'],
  ['I2', '2026-03-02', '2026-03-31'],
  ['I2', '2026-06-01', '2026-06-30'],
  ['I2', '2026-11-16', '2026-12-15'],
  ['I2', '2026-12-14', '2027-01-15'],
  ['K7', '2025-11-23', '2026-11-22'],
  ['K1', '2026-12-07', '2026-12-14'],
  ['K2', '2026-12-14', '2026-12-30'],
  ['O1', '2026-11-02', '2026-11-16'],
  ['O4', '2026-11-02', '2026-12-07'],
  ['O2', '2026-11-02', '2027-01-11'],
  ['O5', '2026-11-02', '2027-01-18'],
  ['O3', '2026-11-02', '2027-02-08'],
  ['D2', '2026-12-23', '2026-12-30'],
  ['D3', '2026-11-02', '2026-12-02'],
  ['M1', '2026-09-07', '2026-09-25'],
  ['P1', '2027-02-15', '2027-02-14'],
];

describe('computeDue', () => {
  it.each(VECTORS)('%s from %s is due on %s', (rule, startedOn, dueOn) => {
    expect(computeDue(ruleNamed(rule), startedOn).dueOn).toBe(dueOn);
  });

  it('shows the earlier day that is safe where a month has no corresponding date', () => {
    expect(computeDue(ruleNamed('DD1'), '2026-03-31').cautiousDueOn).toBe('2026-09-29');
    expect(computeDue(ruleNamed('R1'), '2024-02-29').cautiousDueOn).toBe('2025-02-27');
    expect(computeDue(ruleNamed('R1'), '2026-01-01').cautiousDueOn).toBeUndefined();
  });

  it('warns of the earlier day in a discrimination claim, for which August and Christmas count', () => {
    expect(computeDue(ruleNamed('T8'), '2026-07-15').warnings.join(' ')).toMatch(
      /discrimination claim do not use this day: “Permission to appeal \(disability discrimination claim\)”/,
    );
    expect(ruleNamed('T8D').title).toBe('Permission to appeal (disability discrimination claim)');
    expect(computeDue(ruleNamed('T4'), '2026-07-06').changes.join(' ')).toContain(
      'discrimination claim August',
    );
  });

  it('says so when a last day that is no working day is not moved, and only then', () => {
    const said = /No rule was found that moves it/;
    // Sunday 1 March 2026 + 6 weeks is Sunday 12 April; Tuesday 3 March + 6 weeks is Tuesday 14 April.
    expect(computeDue(ruleNamed('A1'), '2026-03-01').changes.join(' ')).toMatch(said);
    expect(computeDue(ruleNamed('A1'), '2026-03-03').changes.join(' ')).not.toMatch(said);
    expect(computeDue(ruleNamed('T1'), '2026-09-15').changes.join(' ')).not.toMatch(said);
  });

  it('says the hour of an appeal and which of its two limits governs', () => {
    const fromDecision = computeDue(ruleNamed('T1'), '2026-06-08');
    const fromCertificate = computeDue(ruleNamed('T1C'), '2026-11-30');
    expect(fromDecision.byTime).toBe('17:00');
    expect(governingDue([fromCertificate, fromDecision], 'later')).toBe(fromCertificate);
    expect(governingDue([fromCertificate, fromDecision], 'earlier')).toBe(fromDecision);
  });

  it('tells its arithmetic in words', () => {
    expect(computeDue(ruleNamed('A1'), '2026-09-01').steps).toEqual([
      'Counted from the day the council received the request, taken to be Tuesday 1 September 2026.',
      'That day is not counted: day 1 is Wednesday 2 September 2026.',
      '6 weeks (42 days) end on Tuesday 13 October 2026.',
      'Due on Tuesday 13 October 2026.',
    ]);
    expect(computeDue(ruleNamed('A5'), '2026-11-02').steps[1]).toBe(
      'That day counts: day 1 is Monday 2 November 2026.',
    );
    expect(computeDue(ruleNamed('T1'), '2026-06-08').steps.slice(1)).toEqual([
      '2 months later, on the same date of the month or the last day of a shorter month, is Saturday 8 August 2026.',
      'It ends in August, so the first working day of September is in time (rule 12(3)(a)).',
      'Due by 17:00 on Tuesday 1 September 2026.',
    ]);
  });

  it('shows exceptions as what they may say, and never applies them', () => {
    const { changes, dueOn } = computeDue(ruleNamed('A1'), '2026-07-01');
    expect(dueOn).toBe('2026-08-12');
    expect(changes).toHaveLength(5);
    expect(changes[1]).toMatch(/^They may say: a school .*\(reg 5\(4\)\(a\)\)\.$/);
  });

  it('warns of unconfirmed law, of holidays not proclaimed and of law that did not hold yet', () => {
    expect(computeDue(ruleNamed('T3'), '2026-11-02').warnings[0]).toMatch(/^Not confirmed: /);
    expect(computeDue(ruleNamed('I2'), '2029-05-01').warnings.join()).toMatch(/not yet proclaimed/);
    expect(computeDue(ruleNamed('I2'), '2031-05-01').warnings.join()).toMatch(/not known here/);
    expect(computeDue(ruleNamed('A1'), '2014-08-31').warnings.join()).toMatch(/1 September 2014/);
    expect(computeDue(ruleNamed('I2'), '2026-05-01').warnings).toEqual([]);
  });

  it('refuses days that do not exist, and school days without the school’s terms', () => {
    expect(() => computeDue(ruleNamed('A1'), '2026-02-30')).toThrow(RangeError);
    expect(() => computeDue(ruleNamed('I4'), '2026-09-01')).toThrow(/needs the school’s terms/);
  });
});

describe('stateOn', () => {
  it.each([
    ['2026-10-13', '2026-10-13', { state: 'done in time' }],
    ['2026-10-13', '2026-10-14', { state: 'done late', days: 1 }],
    ['2026-10-13', null, { state: 'overdue', days: 41 }],
    ['2026-12-13', null, { state: 'running', days: 20 }],
    ['2026-11-23', null, { state: 'running', days: 0 }],
  ] as const)('due %s, done %s', (dueOn, doneOn, state) => {
    expect(stateOn(dueOn, doneOn, '2026-11-23')).toEqual(state);
  });
});
