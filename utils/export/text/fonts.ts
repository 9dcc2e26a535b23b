import { parseFont } from '../pdfkit.ts';
import type { LoadFont } from '../source.ts';
import { BOX } from './clean.ts';
import { familyOf, type Family } from './scripts.ts';
import { textFont, type Shape, type TextFont } from './shape.ts';

export type Weight = 'Regular' | 'SemiBold';

/** The fonts a document needs, opened as its text asks for them. */
export interface FontSet {
  /** Opens whatever `texts` need; call it before setting them. Rejects when a font cannot be loaded. */
  readonly prepare: (weight: Weight, texts: Iterable<string>) => Promise<void>;
  /** The font for one grapheme cluster, `before` being the font of the text ahead of it; null when none shows it. */
  readonly find: (cluster: string, weight: Weight, before?: TextFont) => TextFont | null;
  /** A box that stands for `cluster`, which is remembered as not shown. */
  readonly box: (cluster: string) => Shape;
  /** Every character drawn as a box so far, each once. */
  readonly unshown: () => readonly string[];
}

/** Pictures and signs, tried in this order when the text fonts have no glyph. One weight each. */
const SIGNS: readonly Family[] = ['NotoEmoji', 'NotoSansSymbols2'];
/** What Noto Sans surely has: no need to look closer. */
export const PLAIN = /^[\n\u0020-\u007E\u00A0-\u017F\u2010-\u2015\u2018-\u201E\u2022\u2026\u20AC]*$/u;

/** Starts an empty set; `load` brings a font's bytes by name, e.g. `NotoSans-Regular`. */
export function openFontSet(load: LoadFont): FontSet {
  const fonts = new Map<string, TextFont>();
  const unshown = new Set<string>();
  const open = async (family: Family, weight: Weight): Promise<TextFont> => {
    const name = fontName(family, weight);
    const font = fonts.get(name) ?? textFont(name, family, parseFont(await load(name)));
    fonts.set(name, font);
    return font;
  };
  const opened = (family: Family, weight: Weight): TextFont | undefined =>
    fonts.get(fontName(family, weight));
  const find: FontSet['find'] = (cluster, weight, before) =>
    candidates(cluster, (family) => opened(family, weight), before).find((font) => font.covers(cluster)) ??
    null;
  return {
    prepare: async (weight, texts) => {
      const plain = await open('NotoSans', weight);
      const others = unusualCharacters(texts, plain);
      for (const family of new Set(others.map((one) => familyOf(one.codePointAt(0) ?? 0))))
        if (family) await open(family, weight);
      if (others.some((one) => !find(one, weight))) for (const sign of SIGNS) await open(sign, weight);
    },
    find,
    box: (cluster) => {
      for (const character of cluster) unshown.add(character);
      const font = opened('NotoSansSymbols2', 'Regular') ?? opened('NotoSans', 'Regular');
      if (!font) throw new Error('No font was prepared for this text.');
      return font.shapeAs(font.covers(BOX) ? BOX : '?', cluster);
    },
    unshown: () => [...unshown],
  };
}

function fontName(family: Family, weight: Weight): string {
  return `${family}-${SIGNS.includes(family) ? 'Regular' : weight}`;
}

type Opened = (family: Family) => TextFont | undefined;

/** The script's own font, else Noto Sans, else the font of the text before, else signs. */
function candidates(cluster: string, opened: Opened, before?: TextFont): TextFont[] {
  const codePoint = cluster.codePointAt(0) ?? 0;
  const family = familyOf(codePoint);
  const text = family ? [opened(family)] : [isDanda(codePoint) ? before : undefined, opened('NotoSans')];
  return [...text, before, ...SIGNS.map(opened)].filter((font) => font !== undefined);
}

/** Full stops shared by the Indic scripts: they follow the text before them. */
const isDanda = (codePoint: number): boolean => codePoint === 0x0964 || codePoint === 0x0965;

/** Each character once that Noto Sans may not have. */
function unusualCharacters(texts: Iterable<string>, plain: TextFont): string[] {
  const found = new Set<string>();
  for (const text of texts) if (!PLAIN.test(text)) for (const character of text) found.add(character);
  return [...found].filter((one) => familyOf(one.codePointAt(0) ?? 0) !== undefined || !plain.covers(one));
}
