// Puts a bundle together: measures every document, numbers the pages, draws front, index and documents into one streamed PDF.
// number: which page is whose · front: cover and index · sheet: where parts draw · write-bundle: the whole course ·
// volumes: several files. Parts come in ready-made; no store, no mail, no browser. Called by the export worker.
import type { BundleDocument, BundlePlan, BundleSection, DocumentId } from '../../../domain/bundle-plan.ts';
import { documentsOf, isLateSection } from '../../../domain/bundle-plan.ts';
import type { PartFacts } from '../part.ts';

/** A document in its place. */
export interface NumberedDocument {
  readonly document: BundleDocument;
  readonly section: BundleSection;
  /** 1, 2, 3 … through the bundle, as in the index. */
  readonly number: number;
  /** First page in the file, counted from 1, and how many it has. */
  readonly from: number;
  readonly pages: number;
  /** As printed beside the page number where sections are numbered apart: letter and first number, `A` and 1. */
  readonly letter: string;
  readonly fromInSection: number;
  /** The file it is in, from 1. Pages are numbered anew in each file: the printed number is the page of the file. */
  readonly volume: number;
  readonly facts: PartFacts;
}

/** The list that stands before the papers of a late section. */
export interface LateList {
  readonly sectionId: string;
  readonly from: number;
  readonly pages: number;
}

/** Which pages are whose. */
export interface Numbering {
  readonly documents: readonly NumberedDocument[];
  /** Pages of cover and index of each file. */
  readonly fronts: readonly number[];
  /** In order; none without late papers. */
  readonly lateLists: readonly LateList[];
  /** Pages of each file. */
  readonly volumes: readonly number[];
}

/** How long is what stands before documents. */
export interface FrontSizes {
  /** Pages of cover and index of each file. */
  readonly fronts: readonly number[];
  /** Pages of each late section’s list, by the section’s id. */
  readonly late: ReadonlyMap<string, number>;
  /** The file of each document; absent is one file. They must follow one another. */
  readonly volumeOf?: ReadonlyMap<DocumentId, number>;
}

/** `A` … `Z`, `AA` … for the first, the second … section. */
export function sectionLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : sectionLetter(Math.floor(index / 26) - 1) + letter;
}

/** Pages of a front that was not set yet: a cover and an index. */
const LEAST_FRONT = 2;

/**
 * Numbers a plan's documents in order after the front. Late papers come last, behind a list of their own, so that every
 * page before them keeps its number (general guidance on e-bundles, 2021: late pages are added at the end).
 */
export function numberPages(
  plan: Pick<BundlePlan, 'sections'>,
  measured: ReadonlyMap<DocumentId, PartFacts>,
  sizes: FrontSizes,
): Numbering {
  const count = Math.max(1, ...(sizes.volumeOf?.values() ?? []));
  const fronts = Array.from({ length: count }, (_, at) => sizes.fronts[at] ?? LEAST_FRONT);
  const volumes = [...fronts];
  const documents: NumberedDocument[] = [];
  const lateLists = new Map<string, LateList>();
  const letters = lettersOf(plan);
  const inSection = new Map<string, number>();
  for (const { section, document } of lateLast(plan)) {
    const facts = measured.get(document.id);
    if (!facts) continue;
    const volume = sizes.volumeOf?.get(document.id) ?? 1;
    let before = volumes[volume - 1] ?? 0;
    if (isLateSection(section) && !lateLists.has(section.id)) {
      const pages = sizes.late.get(section.id) ?? 1;
      lateLists.set(section.id, { sectionId: section.id, from: before + 1, pages });
      before += pages;
    }
    const sectionPages = inSection.get(section.id) ?? 0;
    documents.push({
      document,
      section,
      number: documents.length + 1,
      from: before + 1,
      pages: facts.pages,
      letter: letters.get(section.id) ?? '',
      fromInSection: sectionPages + 1,
      volume,
      facts,
    });
    volumes[volume - 1] = before + facts.pages;
    inSection.set(section.id, sectionPages + facts.pages);
  }
  return { documents, fronts, lateLists: [...lateLists.values()], volumes };
}

/** Pages of all files together. */
export function pagesOf({ volumes }: Pick<Numbering, 'volumes'>): number {
  return volumes.reduce((sum, pages) => sum + pages, 0);
}

interface Placed {
  readonly section: BundleSection;
  readonly document: BundleDocument;
}

/**
 * What the index at the front of a volume lists. Late papers have a list of their own before the first of them, so that no
 * page of the first volume, or of the only file, moves when they come; a volume in which that list does not stand lists
 * them at its front.
 */
export function indexedAtFront(
  documents: readonly NumberedDocument[],
  volume: number,
): readonly NumberedDocument[] {
  const listedIn = new Map<string, number>();
  for (const { section, volume: own } of documents)
    if (!listedIn.has(section.id)) listedIn.set(section.id, own);
  return documents.filter(
    ({ section }) => !isLateSection(section) || (volume > 1 && listedIn.get(section.id) !== volume),
  );
}

/** Documents with late papers last, wherever the plan has them. */
export function lateLast(plan: Pick<BundlePlan, 'sections'>): readonly Placed[] {
  const all = [...documentsOf(plan)];
  return [
    ...all.filter(({ section }) => !isLateSection(section)),
    ...all.filter(({ section }) => isLateSection(section)),
  ];
}

/** A letter for each section that has a document. */
function lettersOf(plan: Pick<BundlePlan, 'sections'>): ReadonlyMap<string, string> {
  const used = [...new Set(lateLast(plan).map(({ section }) => section.id))];
  return new Map(used.map((id, at) => [id, sectionLetter(at)]));
}

/** Where a document is, as a row of an index says it. */
export type PageWords = (document: NumberedDocument) => string;

/** `41–44`; with sections numbered apart `B3 · 41–44`; with several files `Vol 2: 41–44`. */
export function pageWordsFor({ numbering }: Pick<BundlePlan, 'numbering'>, hasVolumes: boolean): PageWords {
  return (each) => {
    const volume = hasVolumes ? `Vol ${each.volume}: ` : '';
    const section = numbering === 'by section' ? `${each.letter}${each.fromInSection} · ` : '';
    return `${volume}${section}${pageRange(each)}`;
  };
}

/** `41`, or `41–44`. */
export function pageRange({ from, pages }: Pick<NumberedDocument, 'from' | 'pages'>): string {
  return pages <= 1 ? String(from) : `${from}–${from + pages - 1}`;
}
