/** What a property of a calendar file says of a time (RFC 5545 §3.3.4 to §3.3.6). */
export interface TimeProperty {
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

type Given = TimeProperty | undefined;

/** When an event is, in words, from its start and its end or how long it takes; empty where its start is not understood. */
export function whenOf(start: Given, end: Given, duration: Given): string {
  const from = start && timeOf(start);
  if (!from) return '';
  const until = (end && timeOf(end)) ?? endAfter(from, duration?.value.trim() ?? '');
  if (!until || from.isDay !== until.isDay) return wordsOf(from) + zoneOf(from);
  return from.isDay ? sayDays(from, until) : sayHours(from, until);
}

/** Whole days end before the day that is written (§3.6.1). */
function sayDays(from: Time, until: Time): string {
  const last = { ...from, at: until.at - DAY };
  return last.at > from.at ? `${wordsOf(from)} to ${wordsOf(last)}` : wordsOf(from);
}

function sayHours(from: Time, until: Time): string {
  const zone = zoneOf(from);
  // Both are named where they differ: a flight, or a file that was put together.
  if (zoneOf(until) !== zone) return `${wordsOf(from)}${zone} to ${wordsOf(until)}${zoneOf(until)}`;
  if (wordsOf(until) === wordsOf(from)) return wordsOf(from) + zone;
  const to = dayOf(until) === dayOf(from) ? hourOf(until) : wordsOf(until);
  return `${wordsOf(from)} to ${to}${zone}`;
}

/** A time as the file writes it. */
interface Time {
  /** The instant, or the time of its own place as if that were UTC; ms since 1970. */
  readonly at: number;
  readonly isInstant: boolean;
  readonly isDay: boolean;
  readonly zone: string;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

function timeOf({ value, parameters }: TimeProperty): Time | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?$/u.exec(value.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = match
    .slice(1, 6)
    .map((part) => Number(part ?? 0));
  return {
    at: Date.UTC(year, month - 1, date, hour, minute),
    isInstant: match[6] === 'Z',
    isDay: match[4] === undefined,
    zone: parameters.get('TZID') ?? '',
  };
}

/** The end from a duration such as `PT1H30M`, `P5D` or `P2W` (§3.3.6). */
function endAfter(from: Time, duration: string): Time | undefined {
  const match = /^\+?P(?:(\d{1,3})W|(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,7}S)?)?)$/u.exec(
    duration,
  );
  if (!match) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { ...from, at: from.at + (weeks * 7 + days) * DAY + (hours * 60 + minutes) * MINUTE };
}

const written = { timeZone: 'UTC' } as const;
const london = { timeZone: 'Europe/London' } as const;
const DAYS = { own: dayFormat(written), london: dayFormat(london) };
const HOURS = { own: hourFormat(written), london: hourFormat(london) };

function dayFormat(zone: { readonly timeZone: string }): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { ...zone, dateStyle: 'full' });
}

function hourFormat(zone: { readonly timeZone: string }): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'short' });
}

/** Instants in London, the rest in its own time, which is named. */
const dayOf = ({ at, isInstant }: Time): string => DAYS[isInstant ? 'london' : 'own'].format(at);
const hourOf = ({ at, isInstant }: Time): string => HOURS[isInstant ? 'london' : 'own'].format(at);
const wordsOf = (time: Time): string => (time.isDay ? dayOf(time) : `${dayOf(time)} at ${hourOf(time)}`);

const zoneOf = ({ isInstant, isDay, zone }: Time): string => {
  const isLondon = isInstant || isDay || zone === '' || /London|GMT Standard Time/u.test(zone);
  return isLondon ? '' : ` (${zone})`;
};
