import type { CountedClock } from './counted-clock.ts';
import { addDays, type Day } from './day.ts';

/** Text as RFC 5545 wants it in a value: commas, semicolons, backslashes and line ends escaped. */
const escape = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/[\p{Cc}]/gu, ' ');

/** Lines are folded at 75 bytes (RFC 5545, 3.1), never inside a character. */
function fold(line: string): string {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (bytes(piece) + bytes(character) > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].join('\r\n ');
}

const basicDay = (day: Day): string => day.replaceAll('-', '');

/** `20261123T101500Z`. */
function stamp(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function eventOf({ clock, rule, due }: CountedClock, madeAt: number): readonly string[] {
  if (!due || clock.end !== null) return [];
  const about = clock.about === '' ? '' : `: ${clock.about}`;
  const words = [rule.says, ...due.steps, rule.citation, ...due.warnings];
  return [
    'BEGIN:VEVENT',
    `UID:${clock.id}@paperchain.invalid`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART;VALUE=DATE:${basicDay(due.dueOn)}`,
    `DTEND;VALUE=DATE:${basicDay(addDays(due.dueOn, 1))}`,
    `SUMMARY:${escape(`Due: ${rule.title}${about}`)}`,
    `DESCRIPTION:${escape(`${words.join('\n')}\nInformation, not legal advice.`)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P1D',
    `DESCRIPTION:${escape(`Due tomorrow: ${rule.title}${about}`)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** Running clocks as a calendar (iCalendar, RFC 5545), a whole-day event each. `madeAt`: ms since 1970. */
export function clocksAsCalendar(clocks: readonly CountedClock[], madeAt: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Paperchain//Clocks//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Paperchain clocks',
    ...clocks.flatMap((clock) => eventOf(clock, madeAt)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
