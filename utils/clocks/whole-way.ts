import type { CountedClock } from './counted-clock.ts';
import type { Day } from './day.ts';
import type { Rule, RuleSet } from './types.ts';

/** A stretch of the plan: a whole process, or the clocks that belong to none. */
export interface Way {
  /** Null for clocks that belong to no process. */
  readonly title: string | null;
  readonly steps: readonly WayStep[];
}

/** One step: a clock with its day, today, or something that has not begun and so has no day. */
export type WayStep =
  | { readonly kind: 'clock'; readonly day: Day; readonly counted: CountedClock }
  | { readonly kind: 'today'; readonly day: Day }
  | { readonly kind: 'not begun'; readonly rule: Rule };

function datedSteps(clocks: readonly CountedClock[], today: Day): readonly WayStep[] {
  const steps = clocks.flatMap((counted) =>
    counted.due ? [{ kind: 'clock' as const, day: counted.due.dueOn, counted }] : [],
  );
  return [...steps, { kind: 'today' as const, day: today }].toSorted(
    (one, other) => (one.day < other.day ? -1 : 1) || Number(one.kind === 'today'),
  );
}

/** Puts a step that has no day before the first dated one that comes after it in the process, else at the end. */
function placeStep(steps: readonly WayStep[], rule: Rule, later: readonly string[]): readonly WayStep[] {
  const at = steps.findIndex((step) => step.kind === 'clock' && later.includes(step.counted.rule.id));
  const step: WayStep = { kind: 'not begun', rule };
  return at < 0 ? [...steps, step] : steps.toSpliced(at, 0, step);
}

function processWay(ruleSet: RuleSet, own: readonly CountedClock[], today: Day): readonly WayStep[] {
  const order = ruleSet.process?.rules ?? [];
  const begun = new Set(own.map(({ rule }) => rule.id));
  return order.reduce<readonly WayStep[]>(
    (steps, id, index) => {
      const rule = ruleSet.rules.find((each) => each.id === id);
      return !rule || begun.has(id) ? steps : placeStep(steps, rule, order.slice(index + 1));
    },
    datedSteps(own, today),
  );
}

/**
 * The plan: each process of which a clock was started as a whole, with what has not begun in its place and no day made
 * up for it, then the clocks that belong to no process. Today is in every one.
 */
export function waysOf(clocks: readonly CountedClock[], today: Day): readonly Way[] {
  const sets = [...new Set(clocks.map(({ ruleSet }) => ruleSet))];
  const whole = sets.flatMap((ruleSet) => {
    const own = clocks.filter((each) => each.ruleSet === ruleSet);
    if (!ruleSet.process) return [];
    return [{ title: ruleSet.process.title, steps: processWay(ruleSet, own, today) }];
  });
  const others = clocks.filter(({ ruleSet }) => !ruleSet.process);
  return others.length === 0 ? whole : [...whole, { title: null, steps: datedSteps(others, today) }];
}
