import type { RawFont, RawGlyph, RawPosition } from './mend-font.ts';
import { isTall, type Family } from './scripts.ts';

/** One glyph of a shaped word. Places are in thousandths of the type size, from the word's left end on the baseline. */
export interface ShapedGlyph {
  readonly id: number;
  /** The characters it stands for, for text that is searched and copied; empty for parts of a letter. */
  readonly codePoints: readonly number[];
  readonly x: number;
  readonly y: number;
  /** How far a PDF reader moves on after it. */
  readonly advance: number;
}

/** Glyphs that are read as one: `actual` is their text where the glyphs alone would not give it in order. */
export interface GlyphGroup {
  readonly glyphs: readonly ShapedGlyph[];
  readonly actual: string | null;
}

/** A word, or a part of one, in one font and one direction, as it is drawn. */
export interface Shape extends Drawn {
  readonly font: TextFont;
}

interface Drawn {
  readonly width: number;
  readonly groups: readonly GlyphGroup[];
}

/** A font that text can be shaped with. Shapes are kept: a word is measured once, and drawn as it was measured. */
export interface TextFont {
  /** E.g. `NotoSans-SemiBold`. */
  readonly name: string;
  readonly raw: RawFont;
  readonly tall: boolean;
  readonly covers: (cluster: string) => boolean;
  readonly shape: (text: string, rightToLeft: boolean) => Shape;
  /** One glyph of this font standing for other characters. */
  readonly shapeAs: (drawn: string, meant: string) => Shape;
}

/** Joiners, variation selectors and direction marks: drawn by no glyph of their own. */
const isSilent = (codePoint: number): boolean =>
  (codePoint >= 0x200b && codePoint <= 0x200f) ||
  codePoint === 0x061c ||
  codePoint === 0x034f ||
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
  (codePoint >= 0xe0100 && codePoint <= 0xe01ef);

/** Words whose shapes are kept at hand: some 10 MB a font. */
const MOST_REMEMBERED = 16_000;

/** Wraps a parsed font for shaping. */
export function textFont(name: string, family: Family, raw: RawFont): TextFont {
  const shapes = new Map<string, Shape>();
  const remembered = (key: string, make: () => Drawn): Shape => {
    const known = shapes.get(key);
    if (known) return known;
    const shape = { font, ...make() };
    if (shapes.size >= MOST_REMEMBERED) shapes.clear();
    shapes.set(key, shape);
    return shape;
  };
  const font: TextFont = {
    name,
    raw,
    tall: isTall(family),
    covers: (cluster) => coversAll(raw, cluster),
    shape: (text, rightToLeft) =>
      remembered(`${rightToLeft ? '<' : '>'}${text}`, () => shapeWord(raw, text, rightToLeft)),
    shapeAs: (drawn, meant) => remembered(`=${meant}`, () => standIn(shapeWord(raw, drawn, false), meant)),
  };
  return font;
}

function coversAll(raw: RawFont, cluster: string): boolean {
  for (const character of cluster) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isSilent(codePoint) && !raw.hasGlyphForCodePoint(codePoint)) return false;
  }
  return true;
}

function shapeWord(raw: RawFont, text: string, rightToLeft: boolean): Drawn {
  const { glyphs, width } = placeGlyphs(raw, text, rightToLeft);
  if (rightToLeft) return { width, groups: groupClusters(glyphs) };
  return { width, groups: [{ glyphs, actual: isReadable(glyphs, text) ? null : text }] };
}

function placeGlyphs(
  raw: RawFont,
  text: string,
  rightToLeft: boolean,
): { glyphs: ShapedGlyph[]; width: number } {
  const { glyphs, positions } = layoutOrPlain(raw, text, rightToLeft);
  const scale = 1000 / raw.unitsPerEm;
  const space = raw.glyphForCodePoint(0x20).id;
  const placed: ShapedGlyph[] = [];
  let pen = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const position = positions[index];
    if (!position) continue;
    // fontkit puts a space without width where a joiner was: nothing to draw.
    if (glyph.id !== space || position.xAdvance !== 0)
      placed.push(placeGlyph(glyph, { pen, scale, ...position }));
    pen += position.xAdvance * scale;
  }
  return { glyphs: placed, width: pen };
}

interface Place extends Pick<RawPosition, 'xOffset' | 'yOffset'> {
  readonly pen: number;
  readonly scale: number;
}

function placeGlyph(glyph: RawGlyph, { pen, scale, xOffset, yOffset }: Place): ShapedGlyph {
  return {
    id: glyph.id,
    codePoints: glyph.codePoints,
    x: pen + xOffset * scale,
    y: yOffset * scale,
    advance: glyph.advanceWidth * scale,
  };
}

/** Sequences that no language writes can still upset a shaper; then letters are set one by one, unjoined. */
function layoutOrPlain(raw: RawFont, text: string, rightToLeft: boolean): ReturnType<RawFont['layout']> {
  try {
    return raw.layout(text, [], undefined, undefined, rightToLeft ? 'rtl' : 'ltr');
  } catch {
    const glyphs = codePointsOf(text).map((codePoint) => raw.glyphForCodePoint(codePoint));
    if (rightToLeft) glyphs.reverse();
    const positions = glyphs.map((glyph) => ({ xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0 }));
    return { glyphs, positions };
  }
}

const codePointsOf = (text: string): number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** Whether a reader gets the text from the glyphs alone: in order, and without marks, which are placed out of line. */
function isReadable(glyphs: readonly ShapedGlyph[], text: string): boolean {
  return !/\p{M}/u.test(text) && textOf(glyphs) === text;
}

/**
 * Right to left, each letter is a group of its own, and its dots and marks one with nothing to read: the text goes with
 * the letter, whose place and width readers then take. (poppler 22.12 reverses a longer replacement text once too often.)
 */
function groupClusters(visual: readonly ShapedGlyph[]): readonly GlyphGroup[] {
  const clusters: ShapedGlyph[][] = [];
  for (const glyph of visual.toReversed()) {
    const last = clusters.at(-1);
    if (last && isPartOfLetter(glyph)) last.push(glyph);
    else clusters.push([glyph]);
  }
  return clusters.toReversed().flatMap(splitLetter);
}

function splitLetter(cluster: readonly ShapedGlyph[]): GlyphGroup[] {
  const [letter, ...parts] = cluster;
  if (!letter || parts.length === 0) return [{ glyphs: cluster, actual: null }];
  const isMarked = parts.some(({ codePoints }) => codePoints.length > 0);
  return [
    { glyphs: [letter], actual: isMarked ? textOf(cluster) : null },
    { glyphs: parts, actual: '' },
  ];
}

const isPartOfLetter = ({ codePoints }: ShapedGlyph): boolean =>
  codePoints.length === 0 || /^\p{M}/u.test(String.fromCodePoint(...codePoints));

function textOf(glyphs: readonly ShapedGlyph[]): string {
  return glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('');
}

function standIn({ groups, width }: Drawn, meant: string): Drawn {
  const codePoints = codePointsOf(meant);
  const renamed = groups.map(({ glyphs, actual }) => ({
    actual,
    glyphs: glyphs.map((glyph) => ({ ...glyph, codePoints })),
  }));
  return { width, groups: renamed };
}
