import type { Entry } from '../../utils/domain/index.ts';
import { formatMonth, londonDay } from '../../utils/domain/dates.ts';

/** What is drawn, from top to bottom: a heading for each month, then its entries. */
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

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** School days in three weeks; shorter pauses are ordinary. */
const LONG_SILENCE_DAYS = 21;

interface Month {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Groups entries (in either order) under months of England's calendar. With `silences`, long pauses are noted. */
export function layOutRows(entries: readonly Entry[], silences: boolean): readonly TimelineItem[] {
  const items: TimelineItem[] = [];
  let month: Month | null = null;
  let heading = -1;
  for (const [at, entry] of entries.entries()) {
    const { happenedAt } = entry;
    if (!month || happenedAt < month.start || happenedAt >= month.end) {
      month = monthOf(happenedAt);
      heading = items.push({ kind: 'month', key: month.key, label: formatMonth(happenedAt), count: 0 }) - 1;
    }
    items[heading] = countOneMore(items[heading]);
    const silentDays = silences ? daysBetween(entries[at - 1], entry) : 0;
    items.push({ kind: 'entry', key: entry.id, entry, position: at + 1, silentDays });
  }
  return items;
}

function countOneMore(item: TimelineItem | undefined): TimelineItem {
  if (item?.kind !== 'month') throw new Error('An entry without a month above it');
  return { ...item, count: item.count + 1 };
}

function daysBetween(above: Entry | undefined, entry: Entry): number {
  if (!above) return 0;
  const days = Math.floor(Math.abs(entry.happenedAt - above.happenedAt) / DAY_MS);
  return days >= LONG_SILENCE_DAYS ? days : 0;
}

/** The month's limits as instants, so that the calendar is asked once a month and not once an entry. */
function monthOf(instant: number): Month {
  const key = londonDay(instant).slice(0, 7);
  const [year = 0, month = 1] = key.split('-').map(Number);
  return { key, start: startOfMonth(year, month - 1), end: startOfMonth(year, month) };
}

/** Midnight in England is 00:00 or, in summer time, 23:00 UTC the day before. */
function startOfMonth(year: number, monthIndex: number): number {
  const utc = Date.UTC(year, monthIndex, 1);
  return londonDay(utc - HOUR_MS).endsWith('-01') ? utc - HOUR_MS : utc;
}
