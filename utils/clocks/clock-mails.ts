import { domainOf } from '../domain/addresses.ts';
import { londonDay } from '../domain/dates.ts';
import type { Entry, EntryId } from '../domain/index.ts';
import { isFromOwn } from '../domain/own-mail.ts';
import type { ClockMail } from './find-signs.ts';
import type { Relevance } from './relevance.ts';

/** An entry as clocks look at it. `text`: what can be searched of it; `own`: the user's addresses. */
export function asClockMail(entry: Entry, text: string, own: ReadonlySet<string>): ClockMail {
  const isSent = isFromOwn(entry, own);
  const others = isSent ? [...entry.to, ...entry.cc] : entry.from;
  const other = others.find(({ address }) => !own.has(address));
  return {
    entryId: entry.id,
    day: londonDay(entry.happenedAt),
    direction: isSent ? 'sent' : 'received',
    otherDomain: domainOf(other?.address ?? ''),
    subject: entry.subject,
    text,
    tags: entry.tags,
  };
}

/** Where the mails for clocks come from. */
export interface ClockMailSources {
  readonly entries: readonly Entry[];
  readonly texts: ReadonlyMap<EntryId, string>;
  readonly own: ReadonlySet<string>;
  readonly isRelevant: Relevance;
}

/**
 * Entries that clocks may start or end with: those that were sent, have a date of their own and can speak of a clock at
 * all.
 */
export function clockMailsOf({ entries, texts, own, isRelevant }: ClockMailSources): readonly ClockMail[] {
  return entries
    .filter((entry) => entry.happenedFrom !== 'captured' && !entry.isDraft && isRelevant(entry))
    .map((entry) => asClockMail(entry, texts.get(entry.id) ?? '', own));
}
