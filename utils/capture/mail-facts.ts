import type { Entry } from '../domain/index.ts';
import { correspondents, senders } from './correspondents.ts';
import { readMailDate, receivedDateText } from './dates.ts';
import { contentWarnings, dateWarnings } from './mail-warnings.ts';
import { oneLine } from './one-line.ts';
import { headerOf, type ParsedMail } from './parse.ts';
import { decodeWords } from 'postal-mime';

/** At most this many references stay on the entry; long lists only repeat the thread. */
const MOST_REFERENCES = 200;

/** Longest subject kept on an entry; the original has it whole. */
const MOST_SUBJECT = 1000;

/** What an entry takes from its mail's headers. */
export type MailFacts = Pick<
  Entry,
  | 'subject'
  | 'from'
  | 'to'
  | 'cc'
  | 'bcc'
  | 'messageId'
  | 'inReplyTo'
  | 'references'
  | 'sentAt'
  | 'sentAtText'
  | 'receivedAt'
  | 'receivedAtText'
  | 'warnings'
>;

/** Message ids in a header value, with their angle brackets. */
function idsIn(value: string): readonly string[] {
  return Array.from(value.matchAll(/<[^<>]{1,998}>/g), ([id]) => id.replace(/\s+/g, ''));
}

function datesOf(
  mail: ParsedMail,
): Pick<MailFacts, 'sentAt' | 'sentAtText' | 'receivedAt' | 'receivedAtText'> {
  const sentAtText = oneLine(headerOf(mail, 'date'));
  const receivedAtText = oneLine(receivedDateText(headerOf(mail, 'received')));
  const sentAt = readMailDate(sentAtText).instant;
  const receivedAt = readMailDate(receivedAtText).instant;
  return {
    ...(sentAtText === '' ? {} : { sentAtText }),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(receivedAtText === '' ? {} : { receivedAtText }),
    ...(receivedAt === undefined ? {} : { receivedAt }),
  };
}

/** Reads the headers of a mail. `capturedAt`: when it was kept, to judge unlikely dates by. */
export function mailFacts(mail: ParsedMail, capturedAt: number): MailFacts {
  const dates = datesOf(mail);
  const messageId = oneLine(headerOf(mail, 'message-id'));
  const dateText = dates.sentAtText ?? '';
  return {
    subject: oneLine(decodeWords(headerOf(mail, 'subject').slice(0, 4 * MOST_SUBJECT))).slice(
      0,
      MOST_SUBJECT,
    ),
    from: senders(mail.headers),
    to: correspondents(mail.headers, 'to'),
    cc: correspondents(mail.headers, 'cc'),
    bcc: correspondents(mail.headers, 'bcc'),
    messageId: idsIn(messageId)[0] ?? messageId,
    inReplyTo: idsIn(headerOf(mail, 'in-reply-to'))[0] ?? '',
    references: idsIn(headerOf(mail, 'references')).slice(0, MOST_REFERENCES),
    ...dates,
    warnings: [
      ...dateWarnings(dateText, readMailDate(dateText), dates.receivedAt ?? capturedAt),
      ...contentWarnings(mail),
    ],
  };
}
