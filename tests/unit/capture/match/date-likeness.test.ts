import { describe, expect, it } from 'vitest';
import { compareShownDate } from '../../../../utils/capture/match/date-likeness.ts';

const at = (text: string): number => Date.parse(text);
const dates = (...texts: string[]) => ({ instants: texts.map(at), texts });
const local = (instant: string): string =>
  new Date(at(instant)).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

describe('a date the page showed to the minute', () => {
  const shown = { happenedAt: at('2026-03-03T14:05:00Z'), happenedFrom: 'shown' as const };
  it.each([
    ['the same minute', ['2026-03-03T14:05:42Z'], 'yes'],
    ['a minute later', ['2026-03-03T14:06:59Z'], 'yes'],
    ['two minutes later', ['2026-03-03T14:07:00Z'], 'no'],
    ['an hour off, as summer time is', ['2026-03-03T13:05:10Z'], 'unknown'],
    ['a zone of quarter hours', ['2026-03-03T08:20:10Z'], 'unknown'],
    ['another day', ['2026-03-06T14:05:10Z'], 'no'],
    ['sent earlier, but it arrived then', ['2026-03-03T13:31:00Z', '2026-03-03T14:05:10Z'], 'yes'],
    ['a mail without dates', [], 'unknown'],
  ])('%s', (_name, texts, agrees) => expect(compareShownDate(shown, dates(...texts))).toBe(agrees));
});

describe('a date in words only', () => {
  const entry = (sentAtText?: string) => ({
    happenedAt: 0,
    happenedFrom: 'captured' as const,
    ...(sentAtText !== undefined && { sentAtText }),
  });
  it.each([
    ['the minute on this clock', local('2026-03-03T14:05:00Z'), 'yes'],
    ['a minute off', local('2026-03-03T14:06:00Z'), 'unknown'],
    ['a quarter of an hour off', local('2026-03-03T14:20:00Z'), 'unknown'],
    ['another day', local('2026-03-08T14:05:00Z'), 'no'],
    ['no year', '14:05', 'unknown'],
    ['nothing', undefined, 'unknown'],
  ])('%s', (_name, words, agrees) =>
    expect(compareShownDate(entry(words), dates('2026-03-03T14:05:30Z'))).toBe(agrees),
  );

  it.each(['3 Mar 2026, 12:05 am', '3 Mar 2026, 00:05'])('midnight as %s', (words) => {
    const midnight = new Date(2026, 2, 3, 0, 5).toISOString();
    expect(compareShownDate(entry(words), dates(midnight))).toBe('yes');
  });
});
