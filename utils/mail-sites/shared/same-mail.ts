import { readAddresses, toAddress } from './addresses.ts';
import { firstValue, type HeaderBlock } from './headers.ts';
import { compareAddresses, compareDates, compareSubjects, type Likeness } from './likeness.ts';

/** What the page says about a message, as it says it. Empty where it does not. */
export interface PageFacts {
  readonly senders: readonly string[];
  readonly subject: string;
  /** Localised, without zone. */
  readonly dateText: string;
}

/** What speaks for and against a mail being the one on the page. */
export interface Evidence {
  readonly sender: Likeness;
  readonly subject: Likeness;
  readonly date: Likeness;
}

/** `unproven`: nothing to compare on either side, and nothing against it. */
export type Identity = 'this mail' | 'another mail' | 'unproven';

/** Compares what the page shows with a mail's own header. */
export function compareMail(facts: PageFacts, header: HeaderBlock): Evidence {
  const senders = namedSenders(header);
  const dates = [...(header.fields.get('date') ?? []).slice(0, 1), firstValue(header, 'received')];
  return {
    sender: compareAddresses(facts.senders.map(toAddress).filter(isSomething), senders),
    subject: compareSubjects(facts.subject, firstValue(header, 'subject')),
    date: compareDates(facts.dateText, dates),
  };
}

const isSomething = (text: string): boolean => text !== '';

/** Whom a page may call the sender: From, the Sender behind it, and the envelope where a mail names neither. */
function namedSenders(header: HeaderBlock): readonly string[] {
  const read = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => header.fields.get(name) ?? []).flatMap(readAddresses);
  const named = read(['from', 'sender', 'resent-from']);
  return named.length > 0 ? named : read(['return-path', 'reply-to']);
}

/**
 * Weighs the evidence. The mail was asked for by its id, so only contradiction rejects it: another sender unless both
 * subject and date agree (replies in one conversation share their subject), or another date. Mails of one sender in
 * one conversation differ in nothing else; and a page shows the date of either the sender or the arrival, so that a
 * wrong clock or a late delivery agrees with one of them. Renamed threads and aliases differ in a single other point.
 */
export function identify({ sender, subject, date }: Evidence): Identity {
  if (sender === 'different' && !(subject === 'same' && date === 'same')) return 'another mail';
  if (date === 'different') return 'another mail';
  return [sender, subject, date].includes('same') ? 'this mail' : 'unproven';
}
