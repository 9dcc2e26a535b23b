import type { NamedMessage } from '../../domain/bulk.ts';
import type { MessageContext } from '../types.ts';
import { readAddresses, toAddress } from './addresses.ts';
import { firstValue, type HeaderBlock } from './headers.ts';
import type { Likeness } from './likeness.ts';
import { compareMail, identify, type Identity } from './same-mail.ts';

/** Whether a mail fetched by its number alone is the one that was meant, and by what. */
export interface NamedIdentity {
  readonly identity: Identity;
  /** What agreed: `sender`, `subject`, `date`, `references`. */
  readonly agreed: readonly string[];
}

/** A server's clock and the site's own differ by seconds; a delayed mail is late by hours. */
const SAME_MOMENT = 2 * 60_000;
const OTHER_DAY = 36 * 3_600_000;
/** Ids taken from one mail: References of long conversations hold a hundred. */
const MOST_MARKS = 200;

/**
 * Compares a mail with what page or listing say of a message that was not opened. It was asked for by its number, so
 * only contradiction rejects it; a number that was merely tried must be proven by subject or references.
 */
export function identifyNamed(
  message: NamedMessage,
  context: MessageContext,
  header: HeaderBlock,
): NamedIdentity {
  const { people, dateText, toldBy, sentAt } = message;
  const page = compareMail({ senders: people, subject: context.subject, dateText }, header);
  const sender = toldBy === 'list row' ? compareTakers(message, context, header) : page.sender;
  const date = sentAt === undefined ? page.date : compareMoments(sentAt, header);
  const references: Likeness = readMarks(header).some((mark) => context.marks.includes(mark))
    ? 'same'
    : 'unknown';
  const evidence = { sender, subject: page.subject, date, references };
  const agreed = Object.entries(evidence).flatMap(([name, likeness]) => (likeness === 'same' ? [name] : []));
  const isOther =
    identify(evidence) === 'another mail' ||
    (toldBy === 'guess' && !agreed.includes('subject') && !agreed.includes('references')) ||
    (evidence.subject === 'different' && agreed.length < 2);
  return { identity: isOther ? 'another mail' : agreed.length > 0 ? 'this mail' : 'unproven', agreed };
}

/** A row names some who take part: in the folder of sent mail its recipients, in a conversation only a few of all. */
function compareTakers({ people }: NamedMessage, { alone }: MessageContext, header: HeaderBlock): Likeness {
  const shown = people.map(toAddress).filter((address) => address !== '');
  const names = ['from', 'sender', 'to', 'cc', 'bcc', 'reply-to', 'delivered-to'];
  const taking = new Set(names.flatMap((name) => header.fields.get(name) ?? []).flatMap(readAddresses));
  if (shown.some((address) => taking.has(address))) return 'same';
  return alone && shown.length > 0 ? 'different' : 'unknown';
}

function compareMoments(sentAt: number, header: HeaderBlock): Likeness {
  const received = firstValue(header, 'received').split(';').at(-1) ?? '';
  const gaps = [firstValue(header, 'date'), received]
    .map((text) => Math.abs(Date.parse(text.replace(/\([^()]*\)/g, ' ').trim()) - sentAt))
    .filter((gap) => !Number.isNaN(gap));
  if (gaps.length === 0) return 'unknown';
  if (gaps.some((gap) => gap <= SAME_MOMENT)) return 'same';
  return gaps.every((gap) => gap > OTHER_DAY) ? 'different' : 'unknown';
}

/** The Message-IDs a mail names: its own and those it answers. */
export function readMarks(header: HeaderBlock): readonly string[] {
  const values = ['message-id', 'in-reply-to', 'references'].flatMap((name) => header.fields.get(name) ?? []);
  return values.flatMap((value) => value.match(/<[^<>\s]{3,250}>/g) ?? []).slice(0, MOST_MARKS);
}
