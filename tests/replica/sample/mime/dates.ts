const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const FULL_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const FULL_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

const two = (value: number): string => String(value).padStart(2, '0');

function offsetMinutes(at: string): number {
  const match = /([+-])(\d\d):(\d\d)$/.exec(at);
  if (!match) throw new Error(`${at} has no offset: write +00:00 or +01:00`);
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The wall clock of `at` in its own offset, as the UTC fields of a Date. */
function wallClock(at: string): Date {
  return new Date(Date.parse(at) + offsetMinutes(at) * 60_000);
}

/** RFC 5322 date, e.g. `Mon, 8 Sep 2025 09:12:40 +0100`. */
export function mailDate(at: string): string {
  const t = wallClock(at);
  const time = `${two(t.getUTCHours())}:${two(t.getUTCMinutes())}:${two(t.getUTCSeconds())}`;
  return `${DAYS[t.getUTCDay()]}, ${t.getUTCDate()} ${MONTHS[t.getUTCMonth()]} ${t.getUTCFullYear()} ${time} ${at.slice(-6).replace(':', '')}`;
}

/** The same moment `seconds` later, written in another offset, as relays do. */
export function laterAt(at: string, seconds: number, offset: string): string {
  const shift = offsetMinutes(`T${offset}`) * 60_000;
  const wall = new Date(Date.parse(at) + seconds * 1000 + shift);
  return `${wall.toISOString().slice(0, 19)}${offset}`;
}

/** Outlook's quoted date: `Monday, September 8, 2025 9:12 AM`. */
export function outlookDate(at: string): string {
  const t = wallClock(at);
  return `${FULL_DAYS[t.getUTCDay()]}, ${FULL_MONTHS[t.getUTCMonth()]} ${t.getUTCDate()}, ${t.getUTCFullYear()} ${t.getUTCHours() % 12 || 12}:${two(t.getUTCMinutes())} ${t.getUTCHours() < 12 ? 'AM' : 'PM'}`;
}

/** Gmail's quoted date in British English: `Mon, 8 Sept 2025 at 09:12`. */
export function gmailDate(at: string): string {
  const t = wallClock(at);
  const month = MONTHS[t.getUTCMonth()] === 'Sep' ? 'Sept' : MONTHS[t.getUTCMonth()];
  return `${DAYS[t.getUTCDay()]}, ${t.getUTCDate()} ${month} ${t.getUTCFullYear()} at ${two(t.getUTCHours())}:${two(t.getUTCMinutes())}`;
}
