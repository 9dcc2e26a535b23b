import type { Engine } from './pdfium-engine.ts';
import { lookBesideLetters, type BesideLetters } from './pdfium-pictures.ts';

/** A page's text as PDFium reads it, and where each UTF-16 unit stands. */
export interface Letters {
  readonly text: string;
  /** Left, bottom, right, top for each unit of `text`, in the page's own space; zeros where nothing is drawn. */
  readonly boxes: Float32Array<ArrayBuffer>;
  /** False where what is seen may hold words that `text` does not: glyphs without a letter, more letters than are read. */
  readonly isWhole: boolean;
  readonly beside: BesideLetters;
}

/** A page that could not be read. */
export const NO_LETTERS: Letters = {
  text: '',
  boxes: new Float32Array(),
  isWhole: false,
  beside: { pictures: 1, any: true },
};

/** A link to the web. */
export interface PageLink {
  /** Left, bottom, right, top in the page's own space. */
  readonly box: readonly [number, number, number, number];
  /** http, https or mailto, of printable ASCII only. */
  readonly url: string;
}

/** A page with more letters is cut: a novel has 2,000 a page. */
const MOST_LETTERS = 200_000;
const MOST_LINKS = 500;
const LONGEST_URL = 2000;
/** `PDFACTION_URI`. */
const URI = 3;
const SAFE_URL = /^(?:https?:\/\/|mailto:)[\u0021-\u007E]+$/iu;

/** How many letters a loaded page has. */
export function countLetters(engine: Engine, page: number): number {
  const textPage = engine.FPDFText_LoadPage(page);
  if (textPage === 0) return 0;
  const count = engine.FPDFText_CountChars(textPage);
  engine.FPDFText_ClosePage(textPage);
  return count;
}

/** Reads the letters of a loaded page, of which `visible` is seen. */
export function readLetters(
  engine: Engine,
  page: number,
  visible: readonly [number, number, number, number],
): Letters {
  const textPage = engine.FPDFText_LoadPage(page);
  if (textPage === 0) return NO_LETTERS;
  const place = engine.pdfium.wasmExports.malloc(32);
  try {
    const all = Math.max(engine.FPDFText_CountChars(textPage), 0);
    const count = Math.min(all, MOST_LETTERS);
    let text = '';
    let kinds = '';
    const boxes: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const letter = letterAt(engine, textPage, index);
      const box = boxAt(engine, textPage, { index, place });
      for (let unit = 0; unit < letter.length; unit += 1) boxes.push(...box);
      text += letter;
      const isMapped = engine.FPDFText_HasUnicodeMapError(textPage, index) !== 1 && MAPPED.test(letter);
      kinds += isMapped ? (LETTER.test(letter) ? 'l' : ' ') : '?';
    }
    const beside = lookBesideLetters(engine, page, visible);
    return {
      text,
      boxes: Float32Array.from(boxes),
      isWhole: all === count && !IN_A_WORD.test(kinds),
      beside,
    };
  } finally {
    engine.pdfium.wasmExports.free(place);
    engine.FPDFText_ClosePage(textPage);
  }
}

/** Neither nothing, nor of a range without meaning, nor the mark of what could not be told. */
const MAPPED = /^[^\0\p{Co}\uFFFD]$/u;
const LETTER = /[\p{L}\p{N}]/u;
/** A glyph without a letter beside another or a letter may be part of a word; one on its own is a bullet. */
const IN_A_WORD = /\?[?l]|l\?/u;

function letterAt(engine: Engine, textPage: number, index: number): string {
  const code = engine.FPDFText_GetUnicode(textPage, index);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\u0000';
}

type Box = readonly [number, number, number, number];

function boxAt(
  engine: Engine,
  textPage: number,
  { index, place }: { readonly index: number; readonly place: number },
): Box {
  const found = engine.FPDFText_GetCharBox(textPage, index, place, place + 8, place + 16, place + 24);
  if (!found) return [0, 0, 0, 0];
  const value = (offset: number): number => engine.pdfium.getValue(place + offset, 'double');
  return [value(0), value(16), value(8), value(24)];
}

/** Reads the links of a loaded page. */
export function readLinks(engine: Engine, document: number, page: number): PageLink[] {
  const place = engine.pdfium.wasmExports.malloc(32);
  const links: PageLink[] = [];
  try {
    engine.pdfium.setValue(place, 0, 'i32');
    for (let step = 0; step < MOST_LINKS; step += 1) {
      if (!engine.FPDFLink_Enumerate(page, place, place + 8)) break;
      const link = engine.pdfium.getValue(place + 8, 'i32');
      const url = urlOf(engine, document, link);
      if (url === null || !engine.FPDFLink_GetAnnotRect(link, place + 16)) continue;
      const [left = 0, top = 0, right = 0, bottom = 0] = [16, 20, 24, 28].map((offset) =>
        engine.pdfium.getValue(place + offset, 'float'),
      );
      links.push({ box: [left, bottom, right, top], url });
    }
    return links;
  } finally {
    engine.pdfium.wasmExports.free(place);
  }
}

function urlOf(engine: Engine, document: number, link: number): string | null {
  const action = engine.FPDFLink_GetAction(link);
  if (action === 0 || engine.FPDFAction_GetType(action) !== URI) return null;
  const length = engine.FPDFAction_GetURIPath(document, action, 0, 0);
  if (length < 2 || length > LONGEST_URL) return null;
  const at = engine.pdfium.wasmExports.malloc(length);
  engine.FPDFAction_GetURIPath(document, action, at, length);
  const url = engine.pdfium.UTF8ToString(at, length);
  engine.pdfium.wasmExports.free(at);
  return SAFE_URL.test(url) ? url : null;
}
