import type { CountedClock } from './counted-clock.ts';
import { formatDayOnly, sayState } from './words.ts';

/** One notice to show in the browser. */
export interface ClockNotice {
  /** Known again, so that it is shown once: a clock, its due day, and whether it is near or past. */
  readonly key: string;
  readonly title: string;
  readonly message: string;
}

/** So many days before the due day a notice comes. */
const DAYS_BEFORE = 3;

function noticeOf(counted: CountedClock): ClockNotice | null {
  const { clock, rule, due, state } = counted;
  if (!due || !state || counted.governedBy || rule.force === 'marker') return null;
  const isNear = state.state === 'running' && state.days <= DAYS_BEFORE;
  if (!isNear && state.state !== 'overdue') return null;
  const about = clock.about === '' ? '' : `: ${clock.about}`;
  return {
    key: `${clock.id} ${due.dueOn} ${isNear ? 'near' : 'past'}`,
    title: `${rule.title}${about}`,
    message: `Due ${formatDayOnly(due.dueOn)}: ${sayState(counted)}.`,
  };
}

/** What to tell now: what is due within three days or has passed, and was not told before. */
export function chooseNotices(
  counted: readonly CountedClock[],
  told: ReadonlySet<string>,
): readonly ClockNotice[] {
  return counted.flatMap((clock) => noticeOf(clock) ?? []).filter(({ key }) => !told.has(key));
}
