import { findAnswer } from '../../clocks/silence.ts';
import type { Entry, EntryId } from '../../domain/index.ts';
import { isFromOwn } from '../../domain/own-mail.ts';
import { plainSubject } from '../../domain/subject.ts';

/** Mails looked at, latest first: a search in the whole of a long record would be slow, and old mails are settled. */
const MOST_LOOKED_AT = 200;

/** Whose mail it is, what is known to be answered, and how many are wanted. */
export interface UnansweredSearch {
  readonly own: ReadonlySet<string>;
  readonly answered: ReadonlySet<EntryId>;
  readonly most: number;
}

/**
 * The last emails of the family to which no reply is found in the record, latest first, at most `most`. A later mail under
 * the same subject counts as one, wherever its writer pressed “New” instead of “Reply”; what started a clock that has
 * ended was answered too (`answered`). An answer by telephone, or under other words, is not found. `entries`: oldest first.
 */
export function findUnanswered(
  entries: readonly Entry[],
  { own, answered, most }: UnansweredSearch,
): readonly Entry[] {
  const sent = entries.filter((entry) => entry.kind === 'email' && isFromOwn(entry, own));
  const latest = sent.slice(-MOST_LOOKED_AT).toReversed();
  const found: Entry[] = [];
  for (const mail of latest) {
    if (found.length === most) break;
    const isToOthers = [...mail.to, ...mail.cc].some(({ address }) => !own.has(address));
    const later = entries.slice(entries.indexOf(mail) + 1);
    if (!isToOthers || answered.has(mail.id) || findAnswer(mail, later, own)) continue;
    if (!later.some((entry) => isAboutTheSame(entry, mail, own))) found.push(mail);
  }
  return found;
}

function isAboutTheSame(entry: Entry, sent: Entry, own: ReadonlySet<string>): boolean {
  const subject = plainSubject(sent.subject).toLowerCase();
  return subject !== '' && !isFromOwn(entry, own) && plainSubject(entry.subject).toLowerCase() === subject;
}
