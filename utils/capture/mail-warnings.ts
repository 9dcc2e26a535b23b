import { unlikelyDate, type ReadDate } from './dates.ts';
import { headerOf, type ParsedMail } from './parse.ts';
import { plainText } from './text.ts';

/** Kinds of mail whose text is locked; the kept bytes are whole, but only the right program can show them. */
const LOCKED =
  /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime(?!.*smime-type="?signed-data))|\.p7m\b/i;

/** Plain sentences on what of a mail could not be shown. */
export function contentWarnings(mail: ParsedMail): readonly string[] {
  const warnings: string[] = [];
  const locked = LOCKED.test(headerOf(mail, 'content-type').slice(0, 500));
  if (locked) {
    warnings.push(
      'This email is encrypted. Its original is kept; only the program that has the key can show it.',
    );
  } else if (plainText(mail).trim() === '' && mail.attachments.length === 0) {
    warnings.push('This email has no text that can be shown. Its original is kept.');
  }
  if (mail.attachments.some((part) => part.mediaType === 'application/ms-tnef')) {
    warnings.push('Some attachments are packed in Outlook’s own format (winmail.dat).');
  }
  return warnings;
}

/** Plain sentences on the sending date. `seenAt`: when the mail arrived, or was kept. */
export function dateWarnings(dateText: string, read: ReadDate, seenAt: number): readonly string[] {
  if (dateText === '') return ['This email has no sending date.'];
  const unlikely = read.instant === undefined ? null : unlikelyDate(read.instant, seenAt);
  return [read.oddity, unlikely]
    .filter((problem) => typeof problem === 'string')
    .map((problem) => `The sending date “${dateText.slice(0, 80)}” ${problem}.`);
}
