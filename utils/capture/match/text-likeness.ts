import type { OriginalEvidence } from '../../domain/original-evidence.ts';

/** A text made ready for comparing: its words, whole and without what it quotes of earlier mails. */
export interface ComparableText {
  readonly words: readonly string[];
  readonly own: readonly string[];
}

/** Longest text looked at and most words compared: the beginning of a letter tells it from any other. */
const MOST_CHARACTERS = 50_000;
const MOST_WORDS = 2_000;

/** Addresses of links and pictures: a mail's plain text writes them out, a page hides them. */
const ADDRESSES = /<?\b(?:https?|mailto|cid|tel):[^\s<>"]*>?|\[(?:image|cid)[^\]\n]{0,200}\]/gi;

/** Where a quoted mail begins, as mail programs write it in English; in other languages the whole text is compared. */
const QUOTE_STARTS = /^(?:-{2,}\s*(?:original|forwarded) message|on .{6,200} wrote:\s*$|from:\s.{0,200}$)/i;

function wordsOf(text: string): readonly string[] {
  const plain = text.replace(ADDRESSES, ' ').normalize('NFKC').toLowerCase();
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}

/** The lines before a quoted mail, without lines marked as quoted. */
function ownPart(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const start = lines.findIndex((line) => QUOTE_STARTS.test(line.trim()));
  const before = start < 0 ? lines : lines.slice(0, start);
  return before.filter((line) => !line.trimStart().startsWith('>')).join('\n');
}

/** Makes a text ready for comparing. */
export function comparableText(text: string): ComparableText {
  const start = text.slice(0, MOST_CHARACTERS);
  const words = wordsOf(start);
  const own = wordsOf(ownPart(start));
  return { words, own: own.length > 0 ? own : words };
}

/** Pairs of neighbouring words with how often each comes; the first word also counts as following the start. */
function countPairs(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    const pair = `${words[at - 1] ?? ''} ${word}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two texts are, 0 to 1: the share of neighbouring words they have in common (Dice's coefficient). */
export function similarity(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0;
  const [left, right] = [countPairs(one), countPairs(other)];
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  return (2 * common) / (one.length + other.length);
}

/** Shorter texts say too little to be called another text. */
const FEW_WORDS = 8;

/**
 * Compares a page's text with the forms a mail has of its own (plain and HTML). `yes`: what was newly written is the same
 * but for a banner or a footer, or the whole is. A quoted mail alone never makes two texts alike: a reply holds all the
 * words of what it answers.
 */
export function compareTexts(
  page: ComparableText,
  forms: readonly ComparableText[],
): OriginalEvidence['agrees'] {
  const mails = forms.filter((form) => form.words.length > 0);
  if (page.words.length === 0 || mails.length === 0) return 'unknown';
  const best = (score: (mail: ComparableText) => number): number => Math.max(...mails.map(score));
  const own = best((mail) => similarity(page.own, mail.own));
  const whole = best((mail) => similarity(page.words, mail.words));
  // The page may hide the quoted mail so well that nothing marks where it would begin.
  const hidden = best((mail) => similarity(page.words, mail.own));
  if (own >= 0.8 || whole >= 0.9 || hidden >= 0.9) return 'yes';
  const isLong = page.own.length >= FEW_WORDS && mails.some((mail) => mail.own.length >= FEW_WORDS);
  return isLong && Math.max(own, whole, hidden) <= 0.3 ? 'no' : 'unknown';
}
