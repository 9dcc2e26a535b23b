// The only door to PDFKit: documents that we number, tag and stream, and fonts as fontkit parses them. PDFKit's own
// exports choose the right build: Node's in tests, an ES module without Node builtins in the worker (0.20, August 2026).
import PdfKit from 'pdfkit';
import { failUnfinished, joinContent, spareMemory } from './pdf-memory.ts';
import { mendFont, type RawFont } from './text/mend-font.ts';
import { escapeMarkup } from './text/escape-markup.ts';

export type PdfDocument = InstanceType<typeof PdfKit>;
export type PdfElement = ReturnType<PdfDocument['struct']>;

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Instant, ms since 1970. */
  readonly madeAt: number;
  /** Program and version, e.g. `Paperchain 0.1.0`. */
  readonly program: string;
}

/** The parts of PDFKit's embedded font that carry a subset; not in its types (0.20.2). */
export interface EmbeddedSubset {
  /** Name in page resources, `F1`. */
  readonly id: string;
  readonly subset: { includeGlyph: (id: number) => number; readonly glyphs: number[] };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly scale: number;
  readonly ref: () => unknown;
}

interface Internals {
  readonly _font: EmbeddedSubset & { readonly font: RawFont };
  readonly page: { readonly fonts: Record<string, unknown> };
  readonly _offset: number;
  endMetadata: () => void;
  info: Record<string, unknown>;
}

const currentFont = (pdf: PdfDocument): Internals['_font'] => {
  const { _font: font } = internals(pdf);
  return font;
};

const internals = (pdf: PdfDocument): Internals => pdf as unknown as Internals;

/** `null` keeps PDFKit from reaching for Helvetica's metrics, which it would read from disk. */
const NO_FONT = null as unknown as string;

/** Opens an empty A4 document: PDF 1.7, tagged, in British English; pages are added by the caller. */
export function createPdf(facts: PdfFacts): PdfDocument {
  const pdf = new PdfKit({
    font: NO_FONT,
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Creator: facts.program,
      CreationDate: new Date(facts.madeAt),
    },
  });
  escapeMetadata(internals(pdf));
  spareMemory(pdf);
  joinContent(pdf);
  failUnfinished(pdf);
  return pdf;
}

/** PDFKit 0.20.2 writes the information into XMP without escaping: a title with `&` made the packet unreadable. */
function escapeMetadata(pdf: Internals): void {
  const write = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    for (const [key, value] of Object.entries(pdf.info))
      if (typeof value === 'string') pdf.info[key] = escapeXml(value);
    write();
  };
}

/** Without what XML may not hold. */
function escapeXml(text: string): string {
  return escapeMarkup(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
}

/** How many bytes of the document are written so far; small objects may wait to be written together. */
export function bytesWritten(pdf: PdfDocument): number {
  return internals(pdf)._offset;
}

/** Parses TrueType or OpenType bytes. Throws when they are no font. */
export function parseFont(bytes: Uint8Array): RawFont {
  const scratch = new PdfKit({ font: NO_FONT, autoFirstPage: false });
  scratch.font(bytes);
  return mendFont(currentFont(scratch).font);
}

/** Makes `font` part of the document, under `name`; only glyphs that are used end up in the file. */
export function embedFont(pdf: PdfDocument, name: string, font: RawFont): EmbeddedSubset {
  pdf.registerFont(name, font as unknown as string);
  pdf.font(name);
  return currentFont(pdf);
}

/** Lets the current page use an embedded font. */
export function usePageFont(pdf: PdfDocument, font: EmbeddedSubset): void {
  internals(pdf).page.fonts[font.id] ??= font.ref();
}

/** Says what a header cell heads, a column or a row, and how many columns a cell spans (ISO 32000-1, table 349). */
export function setTableAttributes(
  cell: PdfElement,
  { scope, columns }: { scope?: 'Column' | 'Row'; columns?: number },
): void {
  const { data } = (cell as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
  data.A = {
    O: 'Table',
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(columns === undefined ? {} : { ColSpan: columns }),
  };
}

/** Says that words have a line through or under them (ISO 32000-1, table 344): a drawn line alone is not read out. */
export function setTextLine(element: PdfElement, line: 'LineThrough' | 'Underline'): void {
  const { data } = (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
  data.A = { O: 'Layout', TextDecorationType: line };
}

/** Adds a bookmark that leads to a height on the current page. PDFKit counts `left` from the right edge. */
export function addBookmark(pdf: PdfDocument, title: string, top: number): void {
  const options = { left: pdf.page.width, top, zoom: 0, fit: false, expanded: false };
  pdf.outline.addItem(title, options);
}
