import { formatDayOnly } from '../../utils/clocks/words.ts';
import type { Day } from '../../utils/clocks/day.ts';
import type { Rule } from '../../utils/clocks/types.ts';
import type { ClockMark } from '../../utils/domain/clock.ts';
import type { EntryId } from '../../utils/domain/index.ts';

/** A start or end while it is being given; `day` is empty while not given. */
export interface MarkDraft {
  readonly day: string;
  readonly entryId: EntryId | null;
  readonly reason: string;
}

/** What the day of a mark is compared with. */
export interface MarkBasis {
  /** The mark as it was saved; null for a new one. */
  readonly before: ClockMark | null;
  /** Day of the entry that is chosen now; null when none is, or when the entry's own day says nothing about this one. */
  readonly entryDay: Day | null;
}

/** A day that is not the one its proof tells, or not the one that was agreed to, needs a reason a reader can follow. */
export function needsReason({ day, entryId }: MarkDraft, { before, entryDay }: MarkBasis): boolean {
  if (day === '' || day === before?.day) return false;
  if (before === null || before.entryId !== entryId) return entryDay !== null && day !== entryDay;
  return true;
}

/** First and last day that make sense. */
export interface DayLimits {
  readonly min: Day;
  readonly max: Day;
}

const YEARS_AHEAD = 5;

/** Any day a clock may have: no email is older, and nothing is planned so many years ahead. Catches a mistyped year. */
export function likelyDays(today: Day): DayLimits {
  return { min: '1990-01-01', max: `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31` };
}

/** Days on which a clock may have ended: what has to be done before a meeting may be done at any time before it. */
export function endDays(start: string, rule: Rule, today: Day): DayLimits {
  const { min } = likelyDays(today);
  return { min: rule.counting === 'before' || start === '' ? min : start, max: today };
}

/** Why a start cannot be that day, in plain words; undefined when it can or is not given yet. */
export function startProblem(day: string, today: Day): string | undefined {
  const { min, max } = likelyDays(today);
  return day === '' || (day.length === 10 && day >= min && day <= max) ? undefined : 'Please check the year.';
}

/** Why an end cannot be that day. */
export function endProblem(day: string, limits: DayLimits, today: Day): string | undefined {
  const problem = startProblem(day, today);
  if (problem !== undefined || day === '') return problem;
  if (day < limits.min) return `This is before the clock starts, on ${formatDayOnly(limits.min)}.`;
  return day > limits.max ? 'This day is still to come.' : undefined;
}

/** The mark to save. */
export function markOf({ day, entryId, reason }: MarkDraft): ClockMark {
  return { day, entryId, reason: reason.trim() };
}

/** True where a clock counts from an email's own day; a meeting's or a fixed day is only named in it, or told afterwards. */
export function isDayOfEntry({ trigger }: Rule): boolean {
  return trigger.date !== 'meeting' && trigger.date !== 'fixed' && !trigger.asksDay;
}
