import { documentsOf, type BundlePlan, type DocumentId } from './bundle-plan.ts';
import { unfilledIn } from './bundle-words.ts';

/** What was found when a document was measured. */
type Found = ReadonlyMap<DocumentId, { readonly notices: readonly { readonly kind: string }[] }>;

/** Words were removed from the version that went out before, and none are given for this one. */
export function lacksWords({ follows, redactions }: BundlePlan): boolean {
  return (follows?.removed?.length ?? 0) > 0 && redactions.length === 0;
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
  return lacksWords(plan)
    ? [
        'Words were removed from the version before this one, and none are entered now: they would be in it again.',
        ...said,
      ]
    : said;
}

function sentence(number: number, what: string): string {
  const who = number === 1 ? '1 document' : `${number} documents`;
  const verb = what.startsWith('a password') ? ['needs', 'need'] : ['has', 'have'];
  return `${who} ${number === 1 ? verb[0] : verb[1]} ${what}.`;
}
