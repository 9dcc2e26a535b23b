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
  const senders = ['from', 'sender', 'resent-from'].flatMap((name) => header.fields.get(name) ?? []);
  const dates = [...(header.fields.get('date') ?? []).slice(0, 1), firstValue(header, 'received')];
  return {
    sender: compareAddresses(
      facts.senders.map(toAddress).filter((address) => address !== ''),
      senders.flatMap(readAddresses),
    ),
    subject: compareSubjects(facts.subject, firstValue(header, 'subject')),
    date: compareDates(facts.dateText, dates),
  };
}

/**
 * Weighs the evidence. The mail was asked for by its id, so only contradiction rejects it: another sender without the
 * same subject, or any two of the three different. Pages and headers of real mails disagree in single points
 * (renamed threads, aliases, clocks), hardly ever in two.
 */
export function identify({ sender, subject, date }: Evidence): Identity {
  const all = [sender, subject, date];
  if (sender === 'different' && subject !== 'same') return 'another mail';
  if (all.filter((likeness) => likeness === 'different').length > 1) return 'another mail';
  return all.includes('same') ? 'this mail' : 'unproven';
}
