import { documentsOf, type BundleDocument, type BundlePlan } from './bundle-plan.ts';
import { confidentialBy } from './confidential.ts';
import type { Entry } from './entry.ts';
import type { EntryId } from './ids.ts';
import { addLate, ownLateSection } from './late-sections.ts';
import type { Tag } from './tag.ts';

/** Entries that no document of a plan is of, and that may be added to it. */
export function addableTo(
  plan: BundlePlan,
  entries: readonly Entry[],
  tags: readonly Tag[],
): readonly Entry[] {
  const planned = new Set<EntryId>(
    plan.sections.flatMap(({ documents }) =>
      documents.flatMap((each) => ('entryId' in each ? [each.entryId] : [])),
    ),
  );
  const isSecret = confidentialBy(tags);
  const mayBe = (entry: Entry): boolean => plan.includeConfidential || !isSecret(entry);
  return entries.filter((entry) => !planned.has(entry.id) && mayBe(entry));
}

/** Those of them that were kept after the bundle was begun. */
export function keptSince({ begunAt }: BundlePlan, addable: readonly Entry[]): readonly Entry[] {
  return begunAt === undefined ? [] : addable.filter(({ capturedAt }) => capturedAt > begunAt);
}

/**
 * Adds documents to a section: each before the first that is dated later, where the section is in the order of dates, else
 * at its end. In a version that follows another, `null` is the section of its late papers. A file that is in the bundle
 * already comes in left out.
 */
export function addDocuments(
  plan: BundlePlan,
  documents: readonly BundleDocument[],
  sectionId: string | null,
): BundlePlan {
  const taken = new Set(plan.sections.flatMap((section) => section.documents.map(({ id }) => id)));
  const files = new Set([...documentsOf(plan)].map(({ document }) => hashOf(document)));
  const added = documents
    .filter(({ id }) => !taken.has(id))
    .map((each) =>
      each.kind === 'attachment' && files.has(each.sha256) ? { ...each, leftOut: true } : each,
    );
  if (sectionId === null || sectionId === ownLateSection(plan)) return addLate(plan, added);
  return {
    ...plan,
    sections: plan.sections.map((section) =>
      section.id === sectionId ? { ...section, documents: placed(section.documents, added) } : section,
    ),
  };
}

const hashOf = (document: BundleDocument): string => ('sha256' in document ? document.sha256 : '');

function placed(there: readonly BundleDocument[], added: readonly BundleDocument[]): BundleDocument[] {
  const days = there.flatMap(({ day }) => (day === null ? [] : [day]));
  const isInOrder = days.every((day, at) => at === 0 || (days[at - 1] ?? '') <= day);
  let all = [...there];
  // An email's files stay behind it: those of one day keep their order.
  for (const document of added) {
    const { day } = document;
    const before = all.findIndex((each) => day !== null && each.day !== null && each.day > day);
    all = isInOrder && before !== -1 ? all.toSpliced(before, 0, document) : [...all, document];
  }
  return all;
}
