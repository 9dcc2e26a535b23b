import type { Engine } from './pdfium-engine.ts';
import { renderPage, type Pixels } from './pdfium-render.ts';
import {
  countLetters,
  NO_LETTERS,
  readLetters,
  readLinks,
  type Letters,
  type PageLink,
} from './pdfium-text.ts';

/** Left, bottom, right, top in the page's own space, points; the bottom left corner is not always 0, 0. */
export type PageBox = readonly [left: number, bottom: number, right: number, top: number];

/** How a page is to be shown. */
export interface PageShape {
  /** What is visible: the crop box within the media box. */
  readonly box: PageBox;
  /** Clockwise, for reading upright. */
  readonly rotation: 0 | 90 | 180 | 270;
}

/** A page that is ready to be taken. */
export interface PreparedPage {
  readonly shape: PageShape | null;
  readonly links: readonly PageLink[];
  readonly isFlat: boolean;
  /** Whether it has more letters than a stamp or a page number. */
  readonly hasText: boolean;
}

/** A document that PDFium has opened; pages are counted from 0. */
export interface OpenPdf {
  readonly count: number;
  /** Null for a page that cannot be read. */
  readonly shapeOf: (page: number) => PageShape | null;
  /** Reads what is known of a page, then flattens it: opening a page is what takes time. */
  readonly prepare: (page: number) => PreparedPage;
  /**
   * Makes form fields and notes part of the page, as they would be printed: hidden ones go, fields without an appearance
   * get one. Links go too: read them before. False for a page that could not be flattened.
   */
  readonly flatten: (page: number) => boolean;
  /** The page's letters with their places. */
  readonly lettersOf: (page: number) => Letters;
  /** Links to addresses on the web, at most `MOST_LINKS`. */
  readonly linksOf: (page: number) => PageLink[];
  /** The page upright, on white. `dpi` is lowered until the picture has at most `mostPixels`. Null when it fails. */
  readonly render: (page: number, dpi: number, mostPixels: number) => Pixels | null;
  /** The document as it is now, whole and without encryption; null when PDFium cannot write it. */
  readonly save: () => Uint8Array<ArrayBuffer> | null;
  readonly close: () => void;
}

const FEW_LETTERS = 3;
/** `FPDF_REMOVE_SECURITY`. */
const UNENCRYPTED = 3;
/** `FLAT_PRINT` and `FLATTEN_FAIL`. */
const FOR_PRINT = 1;
const FAILED = 0;

interface Opened {
  readonly document: number;
  /** Where the file lies: PDFium reads from it until the document is closed. */
  readonly file: number;
}

/** Wraps an open document. */
export function openPages(engine: Engine, { document, file }: Opened): OpenPdf {
  const form = openForm(engine, document);
  const withPage = <T>(page: number, use: (handle: number) => T, otherwise: T): T => {
    const handle = engine.FPDF_LoadPage(document, page);
    if (handle === 0) return otherwise;
    try {
      form.enter(handle);
      return use(handle);
    } finally {
      form.leave(handle);
      engine.FPDF_ClosePage(handle);
    }
  };
  return {
    count: engine.FPDF_GetPageCount(document),
    shapeOf: (page) => withPage(page, (handle) => shapeOf(engine, handle), null),
    prepare: (page) => {
      const read = (handle: number): PreparedPage => ({
        shape: shapeOf(engine, handle),
        links: readLinks(engine, document, handle),
        hasText: countLetters(engine, handle) > FEW_LETTERS,
        isFlat: flatten(engine, handle),
      });
      return withPage(page, read, { shape: null, links: [], hasText: false, isFlat: false });
    },
    flatten: (page) => withPage(page, (handle) => flatten(engine, handle), false),
    lettersOf: (page) =>
      withPage(
        page,
        (handle) => readLetters(engine, handle, shapeOf(engine, handle)?.box ?? [0, 0, 0, 0]),
        NO_LETTERS,
      ),
    linksOf: (page) => withPage(page, (handle) => readLinks(engine, document, handle), []),
    render: (page, dpi, mostPixels) =>
      withPage(page, (handle) => renderPage(engine, handle, { dpi, mostPixels }), null),
    save: () => save(engine, document),
    close: () => {
      form.close();
      engine.FPDF_CloseDocument(document);
      engine.pdfium.wasmExports.free(file);
    },
  };
}

/** Bits of an annotation's `F` (ISO 32000-1, table 165). */
const HIDDEN = 2;
const PRINT = 4;
const NO_VIEW = 32;

/** What is seen on the screen is printed too, whatever its flags say: a field left out would be evidence lost. */
function flatten(engine: Engine, page: number): boolean {
  const count = engine.FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < count; index += 1) {
    const note = engine.FPDFPage_GetAnnot(page, index);
    if (note === 0) continue;
    const flags = engine.FPDFAnnot_GetFlags(note);
    if ((flags & (HIDDEN | NO_VIEW)) === 0) engine.FPDFAnnot_SetFlags(note, flags | PRINT);
    engine.FPDFPage_CloseAnnot(note);
  }
  return engine.FPDFPage_Flatten(page, FOR_PRINT) !== FAILED;
}

interface FormFilling {
  readonly enter: (page: number) => void;
  readonly leave: (page: number) => void;
  readonly close: () => void;
}

/** Form filling gives fields without an appearance one. The build has no JavaScript: nothing of the file runs. */
function openForm(engine: Engine, document: number): FormFilling {
  const info = engine.PDFiumExt_OpenFormFillInfo();
  const form = engine.PDFiumExt_InitFormFillEnvironment(document, info);
  return {
    enter: (page) => form !== 0 && engine.FORM_OnAfterLoadPage(page, form),
    leave: (page) => form !== 0 && engine.FORM_OnBeforeClosePage(page, form),
    close: () => {
      if (form !== 0) engine.PDFiumExt_ExitFormFillEnvironment(form);
      engine.PDFiumExt_CloseFormFillInfo(info);
    },
  };
}

function shapeOf(engine: Engine, page: number): PageShape | null {
  // FS_RECTF: left, top, right, bottom as 32-bit floats.
  const at = engine.pdfium.wasmExports.malloc(16);
  try {
    if (!engine.FPDF_GetPageBoundingBox(page, at)) return null;
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((offset) =>
      engine.pdfium.getValue(at + offset, 'float'),
    );
    const turns = (engine.FPDFPage_GetRotation(page) & 3) as 0 | 1 | 2 | 3;
    return { box: [left, bottom, right, top], rotation: ([0, 90, 180, 270] as const)[turns] };
  } finally {
    engine.pdfium.wasmExports.free(at);
  }
}

function save(engine: Engine, document: number): Uint8Array<ArrayBuffer> | null {
  const writer = engine.PDFiumExt_OpenFileWriter();
  try {
    if (!engine.FPDF_SaveAsCopy(document, writer, UNENCRYPTED)) return null;
    const size = engine.PDFiumExt_GetFileWriterSize(writer);
    const at = engine.pdfium.wasmExports.malloc(size) >>> 0;
    if (at === 0) return null;
    engine.PDFiumExt_GetFileWriterData(writer, at, size);
    const bytes = engine.pdfium.HEAPU8.slice(at, at + size);
    engine.pdfium.wasmExports.free(at);
    return bytes;
  } finally {
    engine.PDFiumExt_CloseFileWriter(writer);
  }
}
