import { describe, expect, it } from 'vitest';
import { movedTo, strayMarks } from '../../../../components/clocks/stray-marks.ts';
import { countClocks, type CountedClock } from '../../../../utils/clocks/counted-clock.ts';
import { calendarsOf } from '../../../../utils/clocks/calendars/calendars.ts';
import { RULE_SETS } from '../../../../utils/clocks/rules/rule-sets.ts';
import { asClockId, type Clock } from '../../../../utils/domain/clock.ts';
import { asEntryId, DEFAULT_MATTER_ID } from '../../../../utils/domain/index.ts';
import { inventedEntry } from '../invented-entry.ts';

/** A letter that was dated 4 March at first. */
const letter = inventedEntry('letter', { happenedAt: Date.parse('2026-04-03T11:00:00Z') });
const mark = (day: string, change: Partial<Clock['start']> = {}) => ({
  day,
  entryId: asEntryId('letter'),
  reason: '',
  ...change,
});

function counted(change: Partial<Clock>): CountedClock {
  const clock: Clock = {
    id: asClockId('one'),
    matterId: DEFAULT_MATTER_ID,
    set: 'england-assessment',
    rule: 'A1',
    about: '',
    start: mark('2026-03-04'),
    end: null,
    disputed: false,
    madeAt: 0,
    ...change,
  };
  const [found] = countClocks([clock], {
    ruleSets: RULE_SETS,
    today: '2026-05-01',
    calendars: calendarsOf([]),
  });
  if (!found) throw new Error('No such rule');
  return found;
}

describe('a clock whose entry was given another day', () => {
  it('is told at its start and its end, and moves there', () => {
    const both = counted({ end: mark('2026-03-20') });
    expect(strayMarks(both, letter)).toEqual([
      { end: 'start', day: '2026-04-03' },
      { end: 'end', day: '2026-04-03' },
    ]);
    const moved = movedTo(counted({}).clock, { end: 'start', day: '2026-04-03' });
    expect(moved?.start).toEqual(mark('2026-04-03'));
  });

  it('is left alone where its day is the entry’s, another entry’s, or was given with a reason', () => {
    expect(strayMarks(counted({ start: mark('2026-04-03') }), letter)).toEqual([]);
    const other = mark('2026-03-04', { entryId: asEntryId('other') });
    expect(strayMarks(counted({ start: other }), letter)).toEqual([]);
    expect(strayMarks(counted({ start: mark('2026-03-04', { reason: 'By hand' }) }), letter)).toEqual([]);
  });

  it('never ends before it starts', () => {
    const ended = counted({ end: mark('2026-03-20', { entryId: null }) });
    expect(movedTo(ended.clock, { end: 'start', day: '2026-04-03' })).toBeNull();
  });
});
