import type { CountedClock } from '../../utils/clocks/counted-clock.ts';

/** The clocks of a matter as the view shows them: what hurts first. */
export interface ClockSections {
  /** Limits of others, missed and not done, longest late first. */
  readonly late: readonly CountedClock[];
  /** Running, next due first. */
  readonly running: readonly CountedClock[];
  /** The user's own times that are over, and markers: nobody missed a limit, longest over first. */
  readonly passed: readonly CountedClock[];
  /** Running, but another limit for the same act governs. */
  readonly governed: readonly CountedClock[];
  /** Running, but not countable before the school's terms are entered. */
  readonly uncounted: readonly CountedClock[];
  /** Done, latest due first. */
  readonly done: readonly CountedClock[];
}

const dueOf = ({ due }: CountedClock): string => due?.dueOn ?? '';
const earliest = (one: CountedClock, other: CountedClock): number => (dueOf(one) < dueOf(other) ? -1 : 1);
const latest = (one: CountedClock, other: CountedClock): number => -earliest(one, other);

/** A limit somebody else has to keep: markers are no limits, and the user's own time may never have been needed. */
const isLimitOfOthers = ({ rule }: CountedClock): boolean =>
  rule.force !== 'marker' && rule.actor !== 'parent';

/** Sorts counted clocks into sections. */
export function sectionClocks(clocks: readonly CountedClock[]): ClockSections {
  const open = clocks.filter(({ clock }) => clock.end === null).toSorted(earliest);
  const governs = open.filter(({ due, governedBy }) => due !== null && governedBy === null);
  const over = governs.filter(({ state }) => state?.state === 'overdue');
  return {
    late: over.filter(isLimitOfOthers),
    running: governs.filter(({ state }) => state?.state === 'running'),
    passed: over.filter((each) => !isLimitOfOthers(each)),
    governed: open.filter(({ governedBy }) => governedBy !== null),
    uncounted: open.filter(({ due }) => due === null),
    done: clocks.filter(({ clock }) => clock.end !== null).toSorted(latest),
  };
}

/** How many limits of others are missed: the number beside "Clocks" in the header. */
export function countLate(clocks: readonly CountedClock[]): number {
  return sectionClocks(clocks).late.length;
}
