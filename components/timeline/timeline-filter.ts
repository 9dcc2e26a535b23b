import type { Entry, PartyId, TagId } from '../../utils/domain/index.ts';
import { londonDay } from '../../utils/domain/dates.ts';
import { firstWhere } from './first-where.ts';

/** What of the timeline is shown, and in which order. Empty lists mean "all"; days are `YYYY-MM-DD` in England, inclusive. */
export interface TimelineFilter {
  readonly query: string;
  /** `null` among them: entries without a party. */
  readonly partyIds: readonly (PartyId | null)[];
  readonly tagIds: readonly TagId[];
  readonly from: string;
  readonly until: string;
  readonly newestFirst: boolean;
}

export const WHOLE_TIMELINE: TimelineFilter = {
  query: '',
  partyIds: [],
  tagIds: [],
  from: '',
  until: '',
  newestFirst: true,
};

/** How many of the filters beside the search are set; shown on the button that opens them. */
export function countFilters(filter: TimelineFilter): number {
  return filter.partyIds.length + filter.tagIds.length + (filter.from ? 1 : 0) + (filter.until ? 1 : 0);
}

/** True when some entries may be hidden. */
export function isNarrowed(filter: TimelineFilter): boolean {
  return filter.query.trim() !== '' || countFilters(filter) > 0;
}

/**
 * Entries that pass, in the order asked for. `entries` are oldest first; `hits` come from the search over the same array
 * (null: all). Several parties, or several tags, widen; party, tag, dates and words together narrow.
 */
export function filterEntries(
  entries: readonly Entry[],
  filter: TimelineFilter,
  hits: Uint8Array | null,
): readonly Entry[] {
  const [start, end] = findDays(entries, filter);
  const parties = new Set(filter.partyIds);
  const tags = new Set(filter.tagIds);
  const passes = (entry: Entry): boolean =>
    (parties.size === 0 || parties.has(entry.partyId)) &&
    (tags.size === 0 || entry.tags.some((tag) => tags.has(tag)));
  const passed: Entry[] = [];
  for (let at = start; at < end; at += 1) {
    const entry = entries[at];
    if (entry && (!hits || hits[at] === 1) && passes(entry)) passed.push(entry);
  }
  return filter.newestFirst ? passed.reverse() : passed;
}

/** By halving, since entries lie in order: writing 50,000 dates as days would take a fifth of a second. */
function findDays(entries: readonly Entry[], { from, until }: TimelineFilter): readonly [number, number] {
  const dayAt = (at: number): string => londonDay(entries[at]?.happenedAt ?? 0);
  const start = from ? firstWhere(entries.length, (at) => dayAt(at) >= from) : 0;
  const end = until ? firstWhere(entries.length, (at) => dayAt(at) > until) : entries.length;
  return [start, end];
}
