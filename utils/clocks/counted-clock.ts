import type { Clock } from '../domain/clock.ts';
import { computeDue, NoSchoolCalendar, stateOn, type Calendars } from './compute-due.ts';
import { CalendarTooShort } from './count.ts';
import { isDay, type Day } from './day.ts';
import { governedClocks, type Governed, type Together, type Ungoverned } from './governing.ts';
import { standingOf, wrongDays, type Standing } from './standing.ts';
import type { Due, Rule, RuleSet } from './types.ts';

/** A clock with its rule and all that is counted from it: what views and exports show. */
export interface CountedClock extends Ungoverned {
  readonly standing: Standing;
  /** The clock whose limit governs instead of this one, where two limit the same act. */
  readonly governedBy: Clock | null;
  /** The clocks it was taken together with, and why; null when it stands alone. */
  readonly together: Together | null;
}

/** What counting needs: the rules, today in England, and the school's terms where they are entered. */
export interface CountingSources {
  readonly ruleSets: readonly RuleSet[];
  readonly today: Day;
  readonly calendars?: Calendars;
}

/** When a rule's act is due from a day; null when it cannot be counted, whatever was typed or stored. */
export function tryDue(rule: Rule, day: string, calendars: Calendars | undefined): Due | null {
  if (!isDay(day)) return null;
  try {
    return computeDue(rule, day, calendars);
  } catch (error) {
    if (error instanceof NoSchoolCalendar || error instanceof CalendarTooShort) return null;
    throw error;
  }
}

/** Counts one clock, apart from all others. Null when its rule is no longer there: a rule set was removed. */
function countAlone(clock: Clock, sources: CountingSources): Ungoverned | null {
  const ruleSet = sources.ruleSets.find(({ id }) => id === clock.set);
  const rule = ruleSet?.rules.find(({ id }) => id === clock.rule);
  if (!ruleSet || !rule) return null;
  const due = wrongDays(clock, rule) ? null : tryDue(rule, clock.start.day, sources.calendars);
  const state = due ? stateOn(due.dueOn, clock.end?.day ?? null, sources.today) : null;
  return { clock, rule, ruleSet, due, state };
}

function withStanding(counted: Ungoverned, governed: Governed | undefined, today: Day): CountedClock {
  const { clock, rule, due } = counted;
  const standing = standingOf({ clock, rule, due, governing: governed?.by?.due ?? null, today });
  return {
    ...counted,
    standing,
    governedBy: governed?.by?.clock ?? null,
    together: governed?.together ?? null,
  };
}

/** Counts one clock. Null when its rule is no longer there. */
export function countClock(clock: Clock, sources: CountingSources): CountedClock | null {
  const counted = countAlone(clock, sources);
  return counted && withStanding(counted, undefined, sources.today);
}

/** Counts every clock, and marks those whose limit another one overrides. In the order given. */
export function countClocks(clocks: readonly Clock[], sources: CountingSources): readonly CountedClock[] {
  const counted = clocks.flatMap((clock) => countAlone(clock, sources) ?? []);
  const governed = governedClocks(counted);
  return counted.map((each) => withStanding(each, governed.get(each), sources.today));
}
