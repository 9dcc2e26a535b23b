import { documentsOf, type BundlePlan, type DocumentId } from './bundle-plan.ts';
import { unfilledIn } from './bundle-words.ts';

/** What was found when a document was measured. */
type Found = ReadonlyMap<DocumentId, { readonly notices: readonly { readonly kind: string }[] }>;

/** Words that the version before had removed, and that are not all given again. */
export interface LackingWords {
  /** How many were removed before, and how many are entered now. */
  readonly before: number;
  readonly now: number;
  /** Why they were removed, each reason once: “another child’s name (2)”. */
  readonly reasons: string;
}

/**
 * Words are in no pack, so nobody can tell which of them are entered again: fewer than there were is said. Null when there
 * are as many.
 */
export function lackingWords({ follows, redactions }: BundlePlan): LackingWords | null {
  const removed = follows?.removed ?? [];
  if (redactions.length >= removed.length) return null;
  const reasons = [...Map.groupBy(removed, (reason) => reason)]
    .map(([reason, { length }]) => (length === 1 ? reason : `${reason} (${length})`))
    .join('; ');
  return { before: removed.length, now: redactions.length, reasons };
}

/** What somebody should know before a bundle is made, each a plain sentence; empty when nothing speaks against it. */
export function concernsOf(plan: BundlePlan, found: Found): readonly string[] {
  const count = (kind: string): number =>
    [...documentsOf(plan)].filter(({ document }) =>
      found.get(document.id)?.notices.some((notice) => notice.kind === kind),
    ).length;
  const unfilled = unfilledIn(plan).length;
  const counted: readonly (readonly [number, string])[] = [
    [unfilled, 'a place marked “[Write here” that is still to be filled in'],
    [count('password needed'), 'a password, and cannot be shown without it'],
    [count('not searched'), 'pages that could not be searched for the words to remove'],
    [count('unreadable'), 'content that could not be read'],
    [count('missing'), 'a file that is missing from the record'],
  ];
  const said = counted.flatMap(([number, what]) => (number === 0 ? [] : [sentence(number, what)]));
  const lacking = lackingWords(plan);
  return lacking ? [lackingSentence(lacking), ...said] : said;
}

function lackingSentence({ before, now, reasons }: LackingWords): string {
  const removed = 'Words were removed from the version before this one';
  if (now === 0) return `${removed}, and none are entered now: they would be in it again.`;
  return `${removed} (${reasons}), and only ${now} of ${before} ${now === 1 ? 'is' : 'are'} entered now: the others would be in it again.`;
}

function sentence(number: number, what: string): string {
  const who = number === 1 ? '1 document' : `${number} documents`;
  const verb = what.startsWith('a password') ? ['needs', 'need'] : ['has', 'have'];
  return `${who} ${number === 1 ? verb[0] : verb[1]} ${what}.`;
}
