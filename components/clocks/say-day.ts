import { formatWholeDay, type Day } from '../../utils/clocks/day.ts';
import type { Rule } from '../../utils/clocks/types.ts';
import { londonDay } from '../../utils/domain/dates.ts';
import type { Entry } from '../../utils/domain/index.ts';

/** Kinds of dates that an email's own date only stands in for: when it arrived or was taken notice of is not recorded. */
const COUNTED_AS: Partial<Readonly<Record<Rule['trigger']['date'], string>>> = {
  received: 'counted as received that day',
  served: 'counted as served that day',
  told: 'counted as told that day',
  known: 'counted as known that day',
  made: 'counted as made that day',
  issued: 'counted as issued that day',
};

/**
 * A mark's day with what is known of it: `sent Tuesday 1 September 2026; counted as received that day`. `rule` is null for
 * the end of a clock. Nothing is said about a day that is not the entry's own.
 */
export function sayMarkDay(day: Day, entry: Entry | undefined, rule: Rule | null): string {
  const whole = formatWholeDay(day);
  if (!entry || day !== londonDay(entry.happenedAt)) return whole;
  if (rule === null) return entry.kind === 'email' ? `sent ${whole}` : whole;
  const counted = COUNTED_AS[rule.trigger.date];
  if (entry.kind !== 'email') return counted ? `dated ${whole}; ${counted}` : whole;
  return counted ? `sent ${whole}; ${counted}` : `sent ${whole}`;
}
