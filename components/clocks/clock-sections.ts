import type { CountedClock } from '../../utils/clocks/counted-clock.ts';

/** The clocks of a matter as the view shows them: what hurts first. */
export interface ClockSections {
  /** Missed and not done, longest late first. */
  readonly overdue: readonly CountedClock[];
  /** Running, next due first. */
  readonly running: readonly CountedClock[];
  /** Running, but another limit for the same act governs, or the school's terms are missing. */
  readonly aside: readonly CountedClock[];
  /** Done, latest due first. */
  readonly done: readonly CountedClock[];
}

const dueOf = ({ due }: CountedClock): string => due?.dueOn ?? '';
const earliest = (one: CountedClock, other: CountedClock): number => (dueOf(one) < dueOf(other) ? -1 : 1);
const latest = (one: CountedClock, other: CountedClock): number => -earliest(one, other);

/** Sorts counted clocks into sections. */
export function sectionClocks(clocks: readonly CountedClock[]): ClockSections {
  const running = clocks.filter(({ clock }) => clock.end === null);
  const governs = running.filter(({ due, governedBy }) => due !== null && governedBy === null);
  return {
    overdue: governs.filter(({ state }) => state?.state === 'overdue').toSorted(earliest),
    running: governs.filter(({ state }) => state?.state === 'running').toSorted(earliest),
    aside: running.filter(({ due, governedBy }) => due === null || governedBy !== null).toSorted(earliest),
    done: clocks.filter(({ clock }) => clock.end !== null).toSorted(latest),
  };
}

/** How many limits of others are missed: the number beside "Clocks" in the header. Markers are no limits. */
export function countLate(clocks: readonly CountedClock[]): number {
  return sectionClocks(clocks).overdue.filter(
    ({ rule }) => rule.force !== 'marker' && rule.actor !== 'parent',
  ).length;
}
