import type { Clock } from '../domain/clock.ts';
import { daysBetween, isDay, type Day } from './day.ts';
import type { Due, Rule } from './types.ts';

/** Why a clock cannot be counted. */
export type Uncounted = 'school terms' | 'no such day' | 'ends before it starts';

/** How a clock stands: the one place where it is decided whether anything is late. */
export type Standing =
  | { readonly kind: 'running'; readonly days: number }
  /** A limit of the other side, in law or by guidance, that was missed. Nothing else is ever late. */
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'done late'; readonly days: number }
  | { readonly kind: 'done in time' }
  /** The user's own time, a working marker, or a day on which two readings differ is over: no reproach. */
  | { readonly kind: 'passed'; readonly days: number }
  /** Done so many days after such a day. */
  | { readonly kind: 'done'; readonly days: number }
  /** A duty without a last day: it holds from its first. */
  | { readonly kind: 'in force'; readonly since: Day }
  /** Another limit for the same act counts instead. */
  | { readonly kind: 'set aside' }
  | { readonly kind: 'not counted'; readonly why: Uncounted };

/** True where a limit, once missed, is a lateness of the other side: their duty in law, or what guidance expects of them. */
export function canBeLate({ actor, force, lasting }: Rule): boolean {
  return actor !== 'parent' && force !== 'marker' && lasting !== 'without delay';
}

/** What a standing is judged by. */
export interface StandingSources {
  readonly clock: Clock;
  readonly rule: Rule;
  readonly due: Due | null;
  /** The limit that counts instead of `due`, where another clock governs. */
  readonly governing: Due | null;
  readonly today: Day;
}

/** Why a clock's days cannot be right, whatever its rule; null when they can. */
export function wrongDays({ start, end }: Clock, { counting }: Rule): Uncounted | null {
  if (!isDay(start.day) || (end !== null && !isDay(end.day))) return 'no such day';
  return end !== null && counting !== 'before' && end.day < start.day ? 'ends before it starts' : null;
}

/** How a clock stands on a day. */
export function standingOf({ clock, rule, due, governing, today }: StandingSources): Standing {
  const wrong = wrongDays(clock, rule);
  if (wrong) return { kind: 'not counted', why: wrong };
  if (!due) return { kind: 'not counted', why: 'school terms' };
  if (clock.end)
    return standingWhenDone(clock.end.day, rule, { due: governing ?? due, isGoverned: governing !== null });
  if (governing) return { kind: 'set aside' };
  if (rule.lasting && clock.start.day <= today) return { kind: 'in force', since: clock.start.day };
  const left = daysBetween(today, due.dueOn);
  if (left >= 0) return { kind: 'running', days: left };
  const late = daysBetween(due.laterDueOn ?? due.dueOn, today);
  return canBeLate(rule) && late > 0 ? { kind: 'late', days: late } : { kind: 'passed', days: -left };
}

/** A clock that another governs shows no lateness of its own: that one does, once. */
function standingWhenDone(
  day: Day,
  rule: Rule,
  { due, isGoverned }: { readonly due: Due; readonly isGoverned: boolean },
): Standing {
  const after = daysBetween(due.dueOn, day);
  if (after <= 0) return { kind: 'done in time' };
  const late = daysBetween(due.laterDueOn ?? due.dueOn, day);
  if (isGoverned || !canBeLate(rule) || late <= 0) return { kind: 'done', days: after };
  return { kind: 'done late', days: late };
}

/** True when the other side is late with it now. */
export const isLate = ({ standing }: { readonly standing: Standing }): boolean => standing.kind === 'late';
