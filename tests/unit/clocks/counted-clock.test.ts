import { describe, expect, it } from 'vitest';
import { countClock, countClocks } from '../../../utils/clocks/counted-clock.ts';
import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { asClockId, type Clock } from '../../../utils/domain/clock.ts';
import { asMatterId } from '../../../utils/domain/index.ts';

const clockOf = (set: string, rule: string, start: string, end: string | null = null): Clock => ({
  id: asClockId(`${rule} ${start}`),
  matterId: asMatterId('default'),
  set,
  rule,
  about: '',
  start: { day: start, entryId: null, reason: '' },
  end: end === null ? null : { day: end, entryId: null, reason: '' },
  disputed: false,
  madeAt: 0,
});

const sources = { ruleSets: RULE_SETS, today: '2026-11-23' };

describe('countClock', () => {
  it('gives rule, due day and state together', () => {
    const counted = countClock(clockOf('england-assessment', 'A1', '2026-09-01'), sources);
    expect(counted?.due?.dueOn).toBe('2026-10-13');
    expect(counted?.state).toEqual({ state: 'overdue', days: 41 });
    expect(counted?.ruleSet.advice.map(({ name }) => name)).toContain('SENDIASS');
  });

  it('has no due day for school days before the terms are entered, and is null for a rule that went', () => {
    const counted = countClock(clockOf('england-information', 'I4', '2026-09-01'), sources);
    expect(counted).toMatchObject({ due: null, state: null });
    expect(countClock(clockOf('england-assessment', 'Z9', '2026-09-01'), sources)).toBeNull();
  });
});

describe('countClocks', () => {
  it('says which of an appeal’s two limits governs: the later', () => {
    const notice = clockOf('england-tribunal', 'T1', '2025-11-06');
    const certificate = clockOf('england-tribunal', 'T1C', '2025-12-11');
    const counted = countClocks([notice, certificate], sources);
    expect(counted.map(({ due }) => due?.dueOn)).toEqual(['2026-01-06', '2026-01-12']);
    expect(counted.map(({ governedBy }) => governedBy?.rule ?? null)).toEqual(['T1C', null]);
  });

  it('lets a clock alone govern itself', () => {
    const [counted] = countClocks([clockOf('england-tribunal', 'T1', '2025-11-06')], sources);
    expect(counted?.governedBy).toBeNull();
  });
});
