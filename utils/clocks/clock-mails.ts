import { domainOf } from '../domain/addresses.ts';
import { londonDay } from '../domain/dates.ts';
import type { Entry, EntryId } from '../domain/index.ts';
import { isFromOwn } from '../domain/own-mail.ts';
import type { ClockMail } from './find-signs.ts';

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

/** Entries that clocks may start or end with: all that have a date of their own. */
export function clockMailsOf(
  entries: readonly Entry[],
  texts: ReadonlyMap<EntryId, string>,
  own: ReadonlySet<string>,
): readonly ClockMail[] {
  return entries
    .filter(({ happenedFrom }) => happenedFrom !== 'captured')
    .map((entry) => asClockMail(entry, texts.get(entry.id) ?? '', own));
}
