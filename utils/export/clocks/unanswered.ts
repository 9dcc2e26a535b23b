import { findAnswer } from '../../clocks/silence.ts';
import type { Entry } from '../../domain/index.ts';
import { isFromOwn } from '../../domain/own-mail.ts';

/** Mails looked at, latest first: a search in the whole of a long record would be slow, and old mails are settled. */
const MOST_LOOKED_AT = 200;

/**
 * The last emails of the family to which the record holds no reply, latest first, at most `most`. Says what the record
 * holds: an answer by telephone is not in it. `entries`: oldest first.
 */
export function findUnanswered(
  entries: readonly Entry[],
  own: ReadonlySet<string>,
  most: number,
): readonly Entry[] {
  const sent = entries.filter((entry) => entry.kind === 'email' && isFromOwn(entry, own));
  const latest = sent.slice(-MOST_LOOKED_AT).toReversed();
  const found: Entry[] = [];
  for (const mail of latest) {
    if (found.length === most) break;
    const isToOthers = [...mail.to, ...mail.cc].some(({ address }) => !own.has(address));
    const later = entries.slice(entries.indexOf(mail) + 1);
    if (isToOthers && !findAnswer(mail, later, own)) found.push(mail);
  }
  return found;
}
