import type { Sign } from './types.ts';

/** A mail as far as clocks look at it. */
export interface ClockMail {
  readonly entryId: string;
  /** Day in England on which it was sent. */
  readonly day: string;
  /** `sent` by the user or `received`. */
  readonly direction: 'sent' | 'received';
  /** Domain of the other side; empty when unknown. */
  readonly otherDomain: string;
  readonly subject: string;
  /** Its own words first; quoted mails below them must not speak for it. */
  readonly text: string;
  readonly tags: readonly string[];
}

/** What in a mail spoke of an event. */
export interface Found {
  /** Words of the mail, as they stand there; null when a tag alone said it. */
  readonly phrase: string | null;
  readonly tag: string | null;
}

/** So much of a mail's own words is looked at: letters say what they are at the start. */
const MOST_CHARACTERS = 1500;

/** Where the quoted mail begins, in the ways mail programs mark it. */
const QUOTE = /^\s*(?:>|_{10,}|-{3,} ?Original|On .{5,80} wrote:|From: .{3,})/im;

/** A mail's own words: up to the first sign of a quoted one. */
export function ownWords(text: string): string {
  const quote = QUOTE.exec(text);
  return (quote ? text.slice(0, quote.index) : text).slice(0, MOST_CHARACTERS);
}

const patterns = new Map<string, RegExp>();

/** A phrase as a pattern: any white space for a space, at the edges of words, whatever the case. */
function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known) return known;
  const words = phrase
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}])`, 'iu');
  patterns.set(phrase, pattern);
  return pattern;
}

function findPhrase(phrases: readonly string[], words: string): string | null {
  for (const phrase of phrases) {
    const found = patternOf(phrase).exec(words);
    if (found) return found[0].replace(/\s+/g, ' ');
  }
  return null;
}

/** Mails that machines send about mails: receipts, bounces. They prove nothing was decided. */
const MACHINE =
  /^\s*(?:automatic reply|auto(?:matic)?[- ]?reply|out of office|delivery status|undeliverable|read:)/i;

/** A reply or forward carries the subject and so the suggested tags of the mail before it. */
const REPLY = /^\s*(?:re|aw|fwd?|fw)\s*:/i;

/**
 * What in a mail fits a sign, or null. A phrase in the subject suffices; one in the text needs the tag beside it, since
 * letters mention many things; a tag alone suffices where the sign says so.
 */
export function findSign(sign: Sign, mail: ClockMail): Found | null {
  if (sign.direction !== mail.direction || MACHINE.test(mail.subject)) return null;
  const tag = sign.tags.find((each) => mail.tags.includes(each)) ?? null;
  const inSubject = findPhrase(sign.phrases, mail.subject);
  if (inSubject) return { phrase: inSubject, tag };
  const inText = tag ? findPhrase(sign.phrases, ownWords(mail.text)) : null;
  if (inText) return { phrase: inText, tag };
  return tag && sign.tagSuffices ? { phrase: null, tag } : null;
}

/** The first of several signs that fits. */
export function findAnySign(signs: readonly Sign[], mail: ClockMail): Found | null {
  for (const sign of signs) {
    const found = findSign(sign, mail);
    if (found) return found;
  }
  return null;
}

/** The same for what begins an event: in a reply only its own words count, for its subject and tags say what went before. */
export function findBeginning(signs: readonly Sign[], mail: ClockMail): Found | null {
  if (!REPLY.test(mail.subject)) return findAnySign(signs, mail);
  const found = findAnySign(signs, { ...mail, subject: '' });
  return found?.phrase ? found : null;
}
