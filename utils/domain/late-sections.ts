import {
  documentsOf,
  isLateSection,
  LATE_SECTION,
  type BundleDocument,
  type BundlePlan,
  type BundleSection,
} from './bundle-plan.ts';
import { formatDay } from './dates.ts';

/** Id of the section that this version's own late papers are in; null when it follows no other version. */
export function ownLateSection({ follows }: Pick<BundlePlan, 'follows'>): string | null {
  if (follows === null) return null;
  const before = follows.lateSections ?? 0;
  return before === 0 ? LATE_SECTION : `${LATE_SECTION}-${before + 1}`;
}

/**
 * Adds papers that came after the version that a plan follows. Each version's have a section of their own: the list of those
 * of the version before has gone out. A plan that follows none is unchanged.
 */
export function addLate(plan: BundlePlan, documents: readonly BundleDocument[]): BundlePlan {
  const id = ownLateSection(plan);
  if (id === null || plan.follows === null || documents.length === 0) return plan;
  const own = plan.sections.find((section) => section.id === id) ?? newSection(plan, id, plan.follows.madeAt);
  return {
    ...plan,
    sections: [
      ...plan.sections.filter((section) => !isLateSection(section)),
      ...plan.sections.filter((section) => isLateSection(section) && section.id !== id),
      { ...own, documents: [...own.documents, ...documents] },
    ],
  };
}

/** Rows of late papers have a place of their own: in the chronology at the front they would move what comes after it. */
function newSection(plan: BundlePlan, id: string, madeAt: number): BundleSection {
  const since = formatDay(madeAt);
  const chronology: BundleDocument = {
    kind: 'chronology',
    id: `chronology-${id}`,
    title: `Chronology of papers added since ${since}`,
    day: null,
    leftOut: false,
  };
  const hasOne = [...documentsOf(plan)].some(({ document }) => document.kind === 'chronology');
  return { id, title: `Papers added since ${since}`, documents: hasOne ? [chronology] : [] };
}
