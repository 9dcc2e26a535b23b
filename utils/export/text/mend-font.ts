// fontkit 2.0.4 as it must be for other people's text: two defects put right on the parsed font (found November 2026).

/** Where fontkit puts a glyph, in font units from the pen. */
export interface RawPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface RawGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

/** Text, further features, script and language (found from the text when undefined), direction. */
type LayoutRun = [string, readonly string[], undefined, undefined, 'ltr' | 'rtl'];

/** A font as fontkit parses it; only what shaping needs. */
export interface RawFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  hasGlyphForCodePoint: (codePoint: number) => boolean;
  glyphForCodePoint: (codePoint: number) => RawGlyph;
  getGlyph: (id: number, codePoints?: readonly number[]) => RawGlyph;
  layout: (...run: LayoutRun) => {
    readonly glyphs: readonly RawGlyph[];
    readonly positions: readonly RawPosition[];
  };
  readonly _layoutEngine: {
    readonly engine?: {
      readonly GPOSProcessor?: { applyLookup: (type: number, table: unknown) => boolean } | null;
    } | null;
  };
}

/** Applies both mends to a font and returns it. */
export function mendFont(font: RawFont): RawFont {
  skipMissingAnchors(font);
  keepCodePoints(font);
  return font;
}

/**
 * A mark whose class has no anchor on its base is legal and means "not attached here"; fontkit reads through the
 * missing anchor and throws, at words as common as Punjabi `ਪ੍ਰੀਖਿਆ` (examination).
 */
function skipMissingAnchors(font: RawFont): void {
  const { _layoutEngine: shaping } = font;
  const positioning = shaping.engine?.GPOSProcessor;
  if (!positioning) return;
  const apply = positioning.applyLookup;
  positioning.applyLookup = function applyOrSkip(type, table) {
    try {
      return apply.call(this, type, table);
    } catch {
      return false;
    }
  };
}

/**
 * fontkit remembers one text for each glyph, the first it saw. In Arabic one dotless shape stands for several letters,
 * so text copied from the PDF came out as other letters. A glyph is remembered here with each of its texts.
 */
function keepCodePoints(font: RawFont): void {
  const original = font.getGlyph.bind(font);
  const variants = new Map<string, RawGlyph>();
  font.getGlyph = (id, codePoints) => {
    const glyph = original(id, codePoints);
    if (codePoints === undefined || sameNumbers(codePoints, glyph.codePoints)) return glyph;
    const key = `${id} ${codePoints.join(' ')}`;
    const known = variants.get(key);
    if (known) return known;
    const variant = Object.create(glyph, { codePoints: { value: [...codePoints] } }) as RawGlyph;
    variants.set(key, variant);
    return variant;
  };
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
