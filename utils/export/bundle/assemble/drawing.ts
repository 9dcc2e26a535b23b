import { isLateSection, type BundlePlan, type DocumentId } from '../../../domain/bundle-plan.ts';
import { pause } from '../../pause.ts';
import { bookmarksOf, openHere, type Bookmark, type LabelRange } from '../../pdf-places.ts';
import { bytesWritten } from '../../pdfkit.ts';
import type { PdfSink } from '../../pdf-sink.ts';
import type { FontSet } from '../../text/fonts.ts';
import type { PartSetting } from '../part.ts';
import type { BundleJob, Volume } from './bundle-job.ts';
import { describeCover } from './cover-words.ts';
import { drawDocument } from './draw-document.ts';
import { drawFront, type DrawTools } from './draw-front.ts';
import { placesIn } from './measure.ts';
import {
  indexedAtFront,
  pagesOf,
  pageWordsFor,
  type NumberedDocument,
  type Numbering,
  type PageWords,
} from './number.ts';
import type { Press } from './sheet.ts';

/** One file of a bundle that was measured. */
export interface DrawnFile {
  readonly numbering: Numbering;
  readonly fonts: FontSet;
  /** Null for a bundle of one file. */
  readonly volume: Volume | null;
  /** How many documents alone make a file larger than was asked for. */
  readonly oversized: number;
  /** Cover and index alone, to be looked at. */
  readonly frontOnly?: boolean;
  /** Told how many bytes were written when the front, and then each document, is drawn. */
  readonly onDrawn?: (id: DocumentId | null, bytes: number) => void;
}

const INDEX_PLACE = 'index';

/** One file while it is drawn. */
export class Drawing {
  readonly #job: BundleJob;
  readonly #file: DrawnFile;
  readonly #press: Press;
  /** Those of this file. */
  readonly #documents: readonly NumberedDocument[];
  readonly #places: ReadonlyMap<DocumentId, string>;
  readonly #numbers = { next: 1 };

  constructor(job: BundleJob, file: DrawnFile, press: Press) {
    this.#job = job;
    this.#file = file;
    this.#press = press;
    const volume = file.volume?.number ?? 1;
    this.#documents = file.numbering.documents.filter((each) => each.volume === volume);
    // A place is called by the document's number: ids hold what users' files hold.
    this.#places = new Map(
      (file.frontOnly ? [] : this.#documents).map(({ document, number }) => [document.id, `d${number}`]),
    );
  }

  async drawAll(sink: PdfSink): Promise<void> {
    const { making, plan } = this.#job;
    const { pdf } = this.#press;
    const bookmarks = bookmarksOf(pdf);
    this.#drawFront(bookmarks);
    this.#noteBytes(null);
    if (this.#file.frontOnly) return;
    const sections = new Map<string, Bookmark>();
    const setting = this.#setting();
    for (const each of this.#documents) {
      making.onProgress({ stage: 'Writing pages', ...this.#progress() });
      await pause(making.signal);
      if (isLateSection(each.section) && !sections.has(each.section.id)) this.#drawLateList(bookmarks, each);
      this.#mustBeAt(each.from);
      await drawDocument(this.#tools(), {
        each,
        part: this.#job.parts.get(each.document.id),
        setting,
        bookmarks,
        sections,
        isBySection: plan.numbering === 'by section',
        indexPlace: INDEX_PLACE,
      });
      this.#noteBytes(each.document.id);
      await sink.drain();
    }
  }

  #drawFront(bookmarks: Bookmark): void {
    const { numbering, volume, oversized } = this.#file;
    const { documents, volumes, fronts } = numbering;
    drawFront(this.#tools(), {
      words: describeCover({ job: this.#job, volume, documents, volumes, oversized }),
      documents: indexedAtFront(documents, volume?.number ?? 1),
      pages: fronts[(volume?.number ?? 1) - 1] ?? 0,
      bookmarks,
      indexPlace: INDEX_PLACE,
      pageWords: this.#pageWords(),
      onFirst: () => openHere(this.#press.pdf),
    });
  }

  /** The list of a section of late papers stands before the first of them, in whichever file that is. */
  #drawLateList(bookmarks: Bookmark, first: NumberedDocument): void {
    const { documents, lateLists } = this.#file.numbering;
    const late = documents.filter(({ section }) => section.id === first.section.id);
    const list = lateLists.find(({ sectionId }) => sectionId === first.section.id);
    if (late[0] !== first || !list) return;
    this.#mustBeAt(list.from);
    const front = { words: null, documents: late, pages: list.pages, bookmarks, indexPlace: null };
    drawFront(this.#tools(), { ...front, pageWords: this.#pageWords() });
  }

  /** What was printed in the index must be where it was said to be: a file with wrong numbers is worse than none. */
  #mustBeAt(page: number): void {
    if (this.#numbers.next !== page)
      throw new Error(`Page ${this.#numbers.next} follows, where page ${page} was counted.`);
  }

  #pageWords(): PageWords {
    return pageWordsFor(this.#job.plan, this.#file.volume !== null);
  }

  #tools(): DrawTools {
    return { press: this.#press, placeOf: (id) => this.#places.get(id) ?? null, numbers: this.#numbers };
  }

  #noteBytes(id: DocumentId | null): void {
    this.#file.onDrawn?.(id, bytesWritten(this.#press.pdf));
  }

  #progress(): { done: number; total: number } {
    const { numbering, volume } = this.#file;
    const before = numbering.volumes.slice(0, (volume?.number ?? 1) - 1);
    return { done: pagesOf({ volumes: before }) + this.#numbers.next - 1, total: pagesOf(numbering) };
  }

  #setting(): PartSetting {
    const { plan, making } = this.#job;
    const { numbering, fonts } = this.#file;
    const places = placesIn(plan, numbering);
    return { ...places, fonts, signal: making.signal, textSize: plan.textSize };
  }
}

/**
 * Where the pages' own names begin anew: at each section where sections are numbered apart. A list of late papers has no
 * letter printed, so its pages are called by their numbers, as cover and index are.
 */
export function labelsOf(
  plan: Pick<BundlePlan, 'numbering'>,
  { numbering, volume }: Pick<DrawnFile, 'numbering' | 'volume'>,
): LabelRange[] {
  const plain: LabelRange = { page: 1, prefix: '', first: 1 };
  if (plan.numbering === 'continuous') return [plain];
  const documents = numbering.documents.filter((each) => each.volume === (volume?.number ?? 1));
  const starts = documents.filter((each, at) => each.section.id !== documents[at - 1]?.section.id);
  return [plain, ...starts.flatMap((start) => [...listBefore(start, numbering), labelOf(start)])];
}

const labelOf = ({ from, letter, fromInSection }: NumberedDocument): LabelRange => ({
  page: from,
  prefix: letter,
  first: fromInSection,
});

/** The list stands before the first paper of its section, in that one's file. */
function listBefore(start: NumberedDocument, { lateLists }: Numbering): readonly LabelRange[] {
  const list = lateLists.find(({ sectionId }) => sectionId === start.section.id);
  return list && start.fromInSection === 1 ? [{ page: list.from, prefix: '', first: list.from }] : [];
}
