import type { Clock } from '../domain/clock.ts';
import {
  computeDue,
  governingDue,
  NoSchoolCalendar,
  stateOn,
  type Calendars,
  type ClockState,
} from './compute-due.ts';
import { CalendarTooShort } from './count.ts';
import type { Day } from './day.ts';
import type { Due, Rule, RuleSet } from './types.ts';

/** A clock with its rule and all that is counted from it: what views and exports show. */
export interface CountedClock {
  readonly clock: Clock;
  readonly rule: Rule;
  readonly ruleSet: RuleSet;
  /** Null when it cannot be counted: the school's terms are not entered. */
  readonly due: Due | null;
  /** Null with `due`. */
  readonly state: ClockState | null;
  /** The clock whose limit governs instead of this one, where two limit the same act. */
  readonly governedBy: Clock | null;
}

/** What counting needs: the rules, today in England, and the school's terms where they are entered. */
export interface CountingSources {
  readonly ruleSets: readonly RuleSet[];
  readonly today: Day;
  readonly calendars?: Calendars;
}

function countDue(rule: Rule, day: Day, calendars: Calendars | undefined): Due | null {
  try {
    return computeDue(rule, day, calendars);
  } catch (error) {
    if (error instanceof NoSchoolCalendar || error instanceof CalendarTooShort) return null;
    throw error;
  }
}

/** Counts one clock. Null when its rule is no longer there: a rule set was removed. */
export function countClock(clock: Clock, sources: CountingSources): CountedClock | null {
  const ruleSet = sources.ruleSets.find(({ id }) => id === clock.set);
  const rule = ruleSet?.rules.find(({ id }) => id === clock.rule);
  if (!ruleSet || !rule) return null;
  const due = countDue(rule, clock.start.day, sources.calendars);
  const state = due ? stateOn(due.dueOn, clock.end?.day ?? null, sources.today) : null;
  return { clock, rule, ruleSet, due, state, governedBy: null };
}

/** Another running clock that limits the same act and whose day counts instead of this one's. */
function governing(counted: CountedClock, others: readonly CountedClock[]): Clock | null {
  const link = counted.rule.with;
  if (!link || !counted.due) return null;
  const partners = others.filter(
    ({ clock, due }) => clock.set === counted.clock.set && link.rules.includes(clock.rule) && due !== null,
  );
  const dues = [counted, ...partners].flatMap(({ due }) => (due ? [due] : []));
  const { dueOn } = governingDue(dues, link.governs);
  if (dueOn === counted.due.dueOn) return null;
  return partners.find(({ due }) => due?.dueOn === dueOn)?.clock ?? null;
}

/** Counts every clock, and marks those whose limit another one overrides. In the order given. */
export function countClocks(clocks: readonly Clock[], sources: CountingSources): readonly CountedClock[] {
  const counted = clocks.flatMap((clock) => countClock(clock, sources) ?? []);
  return counted.map((each) => ({ ...each, governedBy: governing(each, counted) }));
}
