import { formatDateTime, formatTime, londonNoon } from './dates.ts';
import type { Entry } from './entry.ts';
import type { PaperKind } from './paper-words.ts';

/** What a user may write down without a file. */
export const NOTE_KINDS = ['call', 'meeting', 'incident'] as const satisfies readonly PaperKind[];
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Longest words of a note, in characters: some 15 pages. */
export const MOST_NOTE_WORDS = 50_000;

/** What the user says of a call, a meeting or an incident. */
export interface NoteDetails {
  readonly kind: NoteKind;
  readonly title: string;
  /** Day it happened, `YYYY-MM-DD`. */
  readonly day: string;
  /** `14:05`; empty where it is not known. */
  readonly time: string;
  /** Who was there or on the line; may be empty. */
  readonly who: string;
  readonly words: string;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Instant of a day and a time on England's clock; noon where no time is given, null where the day or the time is none. */
export function londonInstant(day: string, time: string): number | null {
  const noon = londonNoon(day);
  if (noon === null || time === '') return noon;
  const [, hour = '', minute = ''] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === '') return null;
  const at = noon + (Number(hour) - 12) * HOUR_MS + Number(minute) * MINUTE_MS;
  // On the two days a year when the clock is put forward or back, noon is an hour nearer to the morning, or farther.
  return [at, at - HOUR_MS, at + HOUR_MS].find((each) => formatTime(each) === time) ?? at;
}

/** What a note is and is not, for a reader: whose words, and how soon they were written. Empty for anything else. */
export function sayOwnNote({ ownNote, capturedAt }: Pick<Entry, 'ownNote' | 'capturedAt'>): string {
  if (!ownNote) return '';
  const at = ownNote.time === '' ? '' : ` at ${ownNote.time}`;
  return `The record keeper’s own note of what happened${at}, written down on ${formatDateTime(capturedAt)}.`;
}
