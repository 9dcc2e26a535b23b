import { describe, expect, it } from 'vitest';
import { countClocks, type CountedClock } from '../../../utils/clocks/counted-clock.ts';
import { clocksAsCalendar } from '../../../utils/clocks/calendar-file.ts';
import { chooseNotices } from '../../../utils/clocks/notices.ts';
import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { isLate } from '../../../utils/clocks/standing.ts';
import { sayThis } from '../../../utils/clocks/words.ts';
import type { Clock } from '../../../utils/domain/clock.ts';
import { clockOf } from './made-clock-mails.ts';
import { ALL_RULES } from './rule-named.ts';

const count = (today: string, ...clocks: Clock[]): readonly CountedClock[] =>
  countClocks(clocks, { ruleSets: RULE_SETS, today });
const one = (today: string, rule: string, start: string, end: string | null = null) => {
  const clock = clockOf(rule, start, { end: end === null ? null : { day: end, entryId: null, reason: '' } });
  const [counted] = count(today, clock);
  if (!counted) throw new Error(`No rule ${rule}`);
  return counted;
};
const standing = (...given: Parameters<typeof one>) => one(...given).standing;

describe('late', () => {
  it.each(ALL_RULES.filter(({ calendar }) => calendar !== 'school').map(({ id }) => [id] as const))(
    '%s is only ever a limit of the other side that the law or guidance sets',
    (id) => {
      const counted = one('2035-01-01', id, '2026-09-01');
      const { actor, force, lasting } = counted.rule;
      expect(isLate(counted)).toBe(actor !== 'parent' && force !== 'marker' && lasting === undefined);
    },
  );

  it.each([
    ['S2', { kind: 'passed', days: 92 }],
    ['K8', { kind: 'passed', days: 189 }],
    ['X1', { kind: 'passed', days: 211 }],
    ['T1', { kind: 'passed', days: 211 }],
    ['A9', { kind: 'in force', since: '2026-09-01' }],
    ['O9', { kind: 'in force', since: '2026-09-01' }],
    ['E1', { kind: 'in force', since: '2026-09-01' }],
  ] as const)('is not %s', (rule, expected) => {
    expect(standing('2027-06-01', rule, '2026-09-01')).toEqual(expected);
  });

  it('counts a continuing duty only from what the user says of its end, and never an act without delay', () => {
    expect(standing('2026-11-01', 'A9', '2026-04-29', '2026-09-10')).toEqual({
      kind: 'done late',
      days: 134,
    });
    expect(standing('2026-11-01', 'E1', '2026-09-01', '2026-09-02')).toEqual({ kind: 'done', days: 1 });
    expect(standing('2026-08-01', 'A9', '2026-09-01')).toEqual({ kind: 'running', days: 31 });
  });

  it('never calls a duty that holds from its first day “due” in its arithmetic', () => {
    for (const rule of ['A9', 'E1', 'O9']) {
      // A Saturday: no working day moves it, and it ends on none.
      const { steps = [], changes = [] } = one('2026-11-01', rule, '2026-08-29').due ?? {};
      expect(steps.at(-1)).toBe('In force from Saturday 29 August 2026.');
      expect([...steps, ...changes].join(' ')).not.toMatch(/\bdue\b|no working day/i);
    }
  });

  it('begins only when both readings of “before 15 February” have passed', () => {
    const on = (today: string) => standing(today, 'P1', '2027-02-15');
    expect(on('2027-02-14')).toEqual({ kind: 'running', days: 0 });
    expect(on('2027-02-15')).toEqual({ kind: 'passed', days: 1 });
    expect(on('2027-02-16')).toEqual({ kind: 'late', days: 1 });
    expect(standing('2027-03-01', 'P1', '2027-02-15', '2027-02-15')).toEqual({ kind: 'done', days: 1 });
    expect(one('2027-02-15', 'P1', '2027-02-15').due?.warnings.join(' ')).toContain(
      'Monday 15 February 2027',
    );
  });
});

describe('days that cannot be right', () => {
  it('are an error, not “in time”', () => {
    expect(standing('2026-11-01', 'A1', '2026-09-01', '2026-08-31')).toEqual({
      kind: 'not counted',
      why: 'ends before it starts',
    });
    expect(standing('2026-11-01', 'R3', '2026-10-06', '2026-09-18')).toEqual({ kind: 'done in time' });
  });

  it.each(['20266-09-01', '0001-01-01', '9999-12-31', '2026-02-30', 'tomorrow', ''])(
    'break no other clock: %j',
    (day) => {
      const counted = count('2026-11-01', clockOf('A1', day), clockOf('A7', '2026-09-01'));
      expect(counted.map(({ due }) => due?.dueOn)).toEqual([undefined, '2027-01-19']);
      expect(standing('2026-11-01', 'A1', '2026-09-01', day === '' ? 'x' : day).kind).toBe('not counted');
    },
  );
});

describe('limits of one act', () => {
  const governed = (...clocks: Clock[]) =>
    count('2026-11-01', ...clocks).map(({ governedBy }) => governedBy?.id ?? null);

  it('are a decision and the certificate that followed it within a year, nothing older', () => {
    const refusal = clockOf('T1', '2025-11-06');
    const certificate = clockOf('T1C', '2025-12-11');
    const later = clockOf('T1C', '2026-05-20');
    const plan = clockOf('T1', '2026-04-29');
    // A certificate usually comes after the two months; one of the year after belongs to a decision that was not kept.
    expect(governed(refusal, later)).toEqual([later.id, null]);
    expect(governed(refusal, clockOf('T1C', '2026-11-07'))).toEqual([null, null]);
    expect(governed(refusal, plan, certificate, later)).toEqual([certificate.id, null, null, plan.id]);
  });

  it('says how that was decided', () => {
    const [notice] = count('2026-01-01', clockOf('T1', '2025-11-06'), clockOf('T1C', '2025-12-11'));
    expect(notice?.together?.says).toBe(
      'Taken together with “Appeal, from the mediation certificate” from Thursday 11 December 2025, as one began within a year of the other: the later of the days counts.',
    );
    expect(count('2026-01-01', clockOf('T1', '2025-11-06'))[0]?.together).toBeNull();
  });

  it('lets no appeal be out of time that came within a month of its certificate, after mediation', () => {
    const appealed = { day: '2027-01-05', entryId: null, reason: '' };
    const decision = clockOf('T1', '2026-09-15');
    const certificate = clockOf('T1C', '2026-12-08');
    const before = count('2026-12-10', decision, certificate);
    expect(before.map((each) => [each.due?.dueOn, each.standing.kind])).toEqual([
      ['2026-11-16', 'set aside'],
      ['2027-01-08', 'running'],
    ]);
    const after = count('2027-01-10', { ...decision, end: appealed }, { ...certificate, end: appealed });
    expect(after.map((each) => each.standing.kind)).toEqual(['done in time', 'done in time']);
  });

  it('lets the old council’s review not be late while the new one’s time runs', () => {
    const review = clockOf('R2', '2025-12-01');
    const moved = clockOf('M3', '2026-10-01');
    expect(count('2026-12-10', review, moved).map((each) => each.standing.kind)).toEqual([
      'set aside',
      'running',
    ]);
    const done = { ...review, end: { day: '2026-12-20', entryId: null, reason: '' } };
    expect(count('2027-01-10', done, moved)[0]?.standing).toEqual({ kind: 'done in time' });
  });

  it('takes the earlier of two where the law does, if they began together', () => {
    const school = [clockOf('I2S', '2026-09-01'), clockOf('I2W', '2026-09-01')];
    // Without terms only one of them can be counted, and it stands alone.
    expect(governed(...school)).toEqual([null, null]);
  });
});

describe('words to paste', () => {
  it('are offered while they mean something', () => {
    const said = (...given: Parameters<typeof one>) => sayThis(one(...given));
    // The time for an appeal ends in August, so it runs to the first working day of September.
    expect(said('2026-07-01', 'X1', '2026-06-08')).toContain('at least until 1 September 2026');
    expect(said('2026-09-10', 'X1', '2026-06-08')).toBeNull();
    expect(said('2026-07-01', 'S2', '2026-06-08')).toBeNull();
    expect(said('2027-01-10', 'S2', '2026-06-08')).toContain('no longer applies');
    expect(said('2026-05-01', 'A9', '2026-04-29')).toContain('since 29 April 2026');
    expect(said('2027-01-10', 'T3', '2026-06-08')).not.toContain('was due');
  });
});

describe('a calendar and notices', () => {
  const summary = (...clocks: Clock[]) =>
    [
      ...clocksAsCalendar(count('2026-06-20', ...clocks), 0)
        .replaceAll('\r\n ', '')
        .matchAll(/(?:SUMMARY|DTSTART[^:]*):(.*)/g),
    ].map(([, words]) => words?.trim());

  it('show the hour and the safe day, and nothing that is set aside or in force', () => {
    expect(summary(clockOf('T1', '2026-06-08'))).toEqual([
      '20260901',
      'Due by 5pm: Appeal\\, from the decision',
    ]);
    expect(summary(clockOf('DD1', '2026-03-31'))).toEqual([
      '20260929',
      'Due: Disability discrimination claim (the safe day\\; the last may be 30 September 2026)',
    ]);
    expect(summary(clockOf('T1', '2026-05-06'), clockOf('T1C', '2026-06-11'))).toHaveLength(2);
    expect(summary(clockOf('A9', '2026-04-29'))).toEqual([]);
  });

  it('tell in time for the safe day', () => {
    const told = (today: string, clock: Clock) =>
      chooseNotices(count(today, clock), new Set()).map(({ message }) => message);
    expect(told('2026-09-25', clockOf('DD1', '2026-03-31'))).toEqual([]);
    expect(told('2026-09-26', clockOf('DD1', '2026-03-31'))).toEqual([
      'Due 30 September 2026; to be safe, 29 September 2026: due in 4 days.',
    ]);
    expect(told('2026-08-31', clockOf('T1', '2026-06-08'))).toEqual([
      'Due 1 September 2026 by 5pm: due tomorrow.',
    ]);
    expect(told('2026-06-20', clockOf('A9', '2026-04-29'))).toEqual([]);
  });
});
