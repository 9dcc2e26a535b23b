import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import { sayWho } from '../../utils/clocks/words.ts';
import { sectionClocks } from './clock-sections.ts';

/** What one side has to do: late things first, then the next due. */
export interface DueSide {
  /** As it reads in "For …": `you`, `the council`. */
  readonly who: string;
  readonly clocks: readonly CountedClock[];
}

/** What is due from the user, who always comes first, and from each of the others, whose first thing is due soonest. */
export function dueBySide(clocks: readonly CountedClock[]): readonly DueSide[] {
  const { late, running } = sectionClocks(clocks);
  const sides = new Map<string, CountedClock[]>([['you', []]]);
  for (const counted of [...late, ...running]) {
    const who = sayWho(counted.rule);
    sides.set(who, [...(sides.get(who) ?? []), counted]);
  }
  return [...sides].map(([who, own]) => ({ who, clocks: own }));
}
