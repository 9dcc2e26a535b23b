import { confidentialBy } from './confidential.ts';
import { documentsOf, type BundleDocument, type BundlePlan } from './bundle-plan.ts';
import { LEFT_OUT_REASONS, type Choice } from './choose-entries.ts';
import type { Entry, EntryId, LeftOut, Tag } from './index.ts';
import { withoutLinesOn } from './lines-on-entries.ts';
import { partsOut, withoutPartsOut, type PartsOut } from './plan-parts.ts';
import { subjectOf } from './subject.ts';

/** Why an entry that is in no document of the plan is not in the bundle. */
const NOT_CHOSEN = 'not chosen for this bundle';
/** Why one whose documents were all taken out is not. */
export const LEFT_OUT_BY_HAND = 'left out by the family';

/** What a plan chooses. Chosen entries lack the words of those parts of them that are out. */
export interface PlanChoice extends Choice {
  readonly out: PartsOut;
}

/**
 * Sorts a matter's entries by a plan: what it has documents of, and the rest with its reason. A confidential entry stays
 * out unless the plan includes such, even when a document of it is in the plan: its tag may have come later.
 */
export function chooseByPlan(entries: readonly Entry[], plan: BundlePlan, tags: readonly Tag[]): PlanChoice {
  const wanted = new Set<EntryId>();
  const planned = new Set(
    plan.sections.flatMap(({ documents }) =>
      documents.flatMap((one) => ('entryId' in one ? [one.entryId] : [])),
    ),
  );
  for (const { document } of documentsOf(plan)) if ('entryId' in document) wanted.add(document.entryId);
  const isSecret = confidentialBy(tags);
  const reasonFor = (entry: Entry): string | null => {
    if (!plan.includeConfidential && isSecret(entry)) return LEFT_OUT_REASONS.confidential;
    if (wanted.has(entry.id)) return null;
    return planned.has(entry.id) ? LEFT_OUT_BY_HAND : NOT_CHOSEN;
  };
  const sorted = entries.map((entry) => ({ entry, reason: reasonFor(entry) }));
  const chosen = sorted.filter(({ reason }) => reason === null).map(({ entry }) => entry);
  const out = partsOut(chosen, plan);
  return {
    out,
    chosen: chosen.map((entry) => withoutPartsOut(entry, out)),
    leftOut: sorted.flatMap(({ entry, reason }) =>
      reason === null ? [] : [{ entryId: entry.id, title: subjectOf(entry), reason }],
    ),
  };
}

/**
 * The plan as it may go out: without a document of anything that is confidential now. It may have come into the plan
 * while such were included, or before its tag; not even its title stays. `record`: every entry, for how it is named.
 */
export function withoutConfidential(
  plan: BundlePlan,
  leftOut: readonly LeftOut[],
  record: readonly Entry[],
): BundlePlan {
  const confidential = leftOut.filter(({ reason }) => reason === LEFT_OUT_REASONS.confidential);
  if (confidential.length === 0) return plan;
  const secret = new Set(confidential.map(({ entryId }) => entryId));
  const named = record
    .filter(({ id }) => secret.has(id))
    .flatMap(({ subject, summary }) => [subject, summary]);
  const secrets = { entryIds: secret, titles: [...confidential.map(({ title }) => title), ...named] };
  const isShown = (document: BundleDocument): boolean =>
    !('entryId' in document && secret.has(document.entryId));
  return {
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      documents: section.documents.filter(isShown).map((each) => withoutLinesOn(each, secrets)),
    })),
  };
}
