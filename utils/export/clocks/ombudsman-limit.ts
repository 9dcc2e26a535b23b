import { addDays, addMonths } from '../../clocks/day.ts';

/**
 * Last day on which a complaint reaches the Ombudsman in time: 12 months beginning with the day the person first knew of
 * the matter (s.26B(2) Local Government Act 1974). `knownOn`: `YYYY-MM-DD`. Where the year after has no such day, the
 * earlier reading is given.
 */
export function lastDayForOmbudsman(knownOn: string): string {
  return addDays(addMonths(knownOn, 12).day, -1);
}
