import type { OriginalCandidate, OriginalVerdict } from '../domain/original-evidence.ts';
import type { ComparableEntry, ComparableMail } from './match/comparable.ts';
import { compare, describeEvidence, type Agreement } from './match/evidence.ts';

interface Compared {
  readonly shown: ComparableEntry;
  readonly agreement: Agreement;
}

const POINTS = ['conversation', 'message id', 'sender', 'subject', 'date', 'text'] as const;

/** Points of which one alone tells two mails apart. Outlook gives a conversation another id when its subject changes. */
const TELLING = ['message id', 'sender', 'subject', 'date', 'text'] as const;

const isContradicted = (agreement: Agreement): boolean => TELLING.some((point) => agreement[point] === 'no');

/** Texts of fewer words ("Thank you. Sam") are written again and again. */
const MANY_WORDS = 8;

/** The words prove it, with somebody or something to vouch for whose they are. */
function isProvedByText({ shown, agreement }: Compared): boolean {
  const { text, sender, subject, conversation } = agreement;
  if (text !== 'yes') return false;
  const isLong = shown.text.own.length >= MANY_WORDS;
  if (sender === 'yes' && subject === 'yes') return conversation !== 'no' || isLong;
  return conversation === 'yes' && (sender === 'yes' || isLong);
}

/** A mail without words, e.g. one photograph: everything else must speak for it. */
function isProvedWithoutText({ shown, agreement }: Compared, mail: ComparableMail): boolean {
  const { conversation, sender, subject } = agreement;
  const isSilent = shown.text.words.length === 0 && mail.forms.length === 0;
  return isSilent && conversation === 'yes' && sender === 'yes' && subject === 'yes';
}

/**
 * True when it can be no other mail: nothing contradicts, the minute is right, and the words prove it. The minute alone
 * does not: two notices may leave in the same one. Words alone do not: an automatic reply always has the same.
 */
function isSure(compared: Compared, mail: ComparableMail): boolean {
  const { agreement } = compared;
  if (isContradicted(agreement)) return false;
  if (agreement['message id'] === 'yes') return true;
  return agreement.date === 'yes' && (isProvedByText(compared) || isProvedWithoutText(compared, mail));
}

/**
 * Everything but the words agrees, and they do not speak against it: a notice that left twice in one minute, once with its
 * words as HTML. Which of two such entries a file belongs to, only a person can say.
 */
function isTwin({ agreement }: Compared): boolean {
  const { date, sender, subject } = agreement;
  return !isContradicted(agreement) && date === 'yes' && sender === 'yes' && subject === 'yes';
}

/** True when a mail surely is what an entry shows; whether another one fits as well is for the caller to see. */
export function isSureMatch(mail: ComparableMail, shown: ComparableEntry): boolean {
  return isSure({ shown, agreement: compare(shown, mail) }, mail);
}

/** How much each point says when it agrees and when it does not. */
const WEIGHTS: Readonly<Record<(typeof POINTS)[number], readonly [yes: number, no: number]>> = {
  'message id': [9, -9],
  conversation: [1, -1],
  text: [3, -2],
  date: [3, -2],
  sender: [1, -2],
  subject: [1, -1],
};

/** Below this a person is not asked to look: two points of little weight agree between strangers. */
const WORTH_A_LOOK = 3;

/** More than these are not laid side by side. */
const MOST_CANDIDATES = 3;

function scoreOf(agreement: Agreement): number {
  const value = { yes: 0, no: 1 } as const;
  return POINTS.reduce((sum, point) => {
    const agrees = agreement[point];
    return agrees === 'unknown' ? sum : sum + WEIGHTS[point][value[agrees]];
  }, 0);
}

/** Compares a mail with one entry, whatever comes of it. */
export function compareWith(mail: ComparableMail, shown: ComparableEntry): OriginalCandidate {
  const evidence = describeEvidence(shown, mail, compare(shown, mail));
  return { entryId: shown.entry.id, evidence };
}

/**
 * Finds the `as shown` entry that a mail is the original of. `entry` only when it is surely that one and no other fits
 * as well; whatever is near but not sure is `unsure`, never guessed. Costs a comparison an entry.
 */
export function matchOriginal(mail: ComparableMail, shown: readonly ComparableEntry[]): OriginalVerdict {
  const all = shown.map((each): Compared => ({ shown: each, agreement: compare(each, mail) }));
  const sure = all.filter((each) => isSure(each, mail));
  const asCandidate = ({ shown: each, agreement }: Compared): OriginalCandidate => ({
    entryId: each.entry.id,
    evidence: describeEvidence(each, mail, agreement),
  });
  const [only] = sure;
  const rivals = all.filter((each) => each !== only && isTwin(each));
  if (only && sure.length === 1 && (rivals.length === 0 || only.agreement['message id'] === 'yes'))
    return { found: 'entry', ...asCandidate(only) };
  const near =
    sure.length > 0
      ? [...new Set([...sure, ...rivals])]
      : all.filter(({ agreement }) => scoreOf(agreement) >= WORTH_A_LOOK);
  if (near.length === 0) return { found: 'nothing' };
  const best = near.toSorted((one, other) => scoreOf(other.agreement) - scoreOf(one.agreement));
  return { found: 'unsure', candidates: best.slice(0, MOST_CANDIDATES).map(asCandidate) };
}
