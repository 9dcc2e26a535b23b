import { londonNoon, formatDay, formatDayShort } from '../../domain/dates.ts';

/** `13 October 2026` from `2026-10-13`; the text itself where it is no day. */
export function longDay(day: string): string {
  const noon = londonNoon(day);
  return noon === null ? day : formatDay(noon);
}

/** `13 Oct 2026`. */
export function shortDay(day: string): string {
  const noon = londonNoon(day);
  return noon === null ? day : formatDayShort(noon);
}

/** `1 day`, `9 days`. */
export const countDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
