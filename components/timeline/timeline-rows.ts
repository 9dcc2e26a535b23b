import type { Entry, EntryId } from '../../utils/domain/index.ts';
import { formatMonth, londonDay } from '../../utils/domain/dates.ts';
import { firstWhere } from './first-where.ts';

/** One line of what is drawn: a month's heading, or an entry under it. */
export type TimelineItem =
  | { readonly kind: 'month'; readonly key: string; readonly label: string; readonly count: number }
  | {
      readonly kind: 'entry';
      readonly key: string;
      readonly entry: Entry;
      /** Place among the entries shown, from 1. */
      readonly position: number;
      /** Whole days since the entry drawn above it, where they are long enough to say so; else 0. */
      readonly silentDays: number;
    };

/** What is drawn, from top to bottom, made when asked for: nobody looks at 50,000 rows at each letter typed. */
export interface TimelineRows {
  readonly count: number;
  /** A name for each row that it keeps while others come and go. */
  readonly keys: readonly string[];
  readonly itemAt: (row: number) => TimelineItem | undefined;
  readonly isHeading: (row: number) => boolean;
  /** Row of the heading at or above a row; -1 above the first. */
  readonly headingAbove: (row: number) => number;
  /** Row of an entry; -1 when it is not shown. */
  readonly rowOf: (id: EntryId) => number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** School days in three weeks; shorter pauses are ordinary. */
const LONG_SILENCE_DAYS = 21;

/** A month of the timeline: its limits as instants, and which of the entries shown are in it. */
interface Month {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly label: string;
}
interface Section {
  readonly month: Month;
  readonly row: number;
  readonly first: number;
  readonly end: number;
}

/** Groups entries (in either order) under months of England's calendar. With `silences`, long pauses are noted. */
export function layOutRows(entries: readonly Entry[], silences: boolean): TimelineRows {
  const sections = cutIntoMonths(entries);
  const headings = new Set(sections.map(({ row }) => row));
  const sectionOf = (row: number): number =>
    firstWhere(sections.length, (at) => (sections[at]?.row ?? 0) > row) - 1;
  return {
    count: entries.length + sections.length,
    keys: sections.flatMap(({ month, first, end }) => [
      month.key,
      ...entries.slice(first, end).map(({ id }) => id),
    ]),
    isHeading: (row) => headings.has(row),
    headingAbove: (row) => sections[sectionOf(row)]?.row ?? -1,
    itemAt: (row) => {
      const at = sectionOf(row);
      const section = sections[at];
      if (!section) return undefined;
      return section.row === row ? headingOf(section) : entryItem(entries, row - at - 1, silences);
    },
    rowOf: (id) => {
      const at = entries.findIndex((entry) => entry.id === id);
      return at < 0 ? -1 : at + firstWhere(sections.length, (each) => (sections[each]?.first ?? 0) > at);
    },
  };
}

function headingOf({ month, first, end }: Section): TimelineItem {
  return { kind: 'month', key: month.key, label: month.label, count: end - first };
}

function entryItem(entries: readonly Entry[], at: number, silences: boolean): TimelineItem | undefined {
  const entry = entries[at];
  if (!entry) return undefined;
  const silentDays = silences ? daysBetween(entries[at - 1], entry) : 0;
  return { kind: 'entry', key: entry.id, entry, position: at + 1, silentDays };
}

function cutIntoMonths(entries: readonly Entry[]): readonly Section[] {
  const sections: Section[] = [];
  for (let first = 0; first < entries.length;) {
    const month = monthOf(entries[first]?.happenedAt ?? 0);
    const isOther = (at: number): boolean => !isWithin(entries[at], month);
    const end = first + firstWhere(entries.length - first, (step) => isOther(first + step));
    sections.push({ month, row: first + sections.length, first, end });
    first = end;
  }
  return sections;
}

function isWithin(entry: Entry | undefined, { start, end }: Month): boolean {
  return entry !== undefined && entry.happenedAt >= start && entry.happenedAt < end;
}

function daysBetween(above: Entry | undefined, entry: Entry): number {
  if (!above) return 0;
  const days = Math.floor(Math.abs(entry.happenedAt - above.happenedAt) / DAY_MS);
  return days >= LONG_SILENCE_DAYS ? days : 0;
}

const months = new Map<number, Month>();

/** The month of England's calendar that an instant falls in. Midnight there is never after midnight UTC. */
function monthOf(instant: number): Month {
  const utc = new Date(instant);
  const index = utc.getUTCFullYear() * 12 + utc.getUTCMonth();
  const month = monthAt(index);
  return instant < month.end ? month : monthAt(index + 1);
}

/** Limits as instants, worked out once: asking the calendar for each of 50,000 entries takes a fifth of a second. */
function monthAt(index: number): Month {
  const known = months.get(index);
  if (known) return known;
  const start = startOfMonth(index);
  const month = {
    start,
    end: startOfMonth(index + 1),
    key: londonDay(start).slice(0, 7),
    label: formatMonth(start),
  };
  months.set(index, month);
  return month;
}

/** Midnight in England is 00:00 or, in summer time, 23:00 UTC the day before. */
function startOfMonth(index: number): number {
  const utc = Date.UTC(Math.floor(index / 12), index % 12, 1);
  return londonDay(utc - HOUR_MS).endsWith('-01') ? utc - HOUR_MS : utc;
}
