import bidiFactory from 'bidi-js';
import { isDirective } from './clean.ts';
import { PLAIN, type FontSet, type Weight } from './fonts.ts';
import { hasRightToLeft } from './scripts.ts';
import type { TextFont } from './shape.ts';

/** A stretch of text with one font and one bidirectional level. `font` is null where no font shows the character. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly font: TextFont | null;
  /** Odd: right to left. */
  readonly level: number;
}

/** Text divided into runs that cover it once, in order; directive characters are in no run. */
export interface RunText {
  readonly runs: readonly Run[];
  /** Level of the paragraph itself. */
  readonly base: number;
}

/** `ltr`: an English sentence, whatever it quotes. `auto`: somebody's own words, led by their first strong letter. */
export type Direction = 'ltr' | 'auto';

export interface Wording {
  readonly weight: Weight;
  readonly direction: Direction;
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Finds fonts and levels for one paragraph (no `\n` inside). */
export function splitRuns(text: string, fonts: FontSet, { weight, direction }: Wording): RunText {
  const plain = PLAIN.test(text) ? fonts.find('a', weight) : null;
  if (plain) return { runs: text ? [{ start: 0, end: text.length, font: plain, level: 0 }] : [], base: 0 };
  const { levels, base } = levelsOf(text, direction);
  const runs: Run[] = [];
  let before: TextFont | undefined;
  for (const { segment, index } of graphemes.segment(text)) {
    for (const part of isolatedFrom(segment, index)) {
      const font = fonts.find(part.text, weight, before);
      const level = levels[part.start] ?? base;
      append(runs, { start: part.start, end: part.start + part.text.length, font, level });
      before = font ?? before;
    }
  }
  return { runs, base };
}

function levelsOf(text: string, direction: Direction): { levels: Uint8Array; base: number } {
  if (!hasRightToLeft(text)) return { levels: new Uint8Array(text.length), base: 0 };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction === 'ltr' ? 'ltr' : undefined);
  return { levels, base: paragraphs[0]?.level ?? 0 };
}

/** A cluster without direction marks, which draw nothing. */
function isolatedFrom(segment: string, index: number): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let open = false;
  let start = index;
  for (const character of segment) {
    const last = parts.at(-1);
    if (isDirective(character.codePointAt(0) ?? 0)) open = false;
    else if (open && last) last.text += character;
    else {
      parts.push({ text: character, start });
      open = true;
    }
    start += character.length;
  }
  return parts;
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const joins = last && last.font === run.font && last.level === run.level && last.end === run.start;
  // Each box stands for one cluster, so runs without a font stay apart.
  if (last && joins && run.font) runs[runs.length - 1] = { ...last, end: run.end };
  else runs.push(run);
}

/** The other half of a pair, as brackets are drawn right to left. */
export function mirrored(text: string): string {
  let out = '';
  for (const character of text) out += bidi.getMirroredCharacter(character) ?? character;
  return out;
}
