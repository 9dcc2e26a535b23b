import type { DocumentId } from '../../../domain/bundle-plan.ts';
import { linkToPlace, namePlace, type Bookmark } from '../../pdf-places.ts';
import type { PdfDocument, PdfElement } from '../../pdfkit.ts';
import type { FontSet } from '../../text/fonts.ts';
import { breakLines, type Line } from '../../text/lines.ts';
import type { LineWriter } from '../../text/write-line.ts';
import { PAGE } from '../../chronology/page-measures.ts';
import type { Area, PageSize, Sheet } from '../part.ts';

/** What is drawn with, for the whole bundle. */
export interface Press {
  readonly pdf: PdfDocument;
  readonly writer: LineWriter;
  readonly fonts: FontSet;
  /** The whole document's structure element. */
  readonly root: PdfElement;
  /** Short title, at the foot of every page. */
  readonly title: string;
  /** Called before each page but the first, so that bytes flow and a cancel is heard. */
  readonly turn: () => void;
}

/** Name of the place where a document begins. Ids hold what users' files hold: never more than a number gets into the PDF. */
export type PlaceOf = (id: DocumentId) => string | null;

/** What a run of pages is to the whole. */
export interface Run {
  /** Structure: `Part` for the front, `Sect` for a document. */
  readonly element: PdfElement;
  /** Place named on its first page; null for none. */
  readonly place: string | null;
  /** Title and parent of its bookmark. */
  readonly bookmark: { readonly under: Bookmark; readonly title: string } | null;
  /** What stands beside the page number, e.g. `A4`; empty for nothing. */
  readonly labelOf: (pageOfRun: number) => string;
  /** Where the foot of its first page leads; null for nowhere. */
  readonly backTo: string | null;
  /** No page is added beyond these; absent is no limit. */
  readonly most?: number;
}

/** A run asked for more pages than it was given. */
export class NoPageLeft extends Error {}

const A4: PageSize = { width: PAGE.width, height: PAGE.height };
/** Baselines above the lower edge, and distances from the sides, points. Nothing but the foot stands below FOOT_ROOM. */
const FOOT = { rise: 16, side: 36, size: 8, numberSize: 10, ink: '#566072', numberInk: '#1b2230' } as const;

/** Fits between FOOT_ROOM and the page number. */
const NOTE = { rise: 28, size: 7, ink: '#8a1c13' } as const;

/** Pages for one part after another, numbered through. */
export class PageRun implements Sheet {
  readonly pdf: PdfDocument;
  readonly writer: LineWriter;
  readonly element: PdfElement;
  /** Bookmark of this run, once its first page is there. */
  bookmark: Bookmark | null = null;
  pages = 0;
  #size = A4;
  readonly #press: Press;
  readonly #run: Run;
  readonly #placeOf: PlaceOf;
  readonly #numbers: { next: number };

  /** `numbers`: shared by all runs of a file. */
  constructor(press: Press, run: Run, { placeOf, numbers }: { placeOf: PlaceOf; numbers: { next: number } }) {
    this.pdf = press.pdf;
    this.writer = press.writer;
    this.element = run.element;
    this.#press = press;
    this.#run = run;
    this.#placeOf = placeOf;
    this.#numbers = numbers;
  }

  addPage(size: PageSize = A4): void {
    if (this.pages === this.#run.most) throw new NoPageLeft('There are no more pages for this document.');
    this.#press.turn();
    this.#size = size;
    this.pdf.addPage({ size: [size.width, size.height], margin: 0 });
    this.pages += 1;
    const { place, bookmark } = this.#run;
    if (this.pages === 1) {
      if (place !== null) namePlace(this.pdf, place);
      if (bookmark) this.bookmark = bookmark.under.add(bookmark.title, 0);
    }
    this.#drawFoot(size);
    this.#numbers.next += 1;
  }

  decorate(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  linkTo(id: DocumentId, area: Area): void {
    const place = this.#placeOf(id);
    if (place !== null) this.#link(place, area, 'Go to this document');
  }

  /** Says something between the content of the current page and its foot. */
  note(words: string): void {
    const element = this.pdf.struct('P');
    this.element.add(element);
    const content = this.pdf.markStructureContent('Span');
    const line = this.#line(words, NOTE.size, this.#size.width - 2 * FOOT.side);
    this.writer.write(line, {
      x: FOOT.side,
      y: this.#size.height - NOTE.rise,
      size: NOTE.size,
      ink: NOTE.ink,
    });
    this.pdf.endMarkedContent();
    element.add(content);
    element.end();
  }

  #link(place: string, area: Area, words: string): void {
    const element = this.pdf.struct('Link');
    this.element.add(element);
    linkToPlace(this.pdf, place, { area, element, words });
    element.end();
  }

  #drawFoot(size: PageSize): void {
    const { title } = this.#press;
    const y = size.height - FOOT.rise;
    const label = this.#run.labelOf(this.pages);
    const number = String(this.#numbers.next);
    const numbered = this.#line(label === '' ? number : `${label}  ·  ${number}`, FOOT.numberSize, 300);
    const width = (numbered.width * FOOT.numberSize) / 1000;
    const named = this.#line(title, FOOT.size, size.width - width - 3 * FOOT.side);
    this.pdf.markContent('Artifact', { type: 'Pagination' });
    this.writer.write(named, { x: FOOT.side, y, size: FOOT.size, ink: FOOT.ink });
    const x = size.width - FOOT.side - width;
    this.writer.write(numbered, { x, y, size: FOOT.numberSize, ink: FOOT.numberInk });
    this.pdf.endMarkedContent();
    if (this.pages === 1 && this.#run.backTo !== null) this.#drawWayBack(y, named, this.#run.backTo);
  }

  #drawWayBack(y: number, named: Line, place: string): void {
    const width = (named.width * FOOT.size) / 1000;
    this.#link(place, { x: FOOT.side, y: y - FOOT.size, width, height: FOOT.size + 4 }, 'Back to the index');
  }

  #line(text: string, size: number, width: number): Line {
    const [line] = breakLines(text, this.#press.fonts, {
      weight: 'Regular',
      direction: 'ltr',
      width: (width * 1000) / size,
    });
    if (!line) throw new Error('Text gave no line.');
    return line;
  }
}
