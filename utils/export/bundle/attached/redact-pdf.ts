import { hiddenTexts } from '../../pdf-hidden-words.ts';
import type { PdfFile, ReadyPage, ReadyPdf } from '../../pdf-jobs.ts';
import type { Pixels } from '../../pdfium-render.ts';
import type { Letters } from '../../pdfium-text.ts';
import type { Redactor } from '../../redact/redactor.ts';
import { areaOf, matrixOf, type Placing } from './place-page.ts';
import type { AttachedFile } from './kind.ts';

/** How each page of a PDF may be shown when words are to be removed. */
export type PageFate =
  /** Nothing was found on it, nor anywhere in the file: as it is. */
  | { readonly show: 'as it is' }
  /** As a picture with these areas painted over: no letter of the page gets out. */
  | { readonly show: 'painted'; readonly areas: readonly Box[] }
  /** It cannot be searched: no letters, or pictures, or glyphs that do not tell their letters. */
  | { readonly show: 'not' };

/** Left, bottom, right, top in the page's own space. */
type Box = readonly [number, number, number, number];

/** A page with fewer letters, and anything drawn beside them, may be a scan with a stamp, or letters drawn as shapes. */
const FEWEST_LETTERS = 20;
/** A letterhead or a logo is smaller; a larger picture may be of a text. */
const MOST_PICTURE = 0.2;

/** Whether all words that can be seen on a page are in its text. */
export function isSearchable({ text, isWhole, beside }: Letters): boolean {
  if (!isWhole || beside.pictures > MOST_PICTURE) return false;
  return !beside.any || (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= FEWEST_LETTERS;
}

/**
 * Looks for the words on every page. One hit makes pictures of all pages that have text: what a viewer does not show
 * (alternative text, hidden layers) then stays behind too. Null when the letters cannot be read.
 */
export async function judgePages(
  { tools, setting }: AttachedFile,
  { pdf, ready }: { readonly pdf: PdfFile; readonly ready: ReadyPdf },
  redactor: Redactor,
): Promise<readonly PageFate[] | null> {
  const letters = await tools.pdf.letters(pdf);
  setting.signal.throwIfAborted();
  if (!letters.ok) return null;
  const found = letters.value.map((page) => areasOf(page, redactor));
  const isClean = found.every((areas) => areas === null) && !(await hidesWords(ready, redactor));
  return letters.value.map((page, at): PageFate => {
    if (!isSearchable(page)) return { show: 'not' };
    return isClean ? { show: 'as it is' } : { show: 'painted', areas: found[at] ?? [] };
  });
}

async function hidesWords({ objects }: ReadyPdf, redactor: Redactor): Promise<boolean> {
  for await (const text of hiddenTexts(objects)) if (redactor.find(text).length > 0) return true;
  return false;
}

/** Where the words stand on a page; null when they do not. */
function areasOf({ text, boxes }: Letters, redactor: Redactor): readonly Box[] | null {
  const ranges = redactor.find(text);
  if (ranges.length === 0) return null;
  return ranges.flatMap(({ start, end }) => {
    const letters: Box[] = [];
    for (let at = start; at < end; at += 1) {
      const [left = 0, bottom = 0, right = 0, top = 0] = boxes.subarray(at * 4, at * 4 + 4);
      if (right > left && top > bottom) letters.push([left, bottom, right, top]);
    }
    return joinNeighbours(letters);
  });
}

/** One box for letters side by side, so that the gaps between them show nothing of a word's shape. */
function joinNeighbours(letters: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const letter of letters) {
    const last = joined.at(-1);
    if (last && isBeside(last, letter)) joined[joined.length - 1] = around(last, letter);
    else joined.push(letter);
  }
  return joined;
}

/** Further apart than this many times their size, letters are on different lines. */
const APART = 2;

function isBeside(one: Box, other: Box): boolean {
  const size = Math.max(other[3] - other[1], other[2] - other[0]);
  const gap = (from: number, until: number): number => until - from;
  const across = Math.max(gap(one[2], other[0]), gap(other[2], one[0]));
  const along = Math.max(gap(one[3], other[1]), gap(other[3], one[1]));
  const inLine = across <= APART * size && along < 0;
  const inColumn = along <= APART * size && across < 0;
  return inLine || inColumn;
}

const around = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];

/** Paint reaches this much beyond the letters, as a part of their height: edges of letters tell them. */
const BLEED = 0.2;
const BLACK = [0, 0, 0, 255];

/** Paints areas of a drawn page black. */
export function paintOver(
  pixels: Pixels,
  { shape }: Pick<ReadyPage, 'shape'>,
  areas: readonly Box[],
): Pixels {
  if (!shape) return { ...pixels, rgba: new Uint8ClampedArray(pixels.rgba.length) };
  const matrix = matrixOf(shape, wholeOf(pixels));
  const { width, height, rgba } = pixels;
  for (const box of areas) {
    const area = areaOf(box, matrix);
    const bleed = Math.max(2, Math.min(area.width, area.height) * BLEED);
    const left = Math.max(0, Math.floor(area.x - bleed));
    const right = Math.min(width, Math.ceil(area.x + area.width + bleed));
    const bottom = Math.min(height, Math.ceil(area.y + area.height + bleed));
    for (let y = Math.max(0, Math.floor(area.y - bleed)); y < bottom; y += 1)
      for (let x = left; x < right; x += 1) rgba.set(BLACK, (y * width + x) * 4);
  }
  return pixels;
}

/** The picture as the paper: its pixels are the points. */
function wholeOf({ width, height }: Pixels): Placing {
  return { size: { width, height }, x: 0, y: 0, width, height, scale: 1 };
}
