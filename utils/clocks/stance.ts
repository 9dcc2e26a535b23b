/** Mails that machines send about mails: receipts, bounces. They prove nothing was decided. */
const MACHINE =
  /^\s*(?:automatic reply|auto(?:matic)?[- ]?reply|out of office|delivery status|undeliverable|read:)/i;

/** What mail systems put before a subject: `[EXTERNAL]`. */
const MARKS = '\\s*(?:\\[[^\\]\\n]{1,20}\\]\\s*)?';

/** A reply or forward carries the subject, and so the suggested tags, of the mail before it. */
const REPLY = new RegExp(`^${MARKS}(?:re|aw|fwd?)\\s*:`, 'i');
const FORWARD = new RegExp(`^${MARKS}fwd?\\s*:`, 'i');

/** A subject that speaks about a thing instead of being it. */
const ABOUT =
  /\backnowledge?(?:ment|d|s|ing)?\b|\bholding (?:reply|response)\b|\bupdate\b|\boverdue\b|\bchas(?:e|ed|ing|er)\b|\breminder\b|\bdelay(?:ed)?\b|\breceipt of\b/i;

/** Words of somebody who has received a thing, or has not done it yet. Only what a real answer does not say. */
const HOLDING =
  /\back(?:nowledge|nowledging) (?:receipt|your)\b|\b(?:will|aim to|hope to) (?:reply|respond|answer)\b|\b(?:is|are) not (?:yet )?ready\b|\b(?:cannot|can[’']t|unable to) (?:yet )?give (?:you )?a date\b|\bwill be in touch\b|\b(?:come|get) back to you\b/i;

/** Holding replies say so at their beginning. */
const HOLDING_CHARACTERS = 1500;

/** True for a receipt, a bounce or an automatic reply. */
export const isMachine = (subject: string): boolean => MACHINE.test(subject);
/** True for the subject of a reply or a forward. */
export const isReply = (subject: string): boolean => REPLY.test(subject);
/** True for the subject of a forward. */
export const isForward = (subject: string): boolean => FORWARD.test(subject);

/**
 * True for an acknowledgement, a holding reply or a chase: it speaks of a thing, and is not the thing. The user's own tag
 * for these says so too. `body`: the mail's own words.
 */
export function isAbout(mail: {
  readonly subject: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly direction: 'sent' | 'received';
}): boolean {
  // A reply carries the subject of the chase it answers.
  if (mail.tags.includes('chase') || (!isReply(mail.subject) && ABOUT.test(mail.subject))) return true;
  return mail.direction === 'received' && HOLDING.test(mail.body.slice(0, HOLDING_CHARACTERS));
}
