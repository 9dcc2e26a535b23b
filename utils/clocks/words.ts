import type { CountedClock } from './counted-clock.ts';
import { formatWholeDay, partsOf, type Day } from './day.ts';
import type { Rule } from './types.ts';

const plural = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** `41 days late`, `due in 5 days`, `done in time`: short enough for a badge. */
export function sayState({ state, rule }: Pick<CountedClock, 'state' | 'rule'>): string {
  if (state === null) return 'not counted';
  // The user's own time that has passed is no reproach: it may never have been needed.
  if (state.state === 'overdue' && rule.actor === 'parent') return `passed ${plural(state.days)} ago`;
  if (state.state === 'overdue') return `${plural(state.days)} late`;
  if (state.state === 'done late') return `done, ${plural(state.days)} late`;
  if (state.state === 'done in time') return 'done in time';
  if (state.days === 0) return 'due today';
  return state.days === 1 ? 'due tomorrow' : `due in ${plural(state.days)}`;
}

/** What colour may say too: late only for a missed limit of the other side or one's own; guidance and markers stay calm. */
export function toneOf({ state, rule }: Pick<CountedClock, 'state' | 'rule'>): 'late' | 'soon' | 'calm' {
  if (state?.state === 'overdue') return rule.force === 'marker' || rule.actor === 'parent' ? 'soon' : 'late';
  if (state?.state === 'running' && state.days <= 7) return 'soon';
  return 'calm';
}

/** `13 October 2026`. */
export function formatDayOnly(day: Day): string {
  return formatWholeDay(day).replace(/^\S+ /, '');
}

/** `13 Oct`, with the year where it is not this one. */
export function formatShortDay(day: Day, today: Day): string {
  const [date = '', month = '', year = ''] = formatDayOnly(day).split(' ');
  return partsOf(day).year === partsOf(today).year
    ? `${date} ${month.slice(0, 3)}`
    : `${date} ${month.slice(0, 3)} ${year}`;
}

const WHO: Readonly<Record<Rule['actor'], string>> = {
  council: 'the council',
  school: 'the school',
  parent: 'you',
  health: 'the NHS or social care',
  'mediation adviser': 'the mediation adviser',
  tribunal: 'the Tribunal',
  organisation: 'the organisation',
  'governing board': 'the governing board',
  'person arranging': 'whoever arranges the meeting',
  'advice givers': 'those who give advice',
};

/** Who must act, as it reads in "For …". */
export const sayWho = (rule: Rule): string => WHO[rule.actor];

const FORCES: Readonly<Record<Rule['force'], string>> = {
  law: 'A limit in law',
  guidance: 'What they should do; not a limit in law',
  marker: 'A working marker; not a limit of its own',
};

/** How strong a limit is. */
export const sayForce = (rule: Rule): string => FORCES[rule.force];

/** The sentence to paste into a mail, for an overdue duty of the other side; null for anything else. */
export function sayThis({ rule, state, due }: CountedClock): string | null {
  if (!rule.sayThis || !due || state?.state !== 'overdue') return null;
  return rule.sayThis.replaceAll('{due}', formatDayOnly(due.dueOn)).replaceAll('{days}', plural(state.days));
}
