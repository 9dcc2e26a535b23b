import { embedFont, usePageFont, type EmbeddedSubset, type PdfDocument } from '../pdfkit.ts';
import type { Line } from './lines.ts';
import type { GlyphGroup, ShapedGlyph, TextFont } from './shape.ts';

/** Writes lines on the current page of one document. */
export interface LineWriter {
  /** `x` is the line's left end, `y` its baseline, both in points from the page's top left corner. */
  readonly write: (line: Line, place: LinePlace) => void;
}

export interface LinePlace {
  readonly x: number;
  readonly y: number;
  /** Type size in points. */
  readonly size: number;
  /** `#rrggbb`. */
  readonly ink: string;
  /** Upright letters, leaning: the fonts have no italic ones. */
  readonly italic?: boolean;
}

/** How far a letter leans, of its height: as much as the italics of Noto Sans, 12°. */
const LEAN = 0.21;

interface Embedded {
  readonly font: EmbeddedSubset;
  /** Codes given to glyphs, by glyph and the text it stands for. */
  readonly codes: Map<string, string>;
  /** Groups as they were shown before: words come again and again. */
  readonly shown: WeakMap<GlyphGroup, Shown>;
}

/** A group on the baseline as operands of `TJ`, from its first glyph on. */
interface Shown {
  readonly show: string;
  /** From where to where the pen moves, in thousandths of the type size. */
  readonly from: number;
  readonly to: number;
}

/** Starts writing for a document; fonts are embedded as lines need them. */
export function lineWriter(pdf: PdfDocument): LineWriter {
  const fonts = new Map<string, Embedded>();
  const embedded = (font: TextFont): Embedded => {
    const known = fonts.get(font.name) ?? {
      font: embedFont(pdf, font.name, font.raw),
      codes: new Map(),
      shown: new WeakMap(),
    };
    fonts.set(font.name, known);
    return known;
  };
  return {
    write: (line, place) => {
      if (line.placed.length === 0) return;
      pdf.addContent(
        textOperators(line, place, (font) => {
          const entry = embedded(font);
          usePageFont(pdf, entry.font);
          return entry;
        }),
      );
    },
  };
}

type Use = (font: TextFont) => Embedded;

/** The state of a text object: where the pen stands, in thousandths of the type size, and what is yet to be shown. */
interface Pen {
  x: number;
  rise: number;
  font: Embedded | null;
  show: string;
  out: string[];
  readonly size: number;
}

/** Operators for one line (ISO 32000-1 §9.4). The text matrix turns letters upright on PDFKit's downward page. */
function textOperators({ placed, actual }: Line, place: LinePlace, use: Use): string {
  const { x, y, size, ink, italic } = place;
  const lean = italic === true ? LEAN : 0;
  const pen: Pen = { x: 0, rise: 0, font: null, show: '', out: [], size };
  pen.out.push(`BT ${colour(ink)} rg 1 0 ${lean} -1 ${number(x)} ${number(y)} Tm`);
  if (actual !== undefined) pen.out.push(openSpan(actual));
  for (const piece of placed) {
    changeFont(pen, use(piece.shape.font));
    for (const group of piece.shape.groups) writeGroup(pen, group, piece.x);
  }
  setRise(pen, 0);
  flush(pen);
  pen.out.push(actual === undefined ? 'ET' : 'EMC ET');
  return pen.out.join('\n');
}

function writeGroup(pen: Pen, group: GlyphGroup, offset: number): void {
  const { glyphs, actual } = group;
  if (actual !== null) {
    flush(pen);
    pen.out.push(openSpan(actual));
  }
  if (pen.font && glyphs.every(({ y }) => y === 0)) writeShown(pen, shownGroup(pen.font, group), offset);
  else for (const glyph of glyphs) writeGlyph(pen, glyph, offset + glyph.x);
  if (actual !== null) {
    flush(pen);
    pen.out.push('EMC');
  }
}

function writeShown(pen: Pen, { show, from, to }: Shown, offset: number): void {
  setRise(pen, 0);
  movePen(pen, offset + from);
  pen.show += show;
  pen.x += to - from;
}

function shownGroup(embedded: Embedded, group: GlyphGroup): Shown {
  const known = embedded.shown.get(group);
  if (known) return known;
  const from = group.glyphs[0]?.x ?? 0;
  let [show, hex, x] = ['', '', from];
  for (const glyph of group.glyphs) {
    const back = Math.round(x - glyph.x);
    if (back !== 0) {
      show += `<${hex}>${back}`;
      hex = '';
      x -= back;
    }
    hex += codeOf(embedded, glyph);
    x += glyph.advance;
  }
  const made = { show: `${show}<${hex}>`, from, to: x };
  embedded.shown.set(group, made);
  return made;
}

function movePen(pen: Pen, x: number): void {
  const back = Math.round(pen.x - x);
  if (back === 0) return;
  pen.show += back;
  pen.x -= back;
}

function writeGlyph(pen: Pen, glyph: ShapedGlyph, x: number): void {
  setRise(pen, glyph.y);
  movePen(pen, x);
  if (pen.font) pen.show += `<${codeOf(pen.font, glyph)}>`;
  pen.x += glyph.advance;
}

function changeFont(pen: Pen, font: Embedded): void {
  if (pen.font === font) return;
  flush(pen);
  pen.font = font;
  pen.out.push(`/${font.font.id} ${number(pen.size)} Tf`);
}

function setRise(pen: Pen, rise: number): void {
  if (Math.abs(rise - pen.rise) < 0.5) return;
  flush(pen);
  pen.rise = rise;
  pen.out.push(`${number((rise * pen.size) / 1000)} Ts`);
}

function flush(pen: Pen): void {
  if (pen.show !== '') pen.out.push(`[${pen.show.replaceAll('><', '')}] TJ`);
  pen.show = '';
}

/** A glyph that stands for several texts gets a code for each, so that every copy of it is found and copied right. */
function codeOf({ font, codes }: Embedded, glyph: ShapedGlyph): string {
  const key = `${glyph.id} ${glyph.codePoints.join(' ')}`;
  const known = codes.get(key);
  if (known) return known;
  const first = font.subset.includeGlyph(glyph.id);
  const code = font.unicode[first] === undefined ? first : font.subset.glyphs.push(glyph.id) - 1;
  font.unicode[code] = glyph.codePoints;
  font.widths[code] = glyph.advance;
  const hex = code.toString(16).padStart(4, '0');
  codes.set(key, hex);
  return hex;
}

const openSpan = (text: string): string => `/Span <</ActualText <${utf16(text)}>>> BDC`;

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

const inks = new Map<string, string>();

function colour(ink: string): string {
  const known = inks.get(ink);
  if (known) return known;
  const parts = [1, 3, 5].map((at) => number(Number.parseInt(ink.slice(at, at + 2), 16) / 255));
  inks.set(ink, parts.join(' '));
  return parts.join(' ');
}

function utf16(text: string): string {
  let hex = 'FEFF';
  for (let index = 0; index < text.length; index += 1)
    hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return hex;
}
