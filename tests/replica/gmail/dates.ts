import type { LanguageName } from './languages.ts';

const ZONE = 'Europe/London';
const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };

/** How a date looks in the title of `span.g3`: no seconds, no offset. Node's en-US puts U+202F before AM/PM as Gmail does. */
const FULL: Record<LanguageName, { locale: string; options: Intl.DateTimeFormatOptions }> = {
  'en-GB': { locale: 'en-GB', options: { ...DAY, hour: '2-digit', minute: '2-digit' } },
  'en-US': { locale: 'en-US', options: { ...DAY, ...TIME, weekday: 'short' } },
  de: {
    locale: 'de-DE',
    options: { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  },
  ar: { locale: 'ar-EG', options: { ...DAY, ...TIME } },
  ja: { locale: 'ja-JP', options: { ...DAY, ...TIME, weekday: 'short' } },
};

/** Date and time as the page's language writes them, e.g. `20 Aug 2025, 13:19`. `at` in milliseconds since 1970. */
export function fullDate(at: number, language: LanguageName): string {
  const { locale, options } = FULL[language];
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: ZONE }).format(new Date(at));
}

/** The short date of a list row: day and month within `year`, numbers otherwise. */
export function shortDate(at: number, language: LanguageName, year: number): string {
  const date = new Date(at);
  const options: Intl.DateTimeFormatOptions =
    date.getUTCFullYear() === year
      ? { day: 'numeric', month: 'short' }
      : { day: '2-digit', month: '2-digit', year: 'numeric' };
  return new Intl.DateTimeFormat(FULL[language].locale, { ...options, timeZone: ZONE }).format(date);
}
