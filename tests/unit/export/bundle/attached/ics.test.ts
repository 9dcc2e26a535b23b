import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../../../../utils/export/bundle/attached/ics.ts';

const event = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const first = (...lines: string[]) => readEvents(event(...lines)).events[0];

describe('calendar files', () => {
  it('say what, when, where and who', () => {
    expect(
      first(
        'SUMMARY:Annual review\\, Year 4',
        'DTSTART;TZID=Europe/London:20260714T093000',
        'DTEND;TZID=Europe/London:20260714T110000',
        'LOCATION:Room 2\\nNorthshire School',
        'ORGANIZER;CN="Okafor, Ada":mailto:ada@northshire.example',
        'ATTENDEE;CN=Sam;ROLE=REQ-PARTICIPANT:MAILTO:sam@example.org',
        'ATTENDEE:mailto:pat@example.org',
      ),
    ).toEqual({
      what: 'Annual review, Year 4',
      when: 'Tuesday, 14 July 2026 at 09:30 to 11:00',
      where: 'Room 2\nNorthshire School',
      organiser: 'Okafor, Ada <ada@northshire.example>',
      people: ['Sam <sam@example.org>', 'pat@example.org'],
      text: '',
      isCancelled: false,
    });
  });

  it.each([
    ['20260714T083000Z', 'Tuesday, 14 July 2026 at 09:30'],
    ['20260114T083000Z', 'Wednesday, 14 January 2026 at 08:30'],
    ['20260714', 'Tuesday, 14 July 2026'],
    ['tomorrow', ''],
  ])('tell instants in London: %s', (written, words) => {
    expect(first(`DTSTART:${written}`)?.when).toBe(words);
  });

  it('name a zone that is not London’s', () => {
    expect(first('DTSTART;TZID=America/New_York:20260714T090000')?.when).toContain('(America/New_York)');
  });

  it('join folded lines and pass over alarms', () => {
    const read = first('SUMMARY:Meet', ' ing', 'BEGIN:VALARM', 'SUMMARY:Ring', 'END:VALARM', 'LOCATION:Hall');
    expect(read).toMatchObject({ what: 'Meeting', where: 'Hall' });
  });

  it('say when a meeting is called off', () => {
    expect(first('STATUS:CANCELLED')?.isCancelled).toBe(true);
    expect(readEvents(`METHOD:CANCEL\r\n${event('SUMMARY:x')}`).events[0]?.isCancelled).toBe(true);
  });

  it('count what is too much', () => {
    expect(readEvents(event('SUMMARY:x').repeat(130))).toMatchObject({ events: { length: 100 }, more: 30 });
  });

  it('read anything without throwing, quickly', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'A;B="', 'ATTENDEE;CN="x":y', '\n ', ';;=:,"'),
        ),
        (parts) => {
          const { events } = readEvents(parts.join('\n'));
          expect(events.length).toBeLessThanOrEqual(100);
        },
      ),
    );
    const began = performance.now();
    readEvents(event(`ATTENDEE${';A=,'.repeat(5000)}`));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
