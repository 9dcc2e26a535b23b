import { londonNoon, formatDayShort } from '../../domain/dates.ts';
import { counted } from '../../domain/counted.ts';

export { sayDay as longDay } from '../../domain/dates.ts';

/** `13 Oct 2026`. */
export function shortDay(day: string): string {
  const noon = londonNoon(day);
  return noon === null ? day : formatDayShort(noon);
}

/** `1 day`, `9 days`. */
export const countDays = (days: number): string => counted(days, 'day');
