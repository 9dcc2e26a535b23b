import type { Counted } from './count.ts';
import { formatWholeDay, type Day } from './day.ts';
import type { Rule } from './types.ts';

const plural = (count: number, unit: string): string =>
  `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`;

const DATE_WORDS: Readonly<Record<Rule['trigger']['date'], string>> = {
  received: 'received',
  sent: 'sent',
  served: 'served',
  meeting: 'held',
  made: 'made',
  issued: 'issued',
  known: 'known',
  told: 'told',
  moved: 'moved',
  fixed: 'fixed by the rule',
};

/** Dates that no email tells: when it arrived, or when somebody learnt of something, is not recorded. */
const TAKEN: ReadonlySet<Rule['trigger']['date']> = new Set(['received', 'served', 'told', 'known']);

/** `Counted from the day the decision was sent: Tuesday 1 September 2026 (sent).` A day that no email tells is "taken to be". */
export function sayStart(rule: Rule, startedOn: Day): string {
  if (TAKEN.has(rule.trigger.date))
    return `Counted from ${rule.trigger.event}, taken to be ${formatWholeDay(startedOn)}.`;
  return `Counted from ${rule.trigger.event}: ${formatWholeDay(startedOn)} (${DATE_WORDS[rule.trigger.date]}).`;
}

/** How the days were counted, in sentences with the days in them. */
export function sayCounting(rule: Rule, counted: Counted): readonly string[] {
  const { count, unit } = rule.length;
  if (count === 0) return ['There is no waiting time: it is owed from that day on.'];
  const length = plural(count, unit);
  const last = formatWholeDay(counted.day);
  if (rule.counting === 'before') return [`The last day that is ${length} before it is ${last}.`];
  const dayOne = formatWholeDay(counted.dayOne);
  if (unit === 'months') return [sayMonths(rule, length, last)];
  const one =
    rule.counting === 'beginning with'
      ? `That day counts: day 1 is ${dayOne}.`
      : `That day is not counted: day 1 is ${dayOne}.`;
  const days = unit === 'weeks' ? ` (${7 * count} days)` : '';
  return [one, `${length[0]?.toUpperCase() ?? ''}${length.slice(1)}${days} end on ${last}.`];
}

function sayMonths(rule: Rule, length: string, last: string): string {
  return rule.counting === 'after'
    ? `${length} later, on the same date of the month or the last day of a shorter month, is ${last}.`
    : `${length} starting with that day end the day before the same date: ${last}.`;
}

/** Of a letter the law counts one of several dates; what somebody learnt or what took place has one day only. */
function sayOtherDay({ trigger: { date, event } }: Rule): string {
  const isOfPaper = date === 'received' || date === 'sent' || date === 'served' || date === 'issued';
  return isOfPaper ? `it was ${DATE_WORDS[date]} on another day` : `${event} was another`;
}

/**
 * What would change a result: the date itself, unless the rule names it, and exceptions that may be claimed but never
 * apply by themselves.
 */
export function sayChanges(rule: Rule): readonly string[] {
  const claims = rule.exceptions.map(({ says, citation }) => `They may say: ${says} (${citation}).`);
  return rule.trigger.date === 'fixed' ? claims : [`Another date, if ${sayOtherDay(rule)}.`, ...claims];
}
