import { partsOf, type Day } from './day.ts';
import { findDay } from './find-day.ts';
import type { ClockMail, Found } from './find-signs.ts';
import type { Rule } from './types.ts';

/** A move between phases of school is in September: from then on a mail speaks of the next one. */
const NEW_SCHOOL_YEAR = '09-01';

/**
 * The day a rule names, for the move a mail speaks of. Null between that day and September: the mail may speak of the move
 * whose day has just passed, and the next year's must not take its place unasked.
 */
function namedDay(on: string, mailDay: Day): Day | null {
  const { year } = partsOf(mailDay);
  if (mailDay <= `${year}-${on}`) return `${year}-${on}`;
  return mailDay >= `${year}-${NEW_SCHOOL_YEAR}` ? `${year + 1}-${on}` : null;
}

/**
 * The day a start is counted from: the mail's own, the one of the meeting it names, or the day the rule names. Null when
 * the user must say.
 */
export function startDay({ trigger }: Rule, mail: ClockMail, because: Found): Day | null {
  if (trigger.asksDay) return null;
  if (trigger.on) return namedDay(trigger.on, mail.day);
  if (trigger.date !== 'meeting') return mail.day;
  return findDay(`${mail.subject}\n${mail.body}`, { near: mail.day, about: because.phrase });
}
