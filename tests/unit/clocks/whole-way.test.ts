import { describe, expect, it } from 'vitest';
import { countClocks } from '../../../utils/clocks/counted-clock.ts';
import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { waysOf, type WayStep } from '../../../utils/clocks/whole-way.ts';
import { asClockId, type Clock } from '../../../utils/domain/clock.ts';
import { asMatterId } from '../../../utils/domain/index.ts';

const TODAY = '2026-11-23';
const clockOf = (rule: string, day: string): Clock => ({
  id: asClockId(`${rule} ${day}`),
  matterId: asMatterId('default'),
  set: RULE_SETS.find(({ rules }) => rules.some(({ id }) => id === rule))?.id ?? '',
  rule,
  about: '',
  start: { day, entryId: null, reason: '' },
  end: null,
  disputed: false,
  madeAt: 0,
});
const inWords = (step: WayStep): string => {
  if (step.kind === 'today') return 'today';
  return step.kind === 'clock' ? `${step.counted.rule.id} ${step.day}` : `${step.rule.id} not begun`;
};
const waysFrom = (...clocks: readonly Clock[]) =>
  waysOf(countClocks(clocks, { ruleSets: RULE_SETS, today: TODAY }), TODAY).map(({ title, steps }) => ({
    title,
    steps: steps.map(inWords),
  }));

describe('the whole way', () => {
  it('shows the process from request to final plan when one step of it runs, without a day for the others', () => {
    expect(waysFrom(clockOf('A1', '2026-09-01'))).toEqual([
      {
        title: 'From the request to the final plan',
        steps: [
          'A1 2026-10-13',
          'today',
          'A2 not begun',
          'A4 not begun',
          'A5 not begun',
          'A6 not begun',
          'A7 not begun',
          'A9 not begun',
        ],
      },
    ]);
  });

  it('puts what has not begun before the next dated step of the process', () => {
    const [way] = waysFrom(clockOf('A7', '2026-09-01'), clockOf('A2', '2026-10-01'));
    expect(way?.steps).toEqual([
      'A1 not begun',
      'A2 2026-11-12',
      'today',
      'A4 not begun',
      'A5 not begun',
      'A6 not begun',
      'A7 2027-01-19',
      'A9 not begun',
    ]);
  });

  it('lists what belongs to no process on its own, and nothing where nothing runs', () => {
    expect(waysFrom(clockOf('I1', '2026-09-01'))).toEqual([
      { title: null, steps: ['I1 2026-10-01', 'today'] },
    ]);
    expect(waysFrom(clockOf('I1', '2026-09-01'), clockOf('A1', '2026-09-01'))).toHaveLength(2);
    expect(waysFrom()).toEqual([]);
  });
});
