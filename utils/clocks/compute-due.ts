import { englandAndWales, unitedKingdom, type Calendar } from './calendars/calendars.ts';
import { CalendarTooShort, countLength, type Counted } from './count.ts';
import { addDays, daysBetween, formatWholeDay, type Day } from './day.ts';
import { sayChanges, sayCounting, sayStart } from './explain.ts';
import { isTribunalHoliday, rollLastDay } from './roll.ts';
import type { Due, Rule } from './types.ts';

/** Calendars a computation may need. The school's is absent until the user has entered its terms. */
export interface Calendars {
  readonly school?: Calendar;
}

/** Thrown when a rule counts school days and the school's terms are not entered. */
export class NoSchoolCalendar extends Error {
  override readonly name = 'NoSchoolCalendar';
}

function calendarOf(rule: Rule, { school }: Calendars): Calendar {
  if (rule.calendar === 'united-kingdom') return unitedKingdom;
  if (rule.calendar === 'england-and-wales') return englandAndWales;
  if (!school) throw new NoSchoolCalendar(`Rule ${rule.id} needs the school’s terms`);
  return school;
}

const everyDay: Calendar = { ...englandAndWales, called: 'day', counts: () => true, warnings: () => [] };

/** Calendar days are counted plainly; `tribunal act` leaves out August and Christmas from them too. */
function countingOf(rule: Rule, calendar: Calendar) {
  return {
    calendar: rule.length.unit === 'days' ? everyDay : calendar,
    skips: rule.roll === 'tribunal act' ? isTribunalHoliday : () => false,
  };
}

const usesCalendar = (rule: Rule): boolean =>
  rule.roll !== 'none' || ['working days', 'school days'].includes(rule.length.unit);

function sayLast(
  rule: Rule,
  counted: Counted,
  rolled: { readonly day: Day; readonly why: string | null },
): string[] {
  const by = rule.byTime ? ` by ${rule.byTime}` : '';
  const due = `${rule.lasting ? 'In force from' : `Due${by} on`} ${formatWholeDay(rolled.day)}.`;
  const doubt = counted.cautious
    ? [`That month has no such date; to be safe, use ${formatWholeDay(counted.cautious)}.`]
    : [];
  return [...(rolled.why ? [rolled.why] : []), ...doubt, due];
}

/**
 * When a rule's act is due, counted from its event's day.
 * Throws NoSchoolCalendar or CalendarTooShort when school days cannot be counted, RangeError for a day that does not exist.
 */
export function computeDue(rule: Rule, startedOn: Day, calendars: Calendars = {}): Due {
  const calendar = usesCalendar(rule) ? calendarOf(rule, calendars) : englandAndWales;
  const counted = countLength(startedOn, rule, countingOf(rule, calendar));
  const rolled = rollLastDay(counted.day, rule.roll, calendar);
  if (!calendar.knows(startedOn, rolled.day)) throw new CalendarTooShort('A term is missing');
  const later = rule.otherReading ? addDays(rolled.day, rule.otherReading.days) : null;
  return {
    dueOn: rolled.day,
    ...(later ? { laterDueOn: later } : {}),
    ...(rule.byTime ? { byTime: rule.byTime } : {}),
    ...(counted.cautious ? { cautiousDueOn: counted.cautious } : {}),
    steps: [sayStart(rule, startedOn), ...sayCounting(rule, counted), ...sayLast(rule, counted, rolled)],
    changes: [...sayChanges(rule), ...sayNotMoved(rule, rolled.day), ...(rule.notes ?? [])],
    warnings: [
      ...sayOtherReading(rule, later),
      ...(rule.unconfirmed ? [`Not confirmed: ${rule.unconfirmed}`] : []),
      ...(usesCalendar(rule) ? calendar.warnings(startedOn, rolled.day) : []),
      ...validityWarnings(rule, startedOn),
    ],
  };
}

function sayOtherReading({ otherReading }: Rule, later: Day | null): readonly string[] {
  if (!otherReading || !later) return [];
  return [
    `${otherReading.says} On that reading it is due on ${formatWholeDay(later)}; days late are counted from there.`,
  ];
}

/** The SEND Regulations 2014 were found to move no last day; reg 2 was seen only in part, so the reader is told. */
function sayNotMoved(rule: Rule, day: Day): readonly string[] {
  if (rule.lasting || rule.roll !== 'none' || rule.counting === 'before' || englandAndWales.counts(day))
    return [];
  return ['It ends on a day that is no working day. No rule was found that moves it, so it is not moved.'];
}

function validityWarnings({ validFrom, validTo }: Rule, startedOn: Day): readonly string[] {
  if (validFrom && startedOn < validFrom)
    return [`This rule holds for events from ${formatWholeDay(validFrom)} on.`];
  if (validTo && startedOn > validTo) return [`This rule held for events until ${formatWholeDay(validTo)}.`];
  return [];
}

/** Which of several limits for one act governs: the later or the earlier. The list must not be empty. */
export function governingDue(dues: readonly Due[], governs: 'later' | 'earlier'): Due {
  const sorted = dues.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const found = governs === 'later' ? sorted.at(-1) : sorted[0];
  if (!found) throw new RangeError('No limit to choose from');
  return found;
}

/** How a clock stands on a day. */
export type ClockState =
  | { readonly state: 'done in time' }
  | { readonly state: 'done late'; readonly days: number }
  | { readonly state: 'running'; readonly days: number }
  | { readonly state: 'overdue'; readonly days: number };

/** Days late count from the day after the due day. `doneOn` null: not done yet, judged on `today`. */
export function stateOn(dueOn: Day, doneOn: Day | null, today: Day): ClockState {
  const late = daysBetween(dueOn, doneOn ?? today);
  if (doneOn !== null) return late > 0 ? { state: 'done late', days: late } : { state: 'done in time' };
  return late > 0 ? { state: 'overdue', days: late } : { state: 'running', days: Math.abs(late) };
}
