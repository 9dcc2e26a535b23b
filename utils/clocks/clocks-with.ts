import { counterpartDomains } from '../domain/counterpart-domains.ts';
import type { Entry, SheetClock } from '../domain/index.ts';
import type { CountedClock } from './counted-clock.ts';
import type { Day } from './day.ts';
import { formatShortDay, sayState, toneOf } from './words.ts';

/** At most so many in the panel: it is small, and the timeline has them all. */
const MOST = 3;

/** True when two entries are with the same side: the same party, or people of the same domain. */
function isWithSameSide(one: Entry, other: Entry): boolean {
  if (one.partyId !== null && one.partyId === other.partyId) return true;
  const domains = counterpartDomains(one);
  return counterpartDomains(other).some((domain) => domains.includes(domain));
}

/**
 * Running clocks that concern the other side of an entry, late ones first, in short words for the panel.
 * `startOf`: the entry each clock began with, as far as there is one.
 */
export function clocksWith(
  entry: Entry,
  counted: readonly CountedClock[],
  { startOf, today }: { readonly startOf: (clock: CountedClock) => Entry | undefined; readonly today: Day },
): readonly SheetClock[] {
  return counted
    .filter(({ clock, due, governedBy }) => clock.end === null && due !== null && governedBy === null)
    .filter((each) => {
      const start = startOf(each);
      return start !== undefined && isWithSameSide(entry, start);
    })
    .toSorted((one, other) => ((one.due?.dueOn ?? '') < (other.due?.dueOn ?? '') ? -1 : 1))
    .slice(0, MOST)
    .map((each) => ({
      title: each.rule.title,
      words: `due ${formatShortDay(each.due?.dueOn ?? today, today)}, ${sayState(each)}`,
      isLate: toneOf(each) === 'late',
    }));
}
