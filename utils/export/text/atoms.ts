import type { FontSet } from './fonts.ts';
import { mirrored, splitRuns, type Run, type Wording } from './runs.ts';
import type { Shape } from './shape.ts';
import { splitTokens, type Token } from './tokens.ts';

/** Part of a token in one font and direction, shaped. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly shape: Shape;
  /** Which of the wording's marks it has. */
  readonly mark?: number;
}

/** A token with its atoms: what a line takes whole or not at all. */
export interface Unit {
  readonly space: boolean;
  readonly width: number;
  readonly atoms: readonly Atom[];
}

/** A paragraph ready to be broken into lines. */
export interface Prepared {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly base: number;
  readonly shapePart: (start: number, end: number) => Unit;
}

/** Shapes a paragraph (no `\n` inside) in tokens. */
export function prepareParagraph(text: string, fonts: FontSet, wording: Wording): Prepared {
  const { runs, base } = splitRuns(text, fonts, wording);
  const cut = { text, runs, fonts };
  const units = splitTokens(text).map((token) => shapeToken(cut, token));
  const shapePart = (start: number, end: number): Unit => shapeToken(cut, { start, end, space: false });
  return { text, units, base, shapePart };
}

interface Cut {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly fonts: FontSet;
}

function shapeToken(cut: Cut, token: Token): Unit {
  const atoms: Atom[] = [];
  let width = 0;
  for (let index = firstRunAt(cut.runs, token.start); index < cut.runs.length; index += 1) {
    const run = cut.runs[index];
    if (!run || run.start >= token.end) break;
    const start = Math.max(run.start, token.start);
    const end = Math.min(run.end, token.end);
    if (start >= end) continue;
    const shape = shapeRun(cut, run, cut.text.slice(start, end));
    atoms.push(atomOf(run, { start, end, shape }));
    width += shape.width;
  }
  return { space: token.space, width, atoms };
}

const atomOf = ({ level, mark }: Run, part: Pick<Atom, 'start' | 'end' | 'shape'>): Atom =>
  mark === undefined ? { ...part, level } : { ...part, level, mark };

/** The first run that ends after `start`, found by halving: a word may consist of thousands of runs. */
function firstRunAt(runs: readonly Run[], start: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? Infinity) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

function shapeRun({ fonts }: Cut, { font, level }: Run, text: string): Shape {
  if (!font) return fonts.box(text);
  if (level % 2 === 0) return font.shape(text, false);
  const turned = mirrored(text);
  return turned === text || text.length > 1 ? font.shape(turned, true) : font.shapeAs(turned, text);
}
