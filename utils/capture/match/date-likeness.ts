import { readNumbers } from '../../domain/digits.ts';
import type { Entry } from '../../domain/index.ts';
import { compareDates } from '../../domain/likeness.ts';
import type { OriginalEvidence } from '../../domain/original-evidence.ts';

const MINUTE = 60_000;
const QUARTER = 15;
/** The widest two clocks on earth can be apart (UTC−12 to UTC+14). */
const WIDEST_SLIP = 26 * 60;

/** The dates of a mail: instants (ms since 1970) and the headers' own words. */
export interface MailDates {
  readonly instants: readonly number[];
  readonly texts: readonly string[];
}

/**
 * Compares the minute a page showed with an exact instant. One minute apart is the same: the page may round or show the
 * arrival. A whole number of quarter hours apart may be another time zone or summer time, and says nothing.
 */
function compareMinutes(shownAt: number, instant: number): OriginalEvidence['agrees'] {
  const apart = Math.abs(Math.floor(instant / MINUTE) - Math.floor(shownAt / MINUTE));
  if (apart <= 1) return 'yes';
  const slip = apart % QUARTER;
  return apart <= WIDEST_SLIP && Math.min(slip, QUARTER - slip) <= 1 ? 'unknown' : 'no';
}

/** True when a page's words name this instant by this computer's clock: year, day, hour (of 12 or 24) and minute. */
function namesInstant(text: string, instant: number): boolean {
  const numbers = new Set(readNumbers(text));
  const at = new Date(instant);
  const hour = at.getHours();
  const hours = numbers.has(hour) || numbers.has(hour % 12 === 0 ? 12 : hour % 12);
  return hours && [at.getFullYear(), at.getDate(), at.getMinutes()].every((part) => numbers.has(part));
}

/** Where the page's words could not be turned into an instant, in whatever language they are. */
function compareWords(text: string, { instants, texts }: MailDates): OriginalEvidence['agrees'] {
  const likeness = compareDates(text, texts);
  if (likeness === 'different') return 'no';
  return likeness === 'same' && instants.some((instant) => namesInstant(text, instant)) ? 'yes' : 'unknown';
}

/** Compares the date a page showed with a mail's own dates; the one that fits best counts. */
export function compareShownDate(
  entry: Pick<Entry, 'happenedAt' | 'happenedFrom' | 'sentAtText'>,
  dates: MailDates,
): OriginalEvidence['agrees'] {
  if (entry.happenedFrom !== 'shown') return compareWords(entry.sentAtText ?? '', dates);
  const found = dates.instants.map((instant) => compareMinutes(entry.happenedAt, instant));
  if (found.includes('yes')) return 'yes';
  return found.length === 0 || found.includes('unknown') ? 'unknown' : 'no';
}
