import { boot } from './boot.ts';

const DAYS: Record<string, Intl.DateTimeFormatOptions> = {
  'en-US': { year: 'numeric', month: 'numeric', day: 'numeric' },
  'en-GB': { year: 'numeric', month: '2-digit', day: '2-digit' },
  de: { year: 'numeric', month: '2-digit', day: '2-digit' },
};
const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

function write(at: number, options: Intl.DateTimeFormatOptions): string {
  // The page's own zone is the browser's; Outlook writes plain spaces.
  return new Intl.DateTimeFormat(boot.layout.language, options).format(new Date(at)).replace(/\s/gu, ' ');
}

/** `Mon 3/2/2026 10:15 AM` and its like: to the minute, without a zone. `at` in ms since 1970. */
export function shownDate(at: number): string {
  const day = write(at, DAYS[boot.layout.language] ?? {});
  return `${write(at, { weekday: 'short' })} ${day} ${write(at, TIME)}`;
}

/** `Monday, March 2, 2026 10:15 AM`, the title some builds add. */
export function fullDate(at: number): string {
  const day = write(at, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
  return `${day} ${write(at, TIME)}`;
}

/** The short date of a list row. */
export function rowDate(at: number): string {
  return write(at, { weekday: 'short', day: '2-digit', month: '2-digit' });
}
