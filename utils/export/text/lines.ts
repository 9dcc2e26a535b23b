import { prepareParagraph, type Atom, type Prepared, type Unit } from './atoms.ts';
import type { FontSet } from './fonts.ts';
import type { Wording } from './runs.ts';
import type { Shape } from './shape.ts';

/** A shape in its place on a line, `x` in thousandths of the type size from the line's left end. */
export interface PlacedShape {
  readonly x: number;
  readonly shape: Shape;
  /** Which of the wording's marks it has, where there are any. */
  readonly mark?: number;
}

/** One line as it is drawn, left to right. Widths are in thousandths of the type size. */
export interface Line {
  /** The text it holds: from and until which character of the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly placed: readonly PlacedShape[];
  /** Begins at the right edge. */
  readonly rightToLeft: boolean;
  /** Needs more room above and below. */
  readonly tall: boolean;
  /** What is read instead of the letters, e.g. digits that are drawn in groups but belong together. */
  readonly actual?: string;
}

/** At most so many characters are tried for one piece of an unbreakable word: no line of ours holds more. */
const LONGEST_PIECE = 240;
/** Inside addresses and file names, a line had better end after one of these. */
const SOFT_SPOT = /[._@/\\?&=:;,+~#%)\]}-]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What is set, and how wide a line may be in thousandths of the type size. */
export interface Setting extends Wording {
  readonly width: number;
}

/** Breaks text into lines no wider than `width`; `\n` starts a new paragraph. Always at least one line. */
export function breakLines(text: string, fonts: FontSet, setting: Setting): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    const wording = setting.marks ? { ...setting, offset } : setting;
    for (const line of breakParagraph(prepareParagraph(paragraph, fonts, wording), setting.width))
      lines.push(offset === 0 ? line : { ...line, start: line.start + offset, end: line.end + offset });
    offset += paragraph.length + 1;
  }
  return lines;
}

/** A line while it is being filled. */
interface Filling {
  atoms: Atom[];
  width: number;
  /** Spaces that only count when another word follows. */
  spaces: Unit[];
  spaceWidth: number;
}

const empty = (): Filling => ({ atoms: [], width: 0, spaces: [], spaceWidth: 0 });

function breakParagraph(prepared: Prepared, width: number): Line[] {
  const lines: Line[] = [];
  let filling = empty();
  const finish = (): void => {
    lines.push(finishLine(filling.atoms, prepared.base));
    filling = empty();
  };
  for (const unit of prepared.units) {
    if (unit.space) addSpace(filling, unit);
    else if (fits(filling, unit, width)) addWord(filling, unit);
    else {
      if (filling.atoms.length > 0) finish();
      for (const piece of unit.width > width ? cutWord(prepared, unit, width) : [unit]) {
        if (filling.atoms.length > 0) finish();
        addWord(filling, piece);
      }
    }
  }
  if (filling.atoms.length > 0 || lines.length === 0) finish();
  return lines;
}

const fits = (filling: Filling, unit: Unit, width: number): boolean =>
  filling.width + filling.spaceWidth + unit.width <= width;

function addSpace(filling: Filling, unit: Unit): void {
  // A space at the start of a line is what the break stood for.
  if (filling.atoms.length === 0) return;
  filling.spaces.push(unit);
  filling.spaceWidth += unit.width;
}

function addWord(filling: Filling, unit: Unit): void {
  for (const space of filling.spaces) filling.atoms.push(...space.atoms);
  filling.atoms.push(...unit.atoms);
  filling.width += filling.spaceWidth + unit.width;
  filling.spaces = [];
  filling.spaceWidth = 0;
}

/** Cuts a word that is wider than a line, between grapheme clusters. */
function cutWord({ text, shapePart }: Prepared, unit: Unit, width: number): Unit[] {
  const pieces: Unit[] = [];
  const end = unit.atoms.at(-1)?.end ?? 0;
  let at = unit.atoms[0]?.start ?? 0;
  while (at < end) {
    const ends = endsOfClusters(text.slice(at, Math.min(end, at + LONGEST_PIECE)), at);
    const reach = furthest(ends, (stop) => shapePart(at, stop).width <= width);
    const stop = reach === end ? end : softer(text, { ends, at, reach });
    pieces.push(shapePart(at, stop));
    at = stop;
  }
  return pieces;
}

function endsOfClusters(text: string, offset: number): number[] {
  return Array.from(graphemes.segment(text), ({ segment, index }) => offset + index + segment.length);
}

/** The last end that still fits; the first one when none does, so that every step moves on. */
function furthest(ends: readonly number[], fitsUntil: (end: number) => boolean): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fitsUntil(ends[middle] ?? 0)) low = middle;
    else high = middle - 1;
  }
  return ends[low] ?? Infinity;
}

interface Reach {
  readonly ends: readonly number[];
  readonly at: number;
  readonly reach: number;
}

/** Goes back to a soft spot when one lies in the second half of what fits. */
function softer(text: string, { ends, at, reach }: Reach): number {
  const half = at + (reach - at) / 2;
  const spot = ends.findLast((end) => end <= reach && end > half && SOFT_SPOT.test(text[end - 1] ?? ''));
  return spot ?? reach;
}

function finishLine(atoms: readonly Atom[], base: number): Line {
  const placed: PlacedShape[] = [];
  let x = 0;
  for (const { shape, mark } of visualOrder(atoms, base)) {
    placed.push(mark === undefined ? { x, shape } : { x, shape, mark });
    x += shape.width;
  }
  return {
    start: atoms[0]?.start ?? 0,
    end: atoms.at(-1)?.end ?? 0,
    width: x,
    placed,
    rightToLeft: base % 2 === 1,
    tall: atoms.some(({ shape }) => shape.font.tall),
  };
}

/** UAX #9, rule L2: from the highest level down to the lowest odd one, stretches at or above it are turned round. */
function visualOrder(atoms: readonly Atom[], base: number): readonly Atom[] {
  const highest = Math.max(base, ...atoms.map(({ level }) => level));
  if (highest === 0) return atoms;
  const order = [...atoms];
  for (let level = highest; level >= 1; level -= 1) turnStretches(order, level);
  return order;
}

function turnStretches(order: Atom[], level: number): void {
  let from = 0;
  while (from < order.length) {
    let until = from;
    while ((order[until]?.level ?? -1) >= level) until += 1;
    if (until > from + 1) order.splice(from, until - from, ...order.slice(from, until).toReversed());
    from = until + 1;
  }
}
