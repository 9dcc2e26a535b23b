/** A clock on the wall, to the minute; `month` counts from 0. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The instants (ms since 1970) at which clocks somewhere show a time: none in the hour that spring skips, two in the one that autumn repeats. */
export type Zone = (local: LocalTime) => readonly number[];

/** Clocks are put back by an hour, on Lord Howe Island by half of one (IANA time zone database). */
const SHIFTS = [-3_600_000, -1_800_000, 0, 1_800_000, 3_600_000];

/** This computer's own time zone. */
export const systemZone: Zone = ({ year, month, day, hour, minute }) => {
  const guess = new Date(year, month, day, hour, minute).getTime();
  return SHIFTS.map((shift) => guess + shift).filter((instant) => {
    const shown = new Date(instant);
    const isDay = shown.getFullYear() === year && shown.getMonth() === month && shown.getDate() === day;
    return isDay && shown.getHours() === hour && shown.getMinutes() === minute;
  });
};
