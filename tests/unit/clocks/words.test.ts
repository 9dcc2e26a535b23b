import { describe, expect, it } from 'vitest';
import { chooseNotices } from '../../../utils/clocks/notices.ts';
import { formatShortDay, sayLateFrom, sayState, sayThis, toneOf } from '../../../utils/clocks/words.ts';
import { countLate, sectionClocks } from '../../../components/clocks/clock-sections.ts';
import { dueBySide } from '../../../components/clocks/due-next.ts';
import { groupProposals } from '../../../components/clocks/group-proposals.ts';
import { countClocks, type CountedClock } from '../../../utils/clocks/counted-clock.ts';
import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { asClockId, type Clock } from '../../../utils/domain/clock.ts';
import { asMatterId } from '../../../utils/domain/index.ts';

const TODAY = '2026-11-23';
const clockOf = (rule: string, start: string, end: string | null = null): Clock => ({
  id: asClockId(`${rule} ${start}`),
  matterId: asMatterId('default'),
  set: RULE_SETS.find(({ rules }) => rules.some(({ id }) => id === rule))?.id ?? '',
  rule,
  about: '',
  start: { day: start, entryId: null, reason: '' },
  end: end === null ? null : { day: end, entryId: null, reason: '' },
  disputed: false,
  madeAt: 0,
});
const count = (...clocks: Clock[]): readonly CountedClock[] =>
  countClocks(clocks, { ruleSets: RULE_SETS, today: TODAY });
const one = (...given: Parameters<typeof clockOf>): CountedClock => {
  const [counted] = count(clockOf(...given));
  if (!counted) throw new Error('No such rule');
  return counted;
};

describe('the words of a clock', () => {
  it.each([
    [one('A1', '2026-09-01'), '41 days late', 'late'],
    [one('A1', '2026-10-11'), '1 day late', 'late'],
    [one('A1', '2026-10-12'), 'due today', 'soon'],
    [one('A1', '2026-10-13'), 'due tomorrow', 'soon'],
    [one('A1', '2026-11-01'), 'due in 20 days', 'calm'],
    [one('A1', '2026-09-01', '2026-10-13'), 'done in time', 'calm'],
    [one('A1', '2026-09-01', '2026-10-30'), 'done, 17 days late', 'calm'],
    [one('A4', '2026-06-01'), 'passed 63 days ago', 'soon'],
    [one('K1', '2026-11-02'), '14 days late (guidance)', 'late'],
    [one('T1', '2026-06-01', '2026-09-05'), 'done 4 days after it', 'calm'],
    [one('A9', '2026-04-29'), 'in force since 29 April 2026', 'calm'],
    [one('A1', '2026-09-01', '2026-08-31'), 'ends before it starts', 'soon'],
    [one('A1', '20266-09-01'), 'not counted', 'soon'],
    [one('I4', '2026-06-01'), 'not counted', 'calm'],
    [one('A5', '2026-10-01'), 'passed 39 days ago', 'soon'],
  ] as const)('%#: %s', (counted, words, tone) => {
    expect(sayState(counted)).toBe(words);
    expect(toneOf(counted)).toBe(tone);
  });

  it('offers a sentence with day and rule for what the other side owes, and only once it is late', () => {
    expect(sayThis(one('A1', '2026-09-01'))).toBe(
      'Under reg 5(1), Special Educational Needs and Disability Regulations 2014, the decision whether to carry out an EHC needs assessment was due by 13 October 2026, 41 days ago, and I have no record of it; please tell me when it will be done.',
    );
    expect(sayThis(one('A1', '2026-11-01'))).toBeNull();
    expect(sayThis(one('T1', '2026-01-05'))).toBeNull();
  });

  it('says nothing of lateness while another reading leaves time, and then names the day it counts from', () => {
    const said = (today: string, rule: string, start: string) =>
      countClocks([clockOf(rule, start)], { ruleSets: RULE_SETS, today }).map(sayThis);
    expect(said('2027-02-15', 'P1', '2027-02-15')).toEqual([null]);
    expect(said('2027-02-16', 'P1', '2027-02-15')[0]).toContain('was due by 15 February 2027, 1 day ago');
    expect(said('2027-02-20', 'P1', '2027-02-15')[0]).toContain('was due by 15 February 2027, 5 days ago');
    expect(said('2027-03-31', 'P2', '2027-03-31')).toEqual([null]);
    expect(said('2027-04-01', 'P2', '2027-03-31')[0]).toContain('was due by 31 March 2027, 1 day ago');
  });

  it('say from which day late is counted, where the due day is another', () => {
    const [open] = countClocks([clockOf('P1', '2027-02-15')], { ruleSets: RULE_SETS, today: '2027-02-20' });
    expect(open && sayLateFrom(open)).toBe(' (counted from 15 February 2027)');
    expect(sayLateFrom(one('A1', '2026-09-01'))).toBe('');
    expect(chooseNotices(open ? [open] : [], new Set())[0]?.message).toBe(
      'Due 14 February 2027: 5 days late (counted from 15 February 2027).',
    );
  });

  it('say what would change the day in a sentence that can be read, and nothing where the rule names the day', () => {
    const first = (rule: string, start: string) => one(rule, start).due?.changes[0];
    expect(first('A1', '2026-09-01')).toBe('Another date, if it was received on another day.');
    expect(first('R6', '2026-09-01')).toBe('Another date, if the day of the review meeting was another.');
    expect(first('P3', '2026-09-01')).toBe('Another date, if the day of the move was another.');
    expect(one('R6', '2026-09-01').due?.steps[0]).toBe(
      'Counted from the day of the review meeting: Tuesday 1 September 2026 (held).',
    );
    expect(one('P1', '2027-02-15').due?.changes.join(' ')).not.toContain('Another date');
  });

  it('names the year only where it is another', () => {
    expect(formatShortDay('2026-10-13', TODAY)).toBe('13 Oct');
    expect(formatShortDay('2027-01-19', TODAY)).toBe('19 Jan 2027');
  });
});

describe('the sections', () => {
  const late = clockOf('A1', '2026-09-01');
  const later = clockOf('K1', '2026-11-02');
  const soon = clockOf('A7', '2026-09-01');
  const done = clockOf('A5', '2026-01-05', '2026-01-10');
  const [notice, certificate] = [clockOf('T1', '2026-10-26'), clockOf('T1C', '2026-12-10')];
  const idsOf = (clocks: readonly CountedClock[]): readonly string[] => clocks.map(({ clock }) => clock.rule);

  it('put what is late first, and aside what another limit governs', () => {
    const found = sectionClocks(count(soon, later, late, done, notice, certificate));
    expect(idsOf(found.late)).toEqual(['A1', 'K1']);
    expect(idsOf(found.running)).toEqual(['T1C', 'A7']);
    expect(idsOf(found.governed)).toEqual(['T1']);
    expect(idsOf(found.done)).toEqual(['A5']);
  });

  it('keep apart what nobody missed, and what cannot be counted yet', () => {
    const [own, marker, school] = [
      clockOf('A5', '2026-10-01'),
      clockOf('A4', '2026-06-01'),
      clockOf('I4', '2026-06-01'),
    ];
    const found = sectionClocks(count(late, own, marker, school));
    expect(idsOf(found.late)).toEqual(['A1']);
    expect(idsOf(found.passed)).toEqual(['A4', 'A5']);
    expect(idsOf(found.uncounted)).toEqual(['I4']);
    expect(found.governed).toEqual([]);
  });

  it('say what is due from the user first, and then from each of the others, late things first', () => {
    const sides = dueBySide(count(soon, later, late, notice, certificate, clockOf('A6', '2026-11-20')));
    expect(sides.map(({ who, clocks }) => [who, idsOf(clocks)])).toEqual([
      ['you', ['T1C']],
      ['the council', ['A1', 'K1', 'A7']],
      ['the school', ['A6']],
    ]);
    expect(dueBySide(count(late))[0]).toEqual({ who: 'you', clocks: [] });
  });

  it('count as late what has a limit, not what is a marker', () => {
    expect(countLate(count(late, clockOf('A4', '2026-01-05'), done))).toBe(1);
  });
});

describe('groupProposals', () => {
  it('puts the proposals of one email together, in their order', () => {
    const proposal = (entryId: string, key: string) => ({ entryId, key }) as never;
    const groups = groupProposals([proposal('b', '1'), proposal('a', '2'), proposal('b', '3')]);
    expect(groups.map(({ entryId, proposals }) => [entryId, proposals.map(({ key }) => key)])).toEqual([
      ['b', ['1', '3']],
      ['a', ['2']],
    ]);
  });
});
