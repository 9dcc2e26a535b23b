// What is done with other people's PDFs, as jobs that can be sent to a worker of their own and stopped there.
import { fail, ok, type Result } from '../domain/result.ts';
import { takeForms, type LayerObject, type PdfForms } from './pdf-forms.ts';
import type { PlainObject } from './pdf-plain-object.ts';
import type { OpenPdf, PageShape } from './pdfium-pages.ts';
import type { Pixels } from './pdfium-render.ts';
import type { Letters, PageLink } from './pdfium-text.ts';
import type { Pdfium, PdfTrouble } from './pdfium.ts';
import { wordToHtml, type WordHtml } from './word-html.ts';

/** A file, and the password it needs, if it does. */
export interface PdfFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly password?: string;
}

/** A page ready to be drawn into our document. */
export interface ReadyPage {
  /** Null when PDFium cannot read the page. */
  readonly shape: PageShape | null;
  readonly unit: number;
  /** Its number among `objects`; null when it has to be drawn as a picture. */
  readonly form: number | null;
  readonly links: readonly PageLink[];
  readonly hasText: boolean;
}

export interface ReadyPdf {
  readonly pages: readonly ReadyPage[];
  readonly objects: readonly PlainObject[];
  readonly layers: readonly LayerObject[];
}

export interface PictureOrder {
  /** From 0. */
  readonly page: number;
  readonly dpi: number;
  readonly mostPixels: number;
}

export interface PdfJobs {
  /** Opens, repairs, decrypts and flattens a file, and takes its pages apart. */
  readonly prepare: (file: PdfFile) => Promise<Result<ReadyPdf, PdfTrouble>>;
  /** A page as a picture, upright and flattened; null when it cannot be drawn. */
  readonly picture: (file: PdfFile, order: PictureOrder) => Promise<Result<Pixels | null, PdfTrouble>>;
  /** The letters of every page, with their places. */
  readonly letters: (file: PdfFile) => Promise<Result<readonly Letters[], PdfTrouble>>;
  /** Not a PDF: a Word file (.docx) as HTML. Here because it, too, has to be stoppable. */
  readonly word: (file: PdfFile) => Promise<Result<WordHtml, PdfTrouble>>;
}

/** A file with more pages is not taken whole into memory. */
export const MOST_PAGES = 5000;

/** Carries jobs out at once, with a PDFium of its own. */
export function pdfJobs(pdfium: Pdfium): PdfJobs {
  const opened = async <T>(
    file: PdfFile,
    use: (pdf: OpenPdf) => Promise<T> | T,
  ): Promise<Result<T, PdfTrouble>> => {
    const pdf = pdfium.open(file.bytes, file.password);
    if (!pdf.ok) return pdf;
    try {
      return pdf.value.count > MOST_PAGES ? fail('damaged') : ok(await use(pdf.value));
    } finally {
      pdf.value.close();
    }
  };
  return {
    prepare: (file) => opened(file, preparePages),
    picture: (file, { page, dpi, mostPixels }) =>
      opened(file, (pdf) => {
        pdf.flatten(page);
        return pdf.render(page, dpi, mostPixels);
      }),
    word: ({ bytes }) => wordToHtml(bytes),
    letters: (file) =>
      opened(file, (pdf) =>
        range(pdf.count).map((page) => {
          pdf.flatten(page);
          return pdf.lettersOf(page);
        }),
      ),
  };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

async function preparePages(pdf: OpenPdf): Promise<ReadyPdf> {
  const read = range(pdf.count).map((page) => pdf.prepare(page));
  const clean = pdf.save();
  const forms = await takeForms(
    clean ?? new Uint8Array(),
    // A page that could not be flattened may lack what stands in its fields: PDFium draws it instead.
    read.map(({ shape, isFlat }) => (isFlat ? (shape?.box ?? null) : null)),
  ).catch((): PdfForms => ({ objects: [], pages: [], layers: [] }));
  return {
    objects: forms.objects,
    layers: forms.layers,
    pages: read.map(({ shape, links, hasText }, index) => {
      const form = forms.pages[index] ?? null;
      return { shape, links, hasText, unit: form?.unit ?? 1, form: form?.object ?? null };
    }),
  };
}
