import type { Bookmark } from '../../pdf-places.ts';
import { drawPage, type Pens } from '../../chronology/draw-pages.ts';
import type { Page } from '../../chronology/paginate.ts';
import { Tagger } from '../../chronology/tag-boxes.ts';
import type { CoverWords } from './cover-words.ts';
import { setCover, setIndex } from './front.ts';
import type { NumberedDocument, PageWords } from './number.ts';
import { PageRun, type PlaceOf, type Press } from './sheet.ts';

/** What every run of pages of a file shares. */
export interface DrawTools {
  readonly press: Press;
  readonly placeOf: PlaceOf;
  readonly numbers: { next: number };
}

/** Cover and index; without words, the list of late papers. */
export interface Front {
  readonly words: CoverWords | null;
  readonly documents: readonly NumberedDocument[];
  /** As many as were counted. */
  readonly pages: number;
  readonly bookmarks: Bookmark;
  /** Name of the place where the index begins; null for a list nobody returns to. */
  readonly indexPlace: string | null;
  readonly pageWords: PageWords;
  readonly onFirst?: () => void;
}

/** Draws what stands before documents, on exactly the pages it was given: every number after it is already in it. */
export function drawFront(tools: DrawTools, front: Front): void {
  const { words, documents, bookmarks, indexPlace, pageWords } = front;
  const { fonts } = tools.press;
  const heading = words === null ? 'Late papers' : 'Index';
  const cover = words === null ? [] : setCover(words, fonts);
  const index = filledTo(front.pages - cover.length, setIndex(documents, { fonts, heading, pageWords }));
  if (cover.length > 0) drawRun(tools, { pages: cover, place: null, title: null, front });
  drawRun(tools, { pages: index, place: indexPlace, title: { under: bookmarks, title: heading }, front });
}

function* filledTo(count: number, pages: Iterable<Page>): Generator<Page> {
  let given = 0;
  for (const page of pages) {
    given += 1;
    yield page;
  }
  for (; given < count; given += 1) yield { placed: [] };
}

interface FrontRun {
  readonly pages: Iterable<Page>;
  readonly place: string | null;
  readonly title: { readonly under: Bookmark; readonly title: string } | null;
  readonly front: Front;
}

function drawRun({ press, placeOf, numbers }: DrawTools, { pages, place, title, front }: FrontRun): void {
  const element = press.pdf.struct('Part');
  press.root.add(element);
  const run = { element, place, bookmark: title, labelOf: () => '', backTo: null };
  const sheet = new PageRun(press, run, { placeOf, numbers });
  const pens: Pens = {
    pdf: press.pdf,
    writer: press.writer,
    tagger: new Tagger(press.pdf, element),
    bookmark: () => undefined,
    linkTo: (to, area) => sheet.linkTo(to, area),
  };
  for (const page of pages) {
    sheet.addPage();
    if (numbers.next === 2) front.onFirst?.();
    drawPage(page, pens);
  }
  element.end();
}
