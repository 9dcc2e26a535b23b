// Ways through a PDF: bookmarks in bookmarks, places that links lead to, page labels, the opening view. PDFKit has most of
// it; the rest is written into its catalogue (ISO 32000-1 §7.7.2, §12.3, §12.4.2).
import type { PdfDocument, PdfElement } from './pdfkit.ts';

/** A bookmark to which further ones can be added, each leading to the current page. */
export interface Bookmark {
  /** `top`: height on the current page, points from its top. */
  readonly add: (title: string, top: number) => Bookmark;
}

interface OutlineItem {
  addItem: (title: string, options: object) => OutlineItem;
}

interface Catalogue {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly page: { readonly dictionary: unknown };
}

/** The top of the bookmarks. */
export function bookmarksOf(pdf: PdfDocument): Bookmark {
  const under = (item: OutlineItem): Bookmark => ({
    // PDFKit counts `left` from the right edge.
    add: (title, top) => under(item.addItem(title, { left: pdf.page.width, top, zoom: 0, expanded: false })),
  });
  return under(pdf.outline as unknown as OutlineItem);
}

/** Names the top of the current page, for links before and after it. */
export function namePlace(pdf: PdfDocument, name: string): void {
  (pdf as unknown as { addNamedDestination: (...words: unknown[]) => void }).addNamedDestination(
    name,
    'XYZ',
    0,
    0,
    null,
  );
}

/** Makes an area of the current page lead to a named place; `element` is the structure's link element. */
export function linkToPlace(
  pdf: PdfDocument,
  name: string,
  { area, element, words }: { area: LinkArea; element: PdfElement; words: string },
): void {
  const { x, y, width, height } = area;
  // Contents: said to those who do not see the page (ISO 14289-1 §7.18.5). A String object, or PDFKit writes a name.
  const options: object = { structParent: element, Contents: new String(words) };
  pdf.goTo(x, y, width, height, name, options);
}

export interface LinkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From which page on (1 is the first) pages are labelled with a prefix and a number of their own. */
export interface LabelRange {
  readonly page: number;
  readonly prefix: string;
  readonly first: number;
}

/** What the reader's program calls the pages. */
export function labelPages(pdf: PdfDocument, ranges: readonly LabelRange[]): void {
  const numbers = ranges.flatMap(({ page, prefix, first }) => [
    page - 1,
    { S: 'D', St: first, ...(prefix === '' ? {} : { P: new String(prefix) }) },
  ]);
  (pdf as unknown as Catalogue)._root.data.PageLabels = { Nums: numbers };
}

/** Opens the document at the top of the current page at 100 %. */
export function openHere(pdf: PdfDocument): void {
  const catalogue = pdf as unknown as Catalogue;
  catalogue._root.data.OpenAction = [catalogue.page.dictionary, 'XYZ', null, null, 1];
}
