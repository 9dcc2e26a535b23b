import { describe, expect, it } from 'vitest';
import { describeTimeLeft } from '../../../../components/export/time-left.ts';
import { groupLeftOut } from '../../../../components/export/group-left-out.ts';
import { asEntryId } from '../../../../utils/domain/index.ts';

const left = (spent: number, done: number, total: number | null) =>
  describeTimeLeft({ startedAt: 1000, now: 1000 + spent, done, total });

describe('time left', () => {
  it.each<[number, number, number | null, string | undefined]>([
    [500, 50, 100, undefined],
    [3000, 1, 100, undefined],
    [3000, 10, null, undefined],
    [3000, 0, 10, undefined],
    [3000, 100, 100, undefined],
    [5000, 50, 100, 'a few seconds left'],
    [10_000, 25, 100, 'about 30 seconds left'],
    [10_000, 10, 80, 'about 1 minute left'],
    [60_000, 10, 100, 'about 9 minutes left'],
  ])('after %i ms, %i of %s: %s', (spent, done, total, expected) => {
    expect(left(spent, done, total)).toBe(expected);
  });
});

describe('what is left out', () => {
  it('is gathered by reason, the most first', () => {
    const out = (title: string, reason: string) => ({ entryId: asEntryId(title), title, reason });
    expect(groupLeftOut([out('a', 'dates'), out('b', 'private'), out('c', 'private')])).toEqual([
      { reason: 'private', titles: ['b', 'c'] },
      { reason: 'dates', titles: ['a'] },
    ]);
  });
});
