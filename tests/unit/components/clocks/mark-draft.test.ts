import { describe, expect, it } from 'vitest';
import {
  endDays,
  endProblem,
  isDayOfEntry,
  markOf,
  needsReason,
  startProblem,
} from '../../../../components/clocks/mark-draft.ts';
import { findRule } from '../../../../utils/clocks/rules/rule-sets.ts';
import type { Rule } from '../../../../utils/clocks/types.ts';
import { asEntryId } from '../../../../utils/domain/index.ts';

const TODAY = '2026-11-23';
const letter = asEntryId('letter');
const draft = (day: string, entryId = letter as typeof letter | null) => ({ day, entryId, reason: '' });
const ruleOf = (set: string, id: string): Rule => {
  const rule = findRule(set, id);
  if (!rule) throw new Error(`No rule ${id}`);
  return rule;
};

describe('the reason of a day', () => {
  it('is needed for another day than the chosen entry’s', () => {
    const basis = { before: null, entryDay: '2026-10-05' };
    expect(needsReason(draft('2026-10-05'), basis)).toBe(false);
    expect(needsReason(draft('2026-10-06'), basis)).toBe(true);
    expect(needsReason(draft('2026-10-06', null), { before: null, entryDay: null })).toBe(false);
    expect(needsReason(draft(''), basis)).toBe(false);
  });

  it('is needed for another day than was agreed to, also when no entry proves it', () => {
    const before = { day: '2026-10-05', entryId: null, reason: '' };
    expect(needsReason(draft('2026-10-06', null), { before, entryDay: null })).toBe(true);
    expect(needsReason(draft('2026-10-05', null), { before, entryDay: null })).toBe(false);
  });

  it('is not needed when another entry is chosen and its own day taken', () => {
    const before = { day: '2026-10-05', entryId: asEntryId('other'), reason: '' };
    expect(needsReason(draft('2026-10-09'), { before, entryDay: '2026-10-09' })).toBe(false);
    expect(needsReason(draft('2026-10-08'), { before, entryDay: '2026-10-09' })).toBe(true);
  });

  it('is kept without spaces around it', () => {
    expect(markOf({ ...draft('2026-10-05'), reason: ' by post ' }).reason).toBe('by post');
  });
});

describe('the days a clock may have', () => {
  const decision = ruleOf('england-assessment', 'A1');
  const notice = ruleOf('england-review', 'R3');

  it('have a likely year', () => {
    expect(startProblem('0206-01-05', TODAY)).toBe('Please check the year.');
    expect(startProblem('12026-01-05', TODAY)).toBe('Please check the year.');
    expect(startProblem('2062-01-05', TODAY)).toBe('Please check the year.');
    expect([startProblem('2026-01-05', TODAY), startProblem('', TODAY)]).toEqual([undefined, undefined]);
  });

  it('end no earlier than they start, and not in days to come', () => {
    const limits = endDays('2026-09-01', decision, TODAY);
    expect(endProblem('2026-08-31', limits, TODAY)).toBe(
      'This is before the clock starts, on 1 September 2026.',
    );
    expect(endProblem('2026-11-24', limits, TODAY)).toBe('This day is still to come.');
    expect(endProblem('2026-09-01', limits, TODAY)).toBeUndefined();
    expect(endProblem('2099-09-01', limits, TODAY)).toBe('Please check the year.');
  });

  it('end before a meeting where that is what the rule asks for', () => {
    expect(endProblem('2026-08-01', endDays('2026-09-01', notice, TODAY), TODAY)).toBeUndefined();
  });

  it('are the email’s own except where it only names them', () => {
    expect([isDayOfEntry(decision), isDayOfEntry(notice)]).toEqual([true, false]);
  });
});
