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
      repeats: false,
      isCut: false,
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

  it.each([
    [
      'a week of suspension',
      '20261102',
      'DTEND;VALUE=DATE:20261107',
      'Monday, 2 November 2026 to Friday, 6 November 2026',
    ],
    ['one day', '20261102', 'DTEND;VALUE=DATE:20261103', 'Monday, 2 November 2026'],
    ['one day, its end written wrongly', '20261102', 'DTEND;VALUE=DATE:20261102', 'Monday, 2 November 2026'],
    [
      'days by their number',
      '20261102',
      'DURATION:P5D',
      'Monday, 2 November 2026 to Friday, 6 November 2026',
    ],
    ['weeks', '20261102', 'DURATION:P2W', 'Monday, 2 November 2026 to Sunday, 15 November 2026'],
    [
      'over New Year',
      '20261230',
      'DTEND:20270103',
      'Wednesday, 30 December 2026 to Saturday, 2 January 2027',
    ],
    ['an hour and a half', '20260714T093000', 'DURATION:PT1H30M', 'Tuesday, 14 July 2026 at 09:30 to 11:00'],
    ['an instant', '20260714T083000Z', 'DURATION:PT45M', 'Tuesday, 14 July 2026 at 09:30 to 10:15'],
    [
      'over midnight',
      '20260714T220000',
      'DURATION:PT4H',
      'Tuesday, 14 July 2026 at 22:00 to Wednesday, 15 July 2026 at 02:00',
    ],
    ['a duration that is none', '20260714T093000', 'DURATION:soon', 'Tuesday, 14 July 2026 at 09:30'],
    ['an end of another kind', '20260714T093000', 'DTEND:20260715', 'Tuesday, 14 July 2026 at 09:30'],
    [
      'an end elsewhere',
      '20260714T093000',
      'DTEND;TZID=Europe/Paris:20260714T120000',
      'Tuesday, 14 July 2026 at 09:30 to Tuesday, 14 July 2026 at 12:00 (Europe/Paris)',
    ],
  ])('tell until when: %s', (_, start, end, words) => {
    expect(first(`DTSTART:${start}`, end)?.when).toBe(words);
  });

  it('say that an event comes again', () => {
    expect(first('DTSTART:20260714', 'RRULE:FREQ=WEEKLY;COUNT=12')?.repeats).toBe(true);
    expect(first('DTSTART:20260714', 'RDATE:20260721')?.repeats).toBe(true);
  });

  it('count the people who are not named, and tell that a text is cut', () => {
    const people = Array.from({ length: 63 }, (_, at) => `ATTENDEE:mailto:p${at}@example.org`);
    expect(first(...people)?.people.slice(-2)).toEqual(['p59@example.org', 'and 3 others']);
    expect(first(...people.slice(0, 60))?.people.at(-1)).toBe('p59@example.org');
    expect(first(`DESCRIPTION:${'long '.repeat(5000)}`)?.isCut).toBe(true);
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
