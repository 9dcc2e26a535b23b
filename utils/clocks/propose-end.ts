import type { Clock } from '../domain/clock.ts';
import { asEntryId } from '../domain/index.ts';
import { addDays, isDay } from './day.ts';
import { findAnySign, type ClockMail } from './find-signs.ts';
import { namesAny } from './phrase-pattern.ts';
import { endKey } from './proposal-key.ts';
import type { Proposal, ProposalSources } from './proposal.ts';
import type { Rule } from './types.ts';

/** An organisation asked for something answers for itself: another one's mail proves nothing. */
function isOtherBody(clock: Clock, mail: ClockMail, mails: readonly ClockMail[]): boolean {
  const [asked] = mails.find(({ entryId }) => entryId === clock.start.entryId)?.otherDomains ?? [];
  return asked !== undefined && !mail.otherDomains.includes(asked);
}

/** Where each of several must do it, one's mail proves nothing of another's. */
function isOtherKind({ about }: Clock, { kinds = [] }: Rule, { subject, files, body }: ClockMail): boolean {
  const kind = kinds.find((each) => each.about === about);
  if (!kind) return false;
  // The subject says whose it is; the body only where the subject and the files name nobody.
  const others = kinds.flatMap(({ given }) => given);
  const words = namesAny(others, `${subject}\n${files}`) ? `${subject}\n${files}` : body;
  return !namesAny(kind.given, words);
}

/** Longest time before its day that a thing done in time belongs to it: last year's invitation is not this year's. */
const MOST_BEFORE = 180;
/** What had to be done before a day that the rule or a move fixes may still come long after it. */
const MOST_AFTER = 180;

/** May a mail of this day end that clock? Not the mail that began it; nothing before it began, except for what comes before a day. */
function mayEnd({ start }: Clock, { counting, trigger, length }: Rule, mail: ClockMail): boolean {
  if (!isDay(start.day)) return false;
  if (counting !== 'before') {
    const isItself = start.entryId === asEntryId(mail.entryId) && start.day === mail.day;
    return !isItself && mail.day >= start.day;
  }
  const early = length.unit === 'months' ? 2 * MOST_BEFORE : MOST_BEFORE;
  const late = trigger.date === 'meeting' ? 0 : MOST_AFTER;
  return mail.day >= addDays(start.day, -early) && mail.day <= addDays(start.day, late);
}

/** The first mail that may end a running clock; none is tried twice after a no. */
export function proposeEnd(clock: Clock, sources: ProposalSources): Proposal[] {
  const rule = sources.ruleSets.find(({ id }) => id === clock.set)?.rules.find(({ id }) => id === clock.rule);
  if (!rule || clock.end !== null) return [];
  for (const mail of sources.mails) {
    const key = endKey(clock.id, mail.entryId);
    if (!mayEnd(clock, rule, mail) || sources.refused.has(key)) continue;
    if (rule.actor === 'organisation' && isOtherBody(clock, mail, sources.mails)) continue;
    const because = findAnySign(rule.ends, mail);
    if (!because || isOtherKind(clock, rule, mail)) continue;
    const { set, id: clockId, about } = clock;
    const { entryId, day } = mail;
    return [{ kind: 'end', key, set, rule: rule.id, entryId, clockId, about, because, day }];
  }
  return [];
}
