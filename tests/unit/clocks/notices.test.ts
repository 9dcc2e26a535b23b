import { describe, expect, it } from 'vitest';
import { countClocks } from '../../../utils/clocks/counted-clock.ts';
import { chooseNotices } from '../../../utils/clocks/notices.ts';
import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { asClockId, type Clock } from '../../../utils/domain/clock.ts';
import { asMatterId } from '../../../utils/domain/index.ts';

const clockOf = (rule: string, start: string, end: string | null = null): Clock => ({
  id: asClockId(rule),
  matterId: asMatterId('default'),
  set: 'england-assessment',
  rule,
  about: '',
  start: { day: start, entryId: null, reason: '' },
  end: end === null ? null : { day: end, entryId: null, reason: '' },
  disputed: false,
  madeAt: 0,
});
const choose = (today: string, told: readonly string[], ...clocks: Clock[]) =>
  chooseNotices(countClocks(clocks, { ruleSets: RULE_SETS, today }), new Set(told));

describe('chooseNotices', () => {
  // Due on 13 October 2026.
  const clock = clockOf('A1', '2026-09-01');

  it('tells three days before, and once more when it has passed', () => {
    expect(choose('2026-10-09', [], clock)).toEqual([]);
    expect(choose('2026-10-10', [], clock)).toEqual([
      {
        key: 'A1 2026-10-13 near',
        title: 'Decision whether to assess',
        message: 'Due 13 October 2026: due in 3 days.',
      },
    ]);
    expect(choose('2026-10-14', ['A1 2026-10-13 near'], clock).map(({ message }) => message)).toEqual([
      'Due 13 October 2026: 1 day late.',
    ]);
  });

  it('tells nothing twice, nothing that is done, and no marker', () => {
    expect(choose('2026-10-14', ['A1 2026-10-13 past'], clock)).toEqual([]);
    expect(choose('2026-10-14', [], clockOf('A1', '2026-09-01', '2026-10-12'))).toEqual([]);
    expect(choose('2027-10-14', [], clockOf('A4', '2026-09-01'))).toEqual([]);
  });
});
