import type { CountedClock } from './counted-clock.ts';
import { addDays, type Day } from './day.ts';
import type { Standing } from './standing.ts';
import { formatDayOnly, sayHour, sayWhat } from './words.ts';

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

/** What has a day to come or to be made up for: not what is set aside, in force, or cannot be counted. */
const HAS_A_DAY: ReadonlySet<Standing['kind']> = new Set(['running', 'late', 'passed'] as const);

function eventOf({ clock, rule, due, standing }: CountedClock, madeAt: number): readonly string[] {
  if (!due || !HAS_A_DAY.has(standing.kind)) return [];
  // A calendar shows a day and little else: it must be the one that is safe on every reading.
  const day = due.cautiousDueOn ?? due.dueOn;
  const safe = due.cautiousDueOn ? ` (the safe day; the last may be ${formatDayOnly(due.dueOn)})` : '';
  const title = `${sayHour(due)}: ${sayWhat(rule, clock.about)}${safe}`;
  const words = [rule.says, ...due.steps, rule.citation, ...due.warnings];
  return [
    'BEGIN:VEVENT',
    `UID:${clock.id}@paperchain.invalid`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART;VALUE=DATE:${basicDay(day)}`,
    `DTEND;VALUE=DATE:${basicDay(addDays(day, 1))}`,
    `SUMMARY:${escape(`Due${title}`)}`,
    `DESCRIPTION:${escape(`${words.join('\n')}\nInformation, not legal advice.`)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P1D',
    `DESCRIPTION:${escape(`Due tomorrow${title}`)}`,
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
