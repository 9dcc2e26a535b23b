import type { CountedClock } from './counted-clock.ts';
import { formatWholeDay, partsOf, type Day } from './day.ts';
import type { Uncounted } from './standing.ts';
import type { Rule } from './types.ts';

const plural = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** `41 days late`, `due in 5 days`, `done in time`: short enough for a badge. */
export function sayState({ standing, rule }: Pick<CountedClock, 'standing' | 'rule'>): string {
  // Nobody may take what guidance expects for what the law demands.
  const late = (days: number): string =>
    `${plural(days)} late${rule.force === 'guidance' ? ' (guidance)' : ''}`;
  switch (standing.kind) {
    case 'late':
      return late(standing.days);
    case 'done late':
      return `done, ${late(standing.days)}`;
    case 'passed':
      return `passed ${plural(standing.days)} ago`;
    case 'done':
      return `done ${plural(standing.days)} after it`;
    case 'in force':
      return `in force since ${formatDayOnly(standing.since)}`;
    case 'set aside':
      return 'another limit counts';
    case 'not counted':
      return standing.why === 'ends before it starts' ? standing.why : 'not counted';
    case 'running':
      return sayLeft(standing.days);
    case 'done in time':
      return standing.kind;
  }
}

/** The same beside the day itself: since when a duty is in force is said there. */
export const sayStateShort = (counted: Pick<CountedClock, 'standing' | 'rule'>): string =>
  counted.standing.kind === 'in force' ? 'in force' : sayState(counted);

function sayLeft(days: number): string {
  if (days === 0) return 'due today';
  return days === 1 ? 'due tomorrow' : `due in ${plural(days)}`;
}

/** What colour may say too: late only for a missed limit of the other side; what passed by itself stays calmer. */
export function toneOf({ standing }: Pick<CountedClock, 'standing'>): 'late' | 'soon' | 'calm' {
  if (standing.kind === 'late') return 'late';
  if (standing.kind === 'passed') return 'soon';
  if (standing.kind === 'not counted') return standing.why === 'school terms' ? 'calm' : 'soon';
  return standing.kind === 'running' && standing.days <= 7 ? 'soon' : 'calm';
}

const UNCOUNTED: Readonly<Record<Uncounted, string>> = {
  'school terms': 'The school’s terms are needed to count this.',
  'no such day': 'One of its days does not exist. Please check them.',
  'ends before it starts': 'It ends before it starts. Please check its days.',
};

/** Why a clock cannot be counted, in a sentence; empty when it is. */
export const sayUncounted = ({ standing }: Pick<CountedClock, 'standing'>): string =>
  standing.kind === 'not counted' ? UNCOUNTED[standing.why] : '';

const BASES: Readonly<Record<Rule['basis'], string>> = {
  text: 'Compared with its text on {day}',
  part: 'Compared with part of its text on {day}',
  pages: 'Its own text was not compared. Taken on {day} from pages that quote or explain it',
  knowledge: 'Neither its text nor a page about it was compared. As commonly understood on {day}',
};

/** What a rule rests on, honestly: whether its own words were seen, and when. */
export const sayChecked = ({ basis, checkedOn }: Pick<Rule, 'basis' | 'checkedOn'>): string =>
  BASES[basis].replace('{day}', formatDayOnly(checkedOn));

/** ` by 5pm` where a rule says an hour; empty where it does not. */
export function sayHour({ byTime }: { readonly byTime?: string }): string {
  if (!byTime) return '';
  const [hour = 0, minute = 0] = byTime.split(':').map(Number);
  const short = `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `.${byTime.slice(3)}`}`;
  return ` by ${short}${hour < 12 ? 'am' : 'pm'}`;
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

/** What is due, told apart from others of its kind: `Advice for the assessment: educational psychology`. */
export const sayWhat = ({ title }: Pick<Rule, 'title'>, about: string): string =>
  about === '' ? title : `${title}: ${about}`;

/** Who must act, as it reads in "For …". */
export const sayWho = (rule: Rule): string => WHO[rule.actor];

const FORCES: Readonly<Record<Rule['force'], string>> = {
  law: 'A limit in law',
  guidance: 'What they should do; not a limit in law',
  marker: 'A working marker; not a limit of its own',
};

/** How strong a limit is. */
export const sayForce = (rule: Rule): string => FORCES[rule.force];

/** ` (counted from 15 February 2027)` where a rule is read in two ways and late is what is late on both; else empty. */
export function sayLateFrom({ due, standing }: Pick<CountedClock, 'due' | 'standing'>): string {
  const isLate = standing.kind === 'late' || standing.kind === 'done late';
  return isLate && due?.laterDueOn ? ` (counted from ${formatDayOnly(due.laterDueOn)})` : '';
}

/**
 * The sentence to paste into a mail, where one is meaningful: for a missed duty of the other side, for a marker that has
 * passed, or, where the rule says so, for what holds now. Null for anything else, and where another reading of the rule
 * still leaves time; once that has passed too, it names that day.
 */
export function sayThis({ rule, standing, due }: CountedClock): string | null {
  if (!rule.sayThis || !due) return null;
  const holds = standing.kind === 'running' || standing.kind === 'in force';
  const isOver = standing.kind === 'late' || standing.kind === 'passed';
  if (rule.sayWhen === 'running' ? !holds : !isOver) return null;
  if (isOver && standing.kind === 'passed' && due.laterDueOn) return null;
  const day = due.laterDueOn && standing.kind === 'late' ? due.laterDueOn : due.dueOn;
  const days = isOver ? plural(standing.days) : '';
  return rule.sayThis.replaceAll('{due}', formatDayOnly(day)).replaceAll('{days}', days);
}
