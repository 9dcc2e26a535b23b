// A Date header is its sender's text: year 1 or year 40,000 must neither stop an export nor be rewritten silently.
import type { Entry } from '../../domain/index.ts';

const FIRST_WRITABLE = Date.parse('0001-01-02T00:00:00Z');
const LAST_WRITABLE = Date.parse('9999-12-30T00:00:00Z');
// Two days in from the ends of the DOS range, because the format counts in local time.
const FIRST_ZIP = Date.parse('1980-01-03T00:00:00Z');
const LAST_ZIP = Date.parse('2107-12-29T00:00:00Z');

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** An instant (ms since 1970) that every calendar can write: years 1 to 9999. */
export function writable(instant: number): number {
  return Number.isFinite(instant) ? between(FIRST_WRITABLE, instant, LAST_WRITABLE) : 0;
}

/** ISO 8601 in UTC, or null when there is no such instant or its year has not four digits. */
export function isoUtc(instant: number | undefined): string | null {
  if (instant === undefined || writable(instant) !== instant) return null;
  return new Date(instant).toISOString();
}

/** Minutes east of UTC that a Date header ends with, e.g. 60 for `+0100`; null when it names none. */
function offsetMinutes(headerText: string): number | null {
  const found = /([+-])(\d{2})(\d{2})(?:\s*\([^)]*\))?\s*$/u.exec(headerText.slice(-80));
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return minutes > 24 * 60 ? null : minutes * (found[1] === '-' ? -1 : 1);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** When a mail says it was sent, on the sender's clock: `2026-07-03T14:05:00+01:00`. Empty without a usable date. */
export function sentWithOffset(entry: Pick<Entry, 'sentAt' | 'sentAtText'>): string {
  const utc = isoUtc(entry.sentAt);
  if (utc === null || entry.sentAt === undefined) return '';
  const offset = offsetMinutes(entry.sentAtText ?? '');
  const local = offset === null ? null : isoUtc(entry.sentAt + offset * 60_000);
  if (offset === null || local === null) return utc.replace('.000Z', 'Z');
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${local.slice(0, 19)}${sign}${twoDigits(Math.trunc(size / 60))}:${twoDigits(size % 60)}`;
}

/** The date a ZIP can hold: its format ends at 2107 and starts at 1980; before it, client-zip would write 2098. */
export function zipDate(instant: number): Date {
  return new Date(between(FIRST_ZIP, writable(instant), LAST_ZIP));
}
