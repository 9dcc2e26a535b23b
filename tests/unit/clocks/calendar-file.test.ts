import { describe, expect, it } from 'vitest';
import { clocksAsCalendar } from '../../../utils/clocks/calendar-file.ts';
import { countClocks } from '../../../utils/clocks/counted-clock.ts';
import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { asClockId, type Clock } from '../../../utils/domain/clock.ts';
import { asMatterId } from '../../../utils/domain/index.ts';

const clock: Clock = {
  id: asClockId('one'),
  matterId: asMatterId('default'),
  set: 'england-assessment',
  rule: 'A1',
  about: 'Zoë; twins, both\nEND:VEVENT',
  start: { day: '2026-11-02', entryId: null, reason: '' },
  end: null,
  disputed: false,
  madeAt: 0,
};
const write = (...clocks: Clock[]): string =>
  clocksAsCalendar(
    countClocks(clocks, { ruleSets: RULE_SETS, today: '2026-11-23' }),
    Date.UTC(2026, 10, 23, 10, 15),
  );
const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('clocksAsCalendar', () => {
  it('writes a whole-day event on the due day, with a reminder the day before', () => {
    const lines = unfold(write(clock));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261214');
    expect(lines).toContain('DTEND;VALUE=DATE:20261215');
    expect(lines).toContain('DTSTAMP:20261123T101500Z');
    expect(lines).toContain('TRIGGER:-P1D');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('DESCRIPTION:The council'))).toContain(
      '6 weeks (42 days) end on',
    );
  });

  it('lets nobody’s words break out of a line', () => {
    const lines = unfold(write(clock));
    expect(lines).toContain(
      String.raw`SUMMARY:Due: Decision whether to assess: Zoë\; twins\, both\nEND:VEVENT`,
    );
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  it('folds lines at 75 bytes, ends them with CRLF, and never cuts a character', () => {
    const text = write({ ...clock, about: 'ä€😀'.repeat(60) });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    expect(unfold(text).join('')).toContain('ä€😀'.repeat(60));
  });

  it('leaves out clocks that have ended', () => {
    expect(write({ ...clock, end: { day: '2026-11-20', entryId: null, reason: '' } })).not.toContain(
      'VEVENT',
    );
  });
});
