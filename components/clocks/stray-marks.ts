import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import type { Day } from '../../utils/clocks/day.ts';
import type { Clock } from '../../utils/domain/clock.ts';
import { londonDay } from '../../utils/domain/dates.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { isDayOfEntry } from './mark-draft.ts';

/** A start or end that was the entry's own day until that was corrected. */
export interface StrayMark {
  readonly end: 'start' | 'end';
  /** Day of the entry now. */
  readonly day: Day;
}

/** Marks that this entry proves on a day that is not its own any more, and for which nobody gave a reason. */
export function strayMarks({ clock, rule }: CountedClock, entry: Entry): readonly StrayMark[] {
  const day = londonDay(entry.happenedAt);
  const isStray = (mark: Clock['end']): boolean =>
    mark?.entryId === entry.id && mark.reason === '' && mark.day !== day;
  const start = isDayOfEntry(rule) && isStray(clock.start) ? [{ end: 'start', day } as const] : [];
  return isStray(clock.end) ? [...start, { end: 'end', day }] : start;
}

/** The clock with the mark on that day; null when it would end before it starts. */
export function movedTo(clock: Clock, { end, day }: StrayMark): Clock | null {
  const moved: Clock = { ...clock, [end]: { ...clock[end], day } };
  return moved.end && moved.end.day < moved.start.day ? null : moved;
}
