import type { BundleDocument, BundleSection } from '../../domain/bundle-plan.ts';
import type { Entry } from '../../domain/index.ts';
import { documentsOfEntries } from './documents.ts';
import type { PlanMaterial } from './material.ts';
import { taggedEntries } from './record-facts.ts';

/** A section of entries by what they are about. */
export interface TagSection {
  readonly id: string;
  readonly title: string;
  readonly tags: readonly string[];
}

/**
 * Puts each entry into the first section whose tags it has; the rest come last and stay left out, so that each can be
 * brought in. Sections without documents stay: the user may fill them.
 */
export function sectionsByTags(
  material: PlanMaterial,
  wanted: readonly TagSection[],
  rest: { readonly title: string; readonly leftOut: boolean },
): readonly BundleSection[] {
  const placed = new Set<Entry>();
  const sections = wanted.map(({ id, title, tags }): BundleSection => {
    const entries = taggedEntries(material, tags).filter((entry) => !placed.has(entry));
    for (const entry of entries) placed.add(entry);
    return { id, title, documents: documentsOfEntries(entries, material) };
  });
  const others = documentsOfEntries(
    material.entries.filter((entry) => !placed.has(entry)),
    material,
  );
  const documents = rest.leftOut ? others.map(leaveOut) : others;
  return [...withoutCopies(sections), { id: 'others', title: rest.title, documents }];
}

/** Takes a document out of the bundle; it stays in the plan. */
export const leaveOut = (document: BundleDocument): BundleDocument => ({ ...document, leftOut: true });

/** One copy of each file across sections, in the first that has it. */
function withoutCopies(sections: readonly BundleSection[]): BundleSection[] {
  const seen = new Set<string>();
  return sections.map((section) => ({
    ...section,
    documents: section.documents.map((document) => {
      if (document.kind !== 'attachment' || document.leftOut) return document;
      const isCopy = seen.has(document.sha256);
      seen.add(document.sha256);
      return isCopy ? leaveOut(document) : document;
    }),
  }));
}

/** The chronology, with due · done · days late where clocks run, and the page of clocks. */
export function chronologySection(id: string, title: string, leftOut = false): BundleSection {
  return {
    id,
    title,
    documents: [{ kind: 'chronology', id: 'chronology', title: 'Chronology', day: null, leftOut }],
  };
}
