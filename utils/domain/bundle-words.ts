import { documentsOf, type BundlePlan, type DocumentId } from './bundle-plan.ts';

/** Begins what only the family can write; the builder asks for it before the bundle goes out. */
const PROMPT = '[Write here: ';

/** A place to fill in. */
export const prompt = (what: string): string => `${PROMPT}${what}]`;

/** Documents of a plan that still hold a place to fill in, in order. */
export function unfilledIn(plan: Pick<BundlePlan, 'sections'>): readonly DocumentId[] {
  return [...documentsOf(plan)].flatMap(({ document }) =>
    document.kind === 'words' && document.text.includes(PROMPT) ? [document.id] : [],
  );
}
