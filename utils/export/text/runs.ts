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
  /** Which of the wording's marks it has. */
  readonly mark?: number;
}

/** Text divided into runs that cover it once, in order; directive characters are in no run. */
export interface RunText {
  readonly runs: readonly Run[];
  /** Level of the paragraph itself. */
  readonly base: number;
}

/** `ltr`: an English sentence, whatever it quotes. `auto`: somebody's own words, led by their first strong letter. */
export type Direction = 'ltr' | 'rtl' | 'auto';

/** How a stretch of a text is set; it begins where the one before ends. */
export interface TextMark {
  readonly end: number;
  readonly weight: Weight;
}

export interface Wording {
  readonly weight: Weight;
  readonly direction: Direction;
  /** Stretches that cover the text, in place of one weight. Every shape then says which of them it is in. */
  readonly marks?: readonly TextMark[];
  /** Where the paragraph begins in the text that the marks are counted in. */
  readonly offset?: number;
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Finds fonts and levels for one paragraph (no `\n` inside). */
export function splitRuns(text: string, fonts: FontSet, wording: Wording): RunText {
  if (wording.marks) return splitMarked(text, fonts, { ...wording, marks: wording.marks });
  const { weight, direction } = wording;
  const plain = direction !== 'rtl' && PLAIN.test(text) ? fonts.find('a', weight) : null;
  if (plain) return { runs: text ? [{ start: 0, end: text.length, font: plain, level: 0 }] : [], base: 0 };
  const { levels, base } = levelsOf(text, direction);
  const runs: Run[] = [];
  addRuns(runs, { text, start: 0, weight, levels, base }, fonts);
  return { runs, base };
}

/** A part of a paragraph in one weight. */
interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly weight: Weight;
  readonly levels: Uint8Array;
  readonly base: number;
  readonly mark?: number;
}

function splitMarked(
  text: string,
  fonts: FontSet,
  { marks, direction, offset = 0 }: Wording & Required<Pick<Wording, 'marks'>>,
): RunText {
  const { levels, base } = levelsOf(text, direction);
  const isLeftToRight = base === 0 && !hasRightToLeft(text);
  const runs: Run[] = [];
  let start = 0;
  for (let mark = firstMarkAfter(marks, offset); start < text.length; mark += 1) {
    const { end: until, weight } = marks[mark] ?? { end: Infinity, weight: 'Regular' };
    const end = Math.min(until - offset, text.length);
    const part = text.slice(start, end);
    const plain = isLeftToRight && PLAIN.test(part) ? fonts.find('a', weight) : null;
    if (plain) append(runs, { start, end, font: plain, level: 0, mark });
    else addRuns(runs, { text: part, start, weight, levels, base, mark }, fonts);
    start = end;
  }
  return { runs, base };
}

/** The first mark that ends after `at`, found by halving. */
function firstMarkAfter(marks: readonly TextMark[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.end ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function addRuns(
  runs: Run[],
  { text, start: from, weight, levels, base, mark }: Stretch,
  fonts: FontSet,
): void {
  const marked = mark === undefined ? {} : { mark };
  let before: TextFont | undefined;
  for (const { segment, index } of graphemes.segment(text)) {
    for (const part of isolatedFrom(segment, from + index)) {
      const font = fonts.find(part.text, weight, before);
      const level = levels[part.start] ?? base;
      append(runs, { start: part.start, end: part.start + part.text.length, font, level, ...marked });
      before = font ?? before;
    }
  }
}

function levelsOf(text: string, direction: Direction): { levels: Uint8Array; base: number } {
  if (direction !== 'rtl' && !hasRightToLeft(text)) return { levels: new Uint8Array(text.length), base: 0 };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction === 'auto' ? undefined : direction);
  return { levels, base: paragraphs[0]?.level ?? (direction === 'rtl' ? 1 : 0) };
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
  const joins =
    last &&
    last.font === run.font &&
    last.level === run.level &&
    last.end === run.start &&
    last.mark === run.mark;
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
