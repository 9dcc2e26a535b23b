import { withoutComments } from './header-comments.ts';

/** A date header read: the instant (ms since 1970) or none, and what is odd about it, in a plain sentence. */
export interface ReadDate {
  readonly instant?: number;
  readonly oddity?: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Minutes ahead of UTC. RFC 5322 §4.3 names the American ones; the others are what mail from Europe carries. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  ist: 60,
  west: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/** Longest date that is looked at; the real ones have under 50 characters. */
const MOST_CHARACTERS = 200;

const DAY_FIRST = /\b(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2,4})\b/i;
const MONTH_FIRST =
  /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(?:\d{1,2}[:.]\d{2}\S*\s+(?:[ap]\.?m\.?\s+)?(?:[a-z]{3,4}\s+)?)?(\d{4})\b/i;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?=[T\s]|$)/i;
const TIME = /(?:^|[\sT])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?/;
const HALF = /^\s*([ap])\.?m\b\.?/i;
const OFFSET = /([+-])(\d{2}):?(\d{2})\b/;
const ZONE_NAME = /\b([a-z]{1,4})\s*$/i;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** RFC 5322 §4.3: two digits 00–49 are 20xx, 50–99 are 19xx; three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

function namedDay(day?: string, month?: string, year?: string): Day | null {
  const index = MONTHS.indexOf((month ?? '').toLowerCase());
  return index < 0 ? null : { year: fullYear(year ?? ''), month: index, day: Number(day) };
}

/** The day of a date: ISO order, else day before month, else month before day. */
function readDay(text: string): Day | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]) - 1, day: Number(iso[3]) };
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  const [, otherMonth, otherDay, otherYear] = MONTH_FIRST.exec(text) ?? [];
  return namedDay(day, month, year) ?? namedDay(otherDay, otherMonth, otherYear);
}

/** Minutes ahead of UTC, or null when the date names no zone that is known (RFC 5322: then nothing is known). */
function readZone(afterTime: string): number | null {
  const offset = OFFSET.exec(afterTime);
  if (offset) return Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3]));
  const name = ZONE_NAME.exec(afterTime.replace(/\b\d{4}\s*$/, ''))?.[1];
  return ZONES[name?.toLowerCase() ?? ''] ?? null;
}

/** The hour by the clock of 24, where the twelve of a half day are named. 12 AM is midnight. */
function fullHour(hour: number, half?: string): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The instant of a day and a time, or null when there is no such day or time (31 February, 25:00). */
function instantOf({ year, month, day }: Day, time: readonly number[], zone: number): number | null {
  const [hour = 0, minute = 0, second = 0] = time;
  if (hour > 23 || minute > 59 || second > 60) return null;
  const midnight = new Date(Date.UTC(year, month, day));
  if (midnight.getUTCMonth() !== month) return null;
  // A leap second has no instant of its own: it counts as the second before.
  return midnight.getTime() + ((hour * 60 + minute - zone) * 60 + Math.min(second, 59)) * 1000;
}

const UNREADABLE: ReadDate = { oddity: 'could not be read' };

/**
 * Reads the date of a mail header as mail programs really write it: RFC 5322 and its obsolete forms, ISO 8601, the
 * order of C's asctime, comments, full month names, zones by name. Without a zone it counts as UTC, with an oddity.
 */
export function readMailDate(value: string): ReadDate {
  const text = withoutComments(value.slice(0, MOST_CHARACTERS)).replace(/\s+/g, ' ').trim();
  const day = readDay(text);
  if (!day) return UNREADABLE;
  const time = TIME.exec(text);
  const afterTime = time ? text.slice(time.index + time[0].length) : '';
  const half = HALF.exec(afterTime);
  const zone = /^Z\b/.test(afterTime) ? 0 : readZone(afterTime.slice(half?.[0].length ?? 0));
  const [hour = 0, ...parts] = time ? [time[1], time[2], time[3] ?? '0'].map(Number) : [];
  const instant = instantOf(day, [fullHour(hour, half?.[1]), ...parts], zone ?? 0);
  if (instant === null) return UNREADABLE;
  if (!time) return { instant, oddity: 'has no time of day' };
  return zone === null ? { instant, oddity: 'has no time zone that is known' } : { instant };
}

/** Text of the date in a Received header: what follows the last semicolon outside comments. Empty when there is none. */
export function receivedDateText(value: string): string {
  const text = withoutComments(value);
  const semicolon = text.lastIndexOf(';');
  return semicolon < 0 ? '' : text.slice(semicolon + 1).trim();
}

const DAY_MS = 86_400_000;

/** Before this a date is a mail program's mistake: Internet mail as kept here did not exist. */
const EARLIEST = Date.UTC(1990, 0, 1);

/** What is unlikely about a sending date, seen from when it was received or kept; null when nothing is. */
export function unlikelyDate(instant: number, seenAt: number): string | null {
  if (instant < EARLIEST) return 'is long before email was in use';
  return instant > seenAt + 2 * DAY_MS ? 'is later than the day the email arrived' : null;
}
