import type { MailHeader } from '../parse.ts';
import { ID, PROPERTY_HEADERS, Properties, foldersNamed } from './properties.ts';

/** Longest block of headers that is looked at, as for mails in MIME (parse.ts). */
const MOST_CHARACTERS = 2 * 1024 * 1024;

/** At most this many recipients are read, far above what mail servers deliver to. */
const MOST_RECIPIENTS = 2000;

/** Header names by PidTagRecipientType ([MS-OXOMSG] 2.2.3.1). */
const RECIPIENT_HEADERS: Readonly<Record<number, string>> = { 1: 'To', 2: 'Cc', 3: 'Bcc' };

/** The headers the mail came with, unfolded; none for mails that never left Outlook, such as sent ones. */
export function ownHeaders(message: Properties): readonly MailHeader[] {
  const text = (message.text(ID.transportHeaders) ?? '').slice(0, MOST_CHARACTERS);
  const unfolded = text.replace(/\r?\n(?=[ \t])/g, '');
  return unfolded.split(/\r?\n/).flatMap((line) => {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim();
    return /^[!-9;-~]+$/.test(name) ? [{ name, value: line.slice(colon + 1).trim() }] : [];
  });
}

/** Only addresses of the Internet: an Exchange server names its own people by long paths. */
function internetAddress(candidates: readonly (string | null)[]): string {
  const found = candidates.find((each) => each !== null && /^[^\s<>"@/]+@[^\s<>"@/]+$/.test(each));
  return found ?? '';
}

/** One person as a header writes them. */
function personText(name: string | null, address: string): string {
  const shown = (name ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if (shown === '' || shown === address) return address === '' ? '' : `<${address}>`;
  return `"${shown.replace(/["\\]/g, '\\$&')}" <${address}>`;
}

function senderText(message: Properties): string {
  const sentFor = internetAddress([message.text(ID.sentForSmtp), message.text(ID.sentForAddress)]);
  const name = message.text(ID.sentForName);
  if (sentFor !== '' || (name ?? '') !== '') return personText(name, sentFor);
  const sender = internetAddress([message.text(ID.senderSmtp), message.text(ID.senderAddress)]);
  return personText(message.text(ID.senderName), sender);
}

/** To, Cc and Bcc as the list of recipients tells them. */
function recipientHeaders(message: Properties): readonly MailHeader[] {
  const lists = new Map<string, string[]>();
  const folders = foldersNamed(message.storage, '__recip_version1.0_').slice(0, MOST_RECIPIENTS);
  for (const folder of folders) {
    const person = new Properties(folder, PROPERTY_HEADERS.part, message.codePage);
    const header = RECIPIENT_HEADERS[(person.number(ID.recipientKind) ?? 1) & 0xf];
    const address = internetAddress([person.text(ID.smtpAddress), person.text(ID.address)]);
    const text = personText(person.text(ID.displayName), address);
    if (header !== undefined && text !== '') lists.set(header, [...(lists.get(header) ?? []), text]);
  }
  return [...lists].map(([name, people]) => ({ name, value: people.join(', ') }));
}

/** An instant as a mail's Date header writes it, in UTC. */
function dateText(instant: number | null): string {
  return instant === null ? '' : new Date(instant).toUTCString().replace('GMT', '+0000');
}

function conversationIndex(message: Properties): string {
  const bytes = message.binary(ID.conversationIndex);
  return bytes === null || bytes.length > 2000 ? '' : btoa(String.fromCharCode(...bytes));
}

/** Headers made from Outlook's own fields. */
function madeHeaders(message: Properties): readonly MailHeader[] {
  const delivered = dateText(message.time(ID.deliveredAt));
  const made = {
    From: senderText(message),
    Subject: message.text(ID.subject) ?? '',
    Date: dateText(message.time(ID.submittedAt)),
    Received: delivered === '' ? '' : `by Outlook; ${delivered}`,
    'Message-ID': message.text(ID.messageId) ?? '',
    'In-Reply-To': message.text(ID.inReplyTo) ?? '',
    References: message.text(ID.references) ?? '',
    'Thread-Topic': message.text(ID.topic) ?? '',
    'Thread-Index': conversationIndex(message),
  };
  const filled = Object.entries(made).filter(([, value]) => value !== '');
  return [...filled.map(([name, value]) => ({ name, value })), ...recipientHeaders(message)];
}

/** The mail's own headers, followed by those of Outlook's fields whose names it does not have. */
export function completeHeaders(message: Properties, own: readonly MailHeader[]): readonly MailHeader[] {
  const present = new Set(own.map(({ name }) => name.toLowerCase()));
  return [...own, ...madeHeaders(message).filter(({ name }) => !present.has(name.toLowerCase()))];
}
