import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import type { Standing } from '../../utils/clocks/standing.ts';

/** The clocks of a matter as the view shows them: what hurts first. */
export interface ClockSections {
  /** Limits of others, missed and not done, longest late first. */
  readonly late: readonly CountedClock[];
  /** Running, next due first. */
  readonly running: readonly CountedClock[];
  /** The user's own times that are over, and markers: nobody missed a limit, longest over first. */
  readonly passed: readonly CountedClock[];
  /** Duties without a last day, such as the provision in a plan: longest in force first. */
  readonly inForce: readonly CountedClock[];
  /** Running, but another limit for the same act governs. */
  readonly governed: readonly CountedClock[];
  /** Running, but not countable: the school's terms are not entered, or a day cannot be right. */
  readonly uncounted: readonly CountedClock[];
  /** Done, latest due first. */
  readonly done: readonly CountedClock[];
}

const dueOf = ({ due }: CountedClock): string => due?.dueOn ?? '';
const earliest = (one: CountedClock, other: CountedClock): number => (dueOf(one) < dueOf(other) ? -1 : 1);
const latest = (one: CountedClock, other: CountedClock): number => -earliest(one, other);

/** Sorts counted clocks into sections, by how each stands (utils/clocks/standing.ts). */
export function sectionClocks(clocks: readonly CountedClock[]): ClockSections {
  const open = clocks.filter(({ clock }) => clock.end === null).toSorted(earliest);
  const standing = (...kinds: readonly Standing['kind'][]) =>
    open.filter((each) => kinds.includes(each.standing.kind));
  return {
    late: standing('late'),
    running: standing('running'),
    passed: standing('passed'),
    inForce: standing('in force'),
    governed: standing('set aside'),
    uncounted: standing('not counted'),
    done: clocks.filter(({ clock }) => clock.end !== null).toSorted(latest),
  };
}

/** How many limits of others are missed: the number beside "Clocks" in the header. */
export function countLate(clocks: readonly CountedClock[]): number {
  return sectionClocks(clocks).late.length;
}
