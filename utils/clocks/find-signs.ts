import { isWithin } from '../domain/addresses.ts';
import { suggestTags } from '../domain/tag-suggestion.ts';
import { patternOf } from './phrase-pattern.ts';
import { isAbout, isForward, isMachine, isReply } from './stance.ts';
import type { Sign } from './types.ts';

/** A mail as far as clocks look at it. Its parts are apart, so that no part can speak for another. */
export interface ClockMail {
  readonly entryId: string;
  /** Day in England on which it was sent. */
  readonly day: string;
  /** `sent` by the user or `received`. */
  readonly direction: 'sent' | 'received';
  /** Domains of the other side, the first of them first; empty when unknown. */
  readonly otherDomains: readonly string[];
  readonly subject: string;
  /** Its own words, without subject, people, and the mails quoted below them. */
  readonly body: string;
  /** Names of its attachments, a line each. */
  readonly files: string;
  readonly tags: readonly string[];
}

/** What in a mail spoke of an event. */
export interface Found {
  /** Words of the mail, as they stand there; null when a tag alone said it. */
  readonly phrase: string | null;
  readonly tag: string | null;
}

function findPhrase(phrases: readonly string[], words: string): string | null {
  if (words === '') return null;
  for (const phrase of phrases) {
    const found = patternOf(phrase).exec(words);
    if (found) return found[0].replace(/\s+/g, ' ');
  }
  return null;
}

/** True when a sign asks for no special body, or the mail is with it: the Ombudsman, the Tribunal. */
function isWith(sign: Sign, { otherDomains }: ClockMail): boolean {
  return !sign.with || otherDomains.some((domain) => sign.with?.some((parent) => isWithin(domain, parent)));
}

/** A tag of the sign that the subject alone would not have suggested: the user gave it with this mail in mind. */
function givenTag(sign: Sign, mail: ClockMail): string | null {
  const suggested: readonly string[] = suggestTags(mail.subject);
  return sign.tags.find((tag) => mail.tags.includes(tag) && !suggested.includes(tag)) ?? null;
}

/** A reply's subject says what went before, and a sent reply or forward may carry the files of then. */
function findWords(sign: Sign, mail: ClockMail, tag: string | null): string | null {
  const named = [...sign.phrases, ...(sign.subjects ?? [])];
  const again = isReply(mail.subject);
  const inSubject = again ? null : findPhrase(named, mail.subject);
  const inFiles = again && mail.direction === 'sent' ? null : findPhrase(named, mail.files);
  if (inSubject ?? inFiles) return inSubject ?? inFiles;
  // Letters that come mention many things: there a tag, or a sender who can mean but one, must stand beside the words.
  const mayRead = tag !== null || sign.with !== undefined || mail.direction === 'sent';
  return mayRead ? findPhrase(sign.phrases, mail.body) : null;
}

/**
 * What in a mail fits a sign, or null. Words of the thing itself suffice in a subject that is no reply's, in the name of an
 * attachment and in the user's own text; in a received text they need the tag beside them. A tag alone suffices where the
 * sign says so; on a reply only one that its subject did not suggest. Acknowledgements, holding replies and chases say
 * nothing but what the user's own tag makes of them, except to a sign that looks for an acknowledgement.
 */
export function findSign(sign: Sign, mail: ClockMail): Found | null {
  if (sign.direction !== mail.direction || isMachine(mail.subject) || !isWith(sign, mail)) return null;
  const given = givenTag(sign, mail);
  const tag = given ?? sign.tags.find((each) => mail.tags.includes(each)) ?? null;
  const byGiven = given !== null && sign.tagSuffices ? { phrase: null, tag: given } : null;
  if (!sign.acknowledges && isAbout(mail)) return byGiven;
  const phrase = findWords(sign, mail, tag);
  if (phrase) return { phrase, tag };
  return tag && sign.tagSuffices && !isReply(mail.subject) ? { phrase: null, tag } : byGiven;
}

/** The first of several signs that fits. */
export function findAnySign(signs: readonly Sign[], mail: ClockMail): Found | null {
  for (const sign of signs) {
    const found = findSign(sign, mail);
    if (found) return found;
  }
  return null;
}

/** The same for what begins an event: what was passed on to the user began earlier, with the mail it was. */
export function findBeginning(signs: readonly Sign[], mail: ClockMail): Found | null {
  if (mail.direction === 'received' && isForward(mail.subject)) return null;
  return findAnySign(signs, mail);
}
