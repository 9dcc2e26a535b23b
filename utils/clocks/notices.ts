import type { CountedClock } from './counted-clock.ts';
import { daysBetween } from './day.ts';
import { formatDayOnly, sayHour, sayLateFrom, sayState, sayWhat } from './words.ts';

/** One notice to show in the browser. */
export interface ClockNotice {
  /** Known again, so that it is shown once: a clock, its due day, and whether it is near or past. */
  readonly key: string;
  readonly title: string;
  readonly message: string;
}

/** So many days before the due day a notice comes. */
const DAYS_BEFORE = 3;

/** Days left until the day that is safe on every reading; null unless it runs. */
function daysLeft({ due, standing }: CountedClock): number | null {
  if (!due || standing.kind !== 'running') return null;
  return standing.days - (due.cautiousDueOn ? daysBetween(due.cautiousDueOn, due.dueOn) : 0);
}

function noticeOf(counted: CountedClock): ClockNotice | null {
  const { clock, rule, due, standing } = counted;
  if (!due || rule.force === 'marker') return null;
  const left = daysLeft(counted);
  const isNear = left !== null && left <= DAYS_BEFORE;
  if (!isNear && standing.kind !== 'late' && standing.kind !== 'passed') return null;
  const safe = isNear && due.cautiousDueOn ? `; to be safe, ${formatDayOnly(due.cautiousDueOn)}` : '';
  return {
    key: `${clock.id} ${due.dueOn} ${isNear ? 'near' : 'past'}`,
    title: sayWhat(rule, clock.about),
    message: `Due ${formatDayOnly(due.dueOn)}${sayHour(due)}${safe}: ${sayState(counted)}${sayLateFrom(counted)}.`,
  };
}

/** What to tell now: what is due within three days or has passed, and was not told before. */
export function chooseNotices(
  counted: readonly CountedClock[],
  told: ReadonlySet<string>,
): readonly ClockNotice[] {
  return counted.flatMap((clock) => noticeOf(clock) ?? []).filter(({ key }) => !told.has(key));
}
