import {
  isLateSection,
  type BundleDocument,
  type BundlePlan,
  type BundleSection,
  type DocumentId,
  type Redaction,
} from './bundle-plan.ts';

/** Where a document is put: before the one at this place in a section; at its end when the place is past the last. */
export interface Place {
  readonly sectionId: string;
  readonly at: number;
}

/** Where a document is; null when the plan has none of that id. */
export function placeOf(plan: BundlePlan, id: DocumentId): Place | null {
  for (const { id: sectionId, documents } of plan.sections) {
    const at = documents.findIndex((document) => document.id === id);
    if (at !== -1) return { sectionId, at };
  }
  return null;
}

/** Puts a document elsewhere. The place is counted with the document still where it was; an unknown one changes nothing. */
export function moveDocument(plan: BundlePlan, id: DocumentId, to: Place): BundlePlan {
  const from = placeOf(plan, id);
  const document = from && sectionOf(plan, from.sectionId)?.documents[from.at];
  if (!from || !document || !sectionOf(plan, to.sectionId)) return plan;
  const isBehind = from.sectionId === to.sectionId && from.at < to.at;
  const at = to.at - (isBehind ? 1 : 0);
  if (from.sectionId === to.sectionId && from.at === at) return plan;
  const without = editSection(plan, from.sectionId, ({ documents }) => ({
    documents: documents.filter((each) => each.id !== id),
  }));
  return editSection(without, to.sectionId, ({ documents }) => ({
    documents: [...documents.slice(0, at), document, ...documents.slice(at)],
  }));
}

/** One step towards the front or the end; over the edge of its section, into the next one. */
export function stepDocument(plan: BundlePlan, id: DocumentId, by: 1 | -1): BundlePlan {
  const from = placeOf(plan, id);
  if (!from) return plan;
  const sections = plan.sections.findIndex((section) => section.id === from.sectionId);
  const here = plan.sections[sections]?.documents.length ?? 0;
  const next = from.at + by;
  if (next >= 0 && next < here) {
    // Behind the next one: places are counted with the document still in its own.
    return moveDocument(plan, id, { ...from, at: by === 1 ? next + 1 : next });
  }
  const neighbour = plan.sections[sections + by];
  if (!neighbour) return plan;
  return moveDocument(plan, id, {
    sectionId: neighbour.id,
    at: by === 1 ? 0 : neighbour.documents.length,
  });
}

/** A section one step towards the front or the end. Sections of late papers stay last, in their order. */
export function stepSection(plan: BundlePlan, sectionId: string, by: 1 | -1): BundlePlan {
  const at = plan.sections.findIndex(({ id }) => id === sectionId);
  const [section, neighbour] = [plan.sections[at], plan.sections[at + by]];
  if (!section || !neighbour || isLateSection(section) || isLateSection(neighbour)) return plan;
  const sections = plan.sections.with(at, neighbour).with(at + by, section);
  return { ...plan, sections };
}

/** What the user may change of a document. */
export type DocumentEdit = Partial<Pick<BundleDocument, 'title' | 'day' | 'leftOut'>> & {
  /** Only own words have a text. */
  readonly text?: string;
};

/** Changes one document's words, or takes it out or in. */
export function editDocument(plan: BundlePlan, id: DocumentId, edit: DocumentEdit): BundlePlan {
  const { text, ...words } = edit;
  return mapDocuments(plan, (document) => {
    if (document.id !== id) return document;
    const edited = { ...document, ...words };
    return edited.kind === 'words' && text !== undefined ? { ...edited, text } : edited;
  });
}

/** Takes every document of a section out, or in again. */
export function leaveOutSection(plan: BundlePlan, sectionId: string, leftOut: boolean): BundlePlan {
  return editSection(plan, sectionId, ({ documents }) => ({
    documents: documents.map((document) => ({ ...document, leftOut })),
  }));
}

/** Puts a section's documents in the order of their dates; those without one come first. Order is kept within a day. */
export function sortSection(plan: BundlePlan, sectionId: string): BundlePlan {
  return editSection(plan, sectionId, ({ documents }) => ({
    documents: documents.toSorted((one, other) => (one.day ?? '').localeCompare(other.day ?? '')),
  }));
}

/** Gives a section another title. */
export function renameSection(plan: BundlePlan, sectionId: string, title: string): BundlePlan {
  return editSection(plan, sectionId, () => ({ title }));
}

/** A section of the user's own, at the end but before late papers, which stay last. */
export function addSection(plan: BundlePlan, section: Pick<BundleSection, 'id' | 'title'>): BundlePlan {
  const added: BundleSection = { ...section, documents: [] };
  const late = plan.sections.filter(isLateSection);
  return { ...plan, sections: [...plan.sections.filter((each) => !isLateSection(each)), added, ...late] };
}

/** Takes a section away; its documents go to the one before it, else to the one after. The last one stays. */
export function removeSection(plan: BundlePlan, sectionId: string): BundlePlan {
  const at = plan.sections.findIndex(({ id }) => id === sectionId);
  const heir = plan.sections[at - 1] ?? plan.sections[at + 1];
  const removed = plan.sections[at];
  if (!removed || !heir) return plan;
  const isBefore = at > 0;
  const grown = editSection(plan, heir.id, ({ documents }) => ({
    documents: isBefore ? [...documents, ...removed.documents] : [...removed.documents, ...documents],
  }));
  return { ...grown, sections: grown.sections.filter(({ id }) => id !== sectionId) };
}

/** A page of the user's own words, at the front of a section. */
export function addWords(plan: BundlePlan, sectionId: string, id: DocumentId): BundlePlan {
  const words: BundleDocument = { kind: 'words', id, title: 'Note', day: null, leftOut: false, text: '' };
  return editSection(plan, sectionId, ({ documents }) => ({ documents: [words, ...documents] }));
}

/** Takes own words away for good; anything else can only be left out. */
export function removeWords(plan: BundlePlan, id: DocumentId): BundlePlan {
  return {
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      documents: section.documents.filter((document) => document.id !== id || document.kind !== 'words'),
    })),
  };
}

/** Adds words that must not leave; the same words again only change the reason. */
export function addRedaction(plan: BundlePlan, redaction: Redaction): BundlePlan {
  const others = plan.redactions.filter(({ words }) => words !== redaction.words);
  return { ...plan, redactions: [...others, redaction] };
}

/** Takes words off the list of what must not leave. */
export function removeRedaction(plan: BundlePlan, words: string): BundlePlan {
  return { ...plan, redactions: plan.redactions.filter((each) => each.words !== words) };
}

const sectionOf = (plan: BundlePlan, id: string): BundleSection | undefined =>
  plan.sections.find((section) => section.id === id);

function editSection(
  plan: BundlePlan,
  id: string,
  edit: (section: BundleSection) => Partial<BundleSection>,
): BundlePlan {
  return {
    ...plan,
    sections: plan.sections.map((section) =>
      section.id === id ? { ...section, ...edit(section) } : section,
    ),
  };
}

function mapDocuments(plan: BundlePlan, map: (document: BundleDocument) => BundleDocument): BundlePlan {
  return {
    ...plan,
    sections: plan.sections.map((section) => ({ ...section, documents: section.documents.map(map) })),
  };
}
