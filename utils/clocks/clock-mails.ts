import { domainOf } from '../domain/addresses.ts';
import { londonDay } from '../domain/dates.ts';
import type { Entry, EntryId } from '../domain/index.ts';
import { isFromOwn } from '../domain/own-mail.ts';
import { fileNamesOf, textBelowHead } from '../domain/search-text.ts';
import type { ClockMail } from './find-signs.ts';
import { ownWords } from './own-words.ts';
import type { Relevance } from './relevance.ts';

/**
 * An entry as clocks look at it. `searchText`: what a search looks through, with subject, people and names of attachments
 * above the text; they are taken off here, and the quoted mails too. `own`: the user's addresses.
 */
export function asClockMail(entry: Entry, searchText: string, own: ReadonlySet<string>): ClockMail {
  const isSent = isFromOwn(entry, own);
  const others = (isSent ? [...entry.to, ...entry.cc] : entry.from).filter(
    ({ address }) => !own.has(address),
  );
  return {
    entryId: entry.id,
    day: londonDay(entry.happenedAt),
    direction: isSent ? 'sent' : 'received',
    otherDomains: others.map(({ address }) => domainOf(address)).filter((domain) => domain !== ''),
    subject: entry.subject,
    body: ownWords(textBelowHead(searchText, entry)),
    files: fileNamesOf(entry).join('\n'),
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
  const textOf = ({ id }: Entry): string => texts.get(id) ?? '';
  return entries
    .filter((entry) => entry.happenedFrom !== 'captured' && !entry.isDraft)
    .filter((entry) =>
      isRelevant({
        subject: entry.subject,
        files: fileNamesOf(entry).join('\n'),
        tags: entry.tags,
        ownText: isFromOwn(entry, own) ? () => ownWords(textBelowHead(textOf(entry), entry)) : null,
      }),
    )
    .map((entry) => asClockMail(entry, textOf(entry), own));
}
