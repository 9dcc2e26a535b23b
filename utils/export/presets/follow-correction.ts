import type { BundleDocument, BundlePlan } from '../../domain/bundle-plan.ts';
import type { Entry, Party } from '../../domain/index.ts';
import { documentsOfEntries } from './documents.ts';

/**
 * Puts the documents of a corrected entry in step with what would be proposed for it now, among these parties.
 *
 * A plan takes titles and days over once, so a correction has to be carried into it: else the index tells another day than
 * the chronology behind it. What the user wrote there by hand stays, and so does the order.
 */
export function followCorrection(
  parties: readonly Party[],
): (plan: BundlePlan, before: Entry, after: Entry) => BundlePlan {
  return (plan, before, after) => {
    const proposals = (entry: Entry): ReadonlyMap<string, BundleDocument> =>
      new Map(documentsOfEntries([entry], { entries: [], parties }).map((each) => [each.id, each]));
    const [old, now] = [proposals(before), proposals(after)];
    const follow = (document: BundleDocument): BundleDocument => {
      const [was, is] = [old.get(document.id), now.get(document.id)];
      if (!was || !is) return document;
      return {
        ...document,
        title: document.title === was.title ? is.title : document.title,
        day: document.day === was.day ? is.day : document.day,
      };
    };
    return {
      ...plan,
      sections: plan.sections.map((section) => ({ ...section, documents: section.documents.map(follow) })),
    };
  };
}
