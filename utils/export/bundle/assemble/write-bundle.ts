import type { BundlePlan, DocumentId } from '../../../domain/bundle-plan.ts';
import { LATE_SECTION } from '../../../domain/bundle-plan.ts';
import type { LeftOut } from '../../../domain/index.ts';
import { pause } from '../../pause.ts';
import { bookmarksOf, labelPages, openHere, type Bookmark, type LabelRange } from '../../pdf-places.ts';
import { createPdf } from '../../pdfkit.ts';
import { sinkOf, type PdfSink, type WriteBytes } from '../../pdf-sink.ts';
import type { ExportMaking, LoadFont } from '../../source.ts';
import { cleanLine, quoted } from '../../text/clean.ts';
import { openFontSet, type FontSet } from '../../text/fonts.ts';
import { lineWriter } from '../../text/write-line.ts';
import type { PartSetting } from '../part.ts';
import { describeCover } from './cover-words.ts';
import { drawFront } from './draw-front.ts';
import { drawDocument } from './draw-document.ts';
import { frontTexts, setCover } from './front.ts';
import { measureParts, numberAll, type Parts } from './measure.ts';
import type { NumberedDocument, Numbering } from './number.ts';
import type { Press, PlaceOf } from './sheet.ts';

/** What a bundle is made from. */
export interface BundleJob {
  /** Already redacted, as everything the parts hold. */
  readonly plan: BundlePlan;
  readonly parts: Parts;
  /** What choosing left out. */
  readonly leftOut: readonly LeftOut[];
  readonly making: ExportMaking;
  readonly loadFont: LoadFont;
  readonly volume?: { readonly number: number; readonly of: number };
}

/** What a written bundle holds. */
export interface BundleFacts {
  readonly pages: number;
  readonly bytes: number;
  readonly documents: readonly NumberedDocument[];
  /** Characters drawn as a box because no font has them, each once. */
  readonly unshownCharacters: readonly string[];
}

/** A measured bundle: everything about it but the file. */
export interface MeasuredBundle {
  readonly numbering: Numbering;
  readonly fonts: FontSet;
}

/** Sets every document and numbers all pages. Rejects on cancel, or when a font cannot be loaded. */
export async function measureBundle(job: Omit<BundleJob, 'volume'>): Promise<MeasuredBundle> {
  const { plan, parts, making, loadFont } = job;
  const fonts = openFontSet(loadFont);
  const measured = await measureParts(plan, parts, { fonts, making });
  const shown = new Set(measured.keys());
  const documents = plan.sections.flatMap((section) =>
    section.documents.filter(({ id }) => shown.has(id)).map((document) => ({ document, section })),
  );
  const words = describeCover({ ...factsOfCover(job), documents: [], pages: 0 });
  for (const weight of ['Regular', 'SemiBold'] as const)
    await fonts.prepare(weight, frontTexts(words, documents));
  const coverPages = setCover(words, fonts).length;
  return { numbering: numberAll(plan, measured, { fonts, coverPages }), fonts };
}

function factsOfCover({ plan, leftOut, making, volume }: Omit<BundleJob, 'parts' | 'loadFont'>) {
  return { plan, leftOut, madeAt: making.madeAt, version: making.version, volume: volume ?? null };
}

/**
 * Writes a bundle as one tagged PDF, in chunks. Rejects with the signal's reason on cancel, or with the error of
 * `loadFont` or `write`: what was written by then is no whole PDF. A document that fails is a page that says so.
 */
export async function writeBundle(job: BundleJob, write: WriteBytes): Promise<BundleFacts> {
  const measured = await measureBundle(job);
  return drawBundle(job, measured, write);
}

/** The second half of it, on a bundle that was measured. */
export async function drawBundle(
  job: BundleJob,
  { numbering, fonts }: MeasuredBundle,
  write: WriteBytes,
): Promise<BundleFacts> {
  const { plan, making } = job;
  const pdf = createPdf({
    title: cleanLine(plan.title) || 'Bundle',
    author: 'Prepared with Paperchain',
    subject: cleanLine(plan.subtitle),
    madeAt: making.madeAt,
    program: `Paperchain ${making.version}`,
  });
  const sink = sinkOf(pdf, write);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const press: Press = {
    pdf,
    writer: lineWriter(pdf),
    fonts,
    root,
    title: quoted(cleanLine(plan.title)),
    turn: () => undefined,
  };
  const drawing = new Drawing(job, numbering, press);
  await drawing.drawAll(sink);
  root.end();
  labelPages(pdf, labelsOf(plan, numbering));
  pdf.end();
  const bytes = await sink.finish();
  making.onProgress({ stage: 'Writing pages', done: numbering.pages, total: numbering.pages });
  const { documents, pages } = numbering;
  return { pages, bytes, documents, unshownCharacters: fonts.unshown() };
}

const INDEX_PLACE = 'index';

/** One file while it is drawn. */
class Drawing {
  readonly #job: BundleJob;
  readonly #numbering: Numbering;
  readonly #press: Press;
  readonly #places: ReadonlyMap<DocumentId, string>;
  readonly #numbers = { next: 1 };

  constructor(job: BundleJob, numbering: Numbering, press: Press) {
    this.#job = job;
    this.#numbering = numbering;
    this.#press = press;
    // A place is called by the document's number: ids hold what users' files hold.
    this.#places = new Map(numbering.documents.map(({ document, number }) => [document.id, `d${number}`]));
  }

  async drawAll(sink: PdfSink): Promise<void> {
    const { making } = this.#job;
    const { documents, pages } = this.#numbering;
    const { pdf } = this.#press;
    const bookmarks = bookmarksOf(pdf);
    const front = documents.filter(({ section }) => section.id !== LATE_SECTION);
    const words = describeCover({ ...factsOfCover(this.#job), documents, pages });
    drawFront(this.#tools(), {
      words,
      documents: front,
      bookmarks,
      indexPlace: INDEX_PLACE,
      onFirst: () => openHere(pdf),
    });
    const sections = new Map<string, Bookmark>();
    const setting = this.#setting();
    for (const each of documents) {
      making.onProgress({ stage: 'Writing pages', done: this.#numbers.next - 1, total: pages });
      await pause(making.signal);
      if (each.section.id === LATE_SECTION && !sections.has(LATE_SECTION))
        this.#drawLateIndex(documents, bookmarks);
      await drawDocument(this.#tools(), {
        each,
        part: this.#job.parts.get(each.document.id),
        setting,
        bookmarks,
        sections,
        isBySection: this.#job.plan.numbering === 'by section',
        indexPlace: INDEX_PLACE,
      });
      await sink.drain();
    }
  }

  #drawLateIndex(documents: readonly NumberedDocument[], bookmarks: Bookmark): void {
    const late = documents.filter(({ section }) => section.id === LATE_SECTION);
    drawFront(this.#tools(), { words: null, documents: late, bookmarks, indexPlace: null });
  }

  #tools(): { press: Press; placeOf: PlaceOf; numbers: { next: number } } {
    return { press: this.#press, placeOf: (id) => this.#places.get(id) ?? null, numbers: this.#numbers };
  }

  #setting(): PartSetting {
    const { plan, making } = this.#job;
    const first = new Map(this.#numbering.documents.map(({ document, from }) => [document.id, from]));
    return {
      fonts: this.#press.fonts,
      signal: making.signal,
      textSize: plan.textSize,
      pageOf: (id) => first.get(id) ?? null,
    };
  }
}

/** Where the pages' own names begin anew: at each section where sections are numbered apart. */
function labelsOf(plan: BundlePlan, { documents, frontPages }: Numbering): LabelRange[] {
  const plain: LabelRange = { page: 1, prefix: '', first: 1 };
  if (plan.numbering === 'continuous' || frontPages === 0) return [plain];
  const starts = documents.filter(({ fromInSection }) => fromInSection === 1);
  return [plain, ...starts.map(({ from, letter }) => ({ page: from, prefix: letter, first: 1 }))];
}
