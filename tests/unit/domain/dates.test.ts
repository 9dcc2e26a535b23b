import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileStamp,
  formatDateTime,
  formatDay,
  formatDayShort,
  formatMonth,
  formatTime,
  formatWeekday,
  londonDay,
  londonNoon,
} from '../../../utils/domain/dates.ts';

const at = (text: string): number => Date.parse(text);

describe('dates in England', () => {
  it('writes every form of one instant', () => {
    const instant = at('2026-03-03T14:05:00Z');
    expect(formatDay(instant)).toBe('3 March 2026');
    expect(formatDayShort(instant)).toBe('3 Mar 2026');
    expect(formatWeekday(instant)).toBe('Tue');
    expect(formatTime(instant)).toBe('14:05');
    expect(formatMonth(instant)).toBe('March 2026');
    expect(formatDateTime(instant)).toBe('3 March 2026, 14:05');
    expect(londonDay(instant)).toBe('2026-03-03');
    expect(fileStamp(instant)).toBe('2026-03-03 1405');
  });

  it('shortens September to three letters in every browser', () => {
    expect(formatDayShort(at('2026-09-09T12:00:00Z'))).toBe('9 Sep 2026');
  });

  it('springs forward at 01:00 UTC on 29 March 2026', () => {
    expect(fileStamp(at('2026-03-29T00:59:59Z'))).toBe('2026-03-29 0059');
    expect(fileStamp(at('2026-03-29T01:00:00Z'))).toBe('2026-03-29 0200');
  });

  it('falls back at 01:00 UTC on 25 October 2026', () => {
    expect(fileStamp(at('2026-10-25T00:59:59Z'))).toBe('2026-10-25 0159');
    expect(fileStamp(at('2026-10-25T01:00:00Z'))).toBe('2026-10-25 0100');
    expect(formatWeekday(at('2026-10-24T23:00:00Z'))).toBe('Sun');
  });

  it('puts a late summer evening in UTC on the next day in England', () => {
    expect(londonDay(at('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(formatMonth(at('2026-06-30T23:30:00Z'))).toBe('July 2026');
    expect(londonDay(at('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  });

  it('says midnight as 00:00, never 24:00', () => {
    expect(formatTime(at('2026-01-05T00:00:00Z'))).toBe('00:00');
  });

  it('keeps days in the order of instants and never differs from UTC by more than an hour', () => {
    const instants = fc.integer({ min: at('1997-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') });
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        expect(londonDay(earlier) <= londonDay(later)).toBe(true);
        const wall = Date.parse(`${londonDay(one)}T${formatTime(one)}:00Z`);
        const ahead = wall - Math.floor(one / 60_000) * 60_000;
        expect([0, 3_600_000]).toContain(ahead);
      }),
    );
  });
});

describe('londonNoon', () => {
  it.each([
    ['2026-03-03', '2026-03-03T12:00:00Z'],
    ['2026-07-01', '2026-07-01T11:00:00Z'],
    ['2026-03-29', '2026-03-29T11:00:00Z'],
    ['2026-10-25', '2026-10-25T12:00:00Z'],
    ['1999-12-31', '1999-12-31T12:00:00Z'],
  ])('%s is %s', (day, instant) => {
    expect(londonNoon(day)).toBe(Date.parse(instant));
    expect(londonDay(Date.parse(instant))).toBe(day);
  });

  it.each(['', '2026-02-30', '0012-03-03', '3026-03-03', '2026-3-3', '2026-03-03T12:00', 'today'])(
    '%j is no day',
    (day) => expect(londonNoon(day)).toBeNull(),
  );
});
