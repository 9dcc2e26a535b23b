import type { Correspondent, Entry } from '../../domain/index.ts';
import { correspondents, senders } from '../correspondents.ts';
import { textOfHtml } from '../html-text.ts';
import { mailFacts } from '../mail-facts.ts';
import { headerOf, type ParsedMail } from '../parse.ts';
import { conversationOfHeader, conversationOfSite } from './conversation.ts';
import type { MailDates } from './date-likeness.ts';
import { comparableText, type ComparableText } from './text-likeness.ts';

/** A mail file made ready for comparing. */
export interface ComparableMail extends MailDates {
  /** GUID of its conversation, hex; empty when its headers name none. */
  readonly conversation: string;
  readonly messageId: string;
  readonly senders: readonly Correspondent[];
  readonly subject: string;
  /** Its text as sent plain and as HTML, whichever there is. */
  readonly forms: readonly ComparableText[];
  /** First words, for showing. */
  readonly start: string;
}

/** An `as shown` entry made ready for comparing; made once, however many files come. */
export interface ComparableEntry {
  readonly entry: Entry;
  readonly conversation: string;
  readonly text: ComparableText;
  readonly start: string;
}

/** Characters of a text that are shown beside another. */
const SHOWN = 160;

const startOf = (text: string): string =>
  text
    .slice(0, 4 * SHOWN)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SHOWN);

/** Makes a parsed mail ready for comparing. */
export function comparableMail(mail: ParsedMail): ComparableMail {
  const facts = mailFacts(mail, 0);
  const texts = [mail.text, textOfHtml(mail.html)].filter((text) => text.trim() !== '');
  const { sentAt, receivedAt, sentAtText, receivedAtText, subject, messageId } = facts;
  return {
    conversation: conversationOfHeader(headerOf(mail, 'thread-index')),
    messageId,
    senders: [...senders(mail.headers), ...correspondents(mail.headers, 'sender')],
    subject,
    instants: [sentAt, receivedAt].filter((instant) => instant !== undefined),
    texts: [sentAtText, receivedAtText].filter((text) => text !== undefined),
    forms: texts.map(comparableText),
    start: startOf(texts[0] ?? ''),
  };
}

/** Makes an `as shown` entry ready for comparing. `text`: what its page reading holds. */
export function comparableEntry(entry: Entry, text: string): ComparableEntry {
  const conversation = conversationOfSite(entry.provenance.siteThreadId);
  return { entry, conversation, text: comparableText(text), start: startOf(text) };
}
