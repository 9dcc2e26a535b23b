// How instants are written for people. England's clock decides the calendar day (limits count days in
// England), wherever the computer stands; so every form goes through Europe/London, never the system's zone.

const ZONE = 'Europe/London';
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Day and time on a clock in England. `month` is 1–12, `weekday` 0 (Sunday) – 6. */
interface LondonTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Instants that were asked for lately: a row asks for day, weekday and time of one, and an export for each row twice. */
const known = new Map<number, LondonTime>();
const MOST_KNOWN = 10_000;

function londonTime(instant: number): LondonTime {
  const found = known.get(instant);
  if (found) return found;
  const time = readClock(instant);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(instant, time);
  return time;
}

/** Month names are our own: browsers disagree on en-GB ("Sep" or "Sept", "at" or a comma) between versions. */
function readClock(instant: number): LondonTime {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of clock.formatToParts(instant)) found[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = found;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, hour, minute };
}

const monthName = (time: LondonTime): string => MONTHS[time.month - 1] ?? '';

/** `3 March 2026`, the day in England. `instant` is ms since 1970; throws RangeError when it is not a number. */
export function formatDay(instant: number): string {
  const time = londonTime(instant);
  return `${time.day} ${monthName(time)} ${time.year}`;
}

/** `3 Mar 2026`: three letters for every month. */
export function formatDayShort(instant: number): string {
  const time = londonTime(instant);
  return `${time.day} ${monthName(time).slice(0, 3)} ${time.year}`;
}

/** `Tue`. */
export function formatWeekday(instant: number): string {
  return WEEKDAYS[londonTime(instant).weekday] ?? '';
}

/** `14:05` on the clock in England. */
export function formatTime(instant: number): string {
  const time = londonTime(instant);
  return `${pad(time.hour)}:${pad(time.minute)}`;
}

/** `March 2026`: heading of a month on the timeline. */
export function formatMonth(instant: number): string {
  const time = londonTime(instant);
  return `${monthName(time)} ${time.year}`;
}

/** `3 March 2026, 14:05`. */
export function formatDateTime(instant: number): string {
  return `${formatDay(instant)}, ${formatTime(instant)}`;
}

/** `2026-03-03`: calendar day in England, for scopes and sorting. */
export function londonDay(instant: number): string {
  const time = londonTime(instant);
  return `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}`;
}

const HALF_DAY = 43_200_000;
const HOUR_MS = 3_600_000;

/** Noon in England on a calendar day `2026-03-03`, ms since 1970; null when there is no such day (30 February, year 12). */
export function londonNoon(day: string): number | null {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(day)) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  const noon = midnight + HALF_DAY;
  // In summer time England's noon is 11:00 UTC.
  return formatTime(noon) === '13:00' ? noon - HOUR_MS : noon;
}

/** `3 March 2026` from a calendar day `2026-03-03`; the text itself where it is no day. */
export function sayDay(day: string): string {
  const noon = londonNoon(day);
  return noon === null ? day : formatDay(noon);
}

/** `2026-03-03 1405`: start of a file name, safe on every file system. */
export function fileStamp(instant: number): string {
  const time = londonTime(instant);
  return `${londonDay(instant)} ${pad(time.hour)}${pad(time.minute)}`;
}
