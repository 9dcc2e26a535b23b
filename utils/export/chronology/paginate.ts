import { heightOf, type Box, type Cell, type TableKind } from './boxes.ts';

/** A box, or a part of a tall one, in its place. `y` is its top from the page's top. */
export interface Placed {
  readonly box: Box;
  readonly y: number;
  /** A part that goes on from the page before. */
  readonly continues: boolean;
  /** A part that goes on over the page. */
  readonly continued: boolean;
  /** Column names that stand here only because a page begins: decoration for those who do not see the page. */
  readonly repeated: boolean;
}

export interface Page {
  readonly placed: readonly Placed[];
}

/** Where content may stand, and the column names each table's pages begin with. */
export interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly heads: Readonly<Record<TableKind, Box>>;
}

/** Less room than this at the foot of a page is left empty rather than begin a row that goes on over the page. */
const WORTH_STARTING = 90;
/** Space above the column names where a table begins on a page. */
const HEAD_GAP = 10;

/** Fills pages in order. A box that fits on one page is never cut; a taller one is cut between lines. */
export function paginate(boxes: Iterable<Box>, frame: Frame): Page[] {
  return [...paginateEach(boxes, frame)];
}

/** The same for boxes that are set as they are asked for: a page is given as soon as it is full, so that few are in memory. */
export function* paginateEach(boxes: Iterable<Box>, frame: Frame): Generator<Page> {
  const filler = new PageFiller(frame);
  let before: Box | null = null;
  for (const box of boxes) {
    if (before) filler.place(before, box);
    before = box;
    yield* filler.take();
  }
  if (before) filler.place(before, undefined);
  yield* filler.finish();
}

/** The same for boxes that need time. */
export async function* paginateSlowly(boxes: AsyncIterable<Box>, frame: Frame): AsyncGenerator<Page> {
  const filler = new PageFiller(frame);
  let before: Box | null = null;
  for await (const box of boxes) {
    if (before) filler.place(before, box);
    before = box;
    yield* filler.take();
  }
  if (before) filler.place(before, undefined);
  yield* filler.finish();
}

class PageFiller {
  readonly #frame: Frame;
  #pages: Page[] = [];
  readonly #seen = new Set<TableKind>();
  #placed: Placed[] = [];
  #y: number;
  /** The table whose column names stand on this page, nearest above. */
  #headed: TableKind | null = null;

  constructor(frame: Frame) {
    this.#frame = frame;
    this.#y = frame.top;
  }

  place(box: Box, next: Box | undefined): void {
    if (box.startsPage) this.#turn();
    const most = this.#frame.bottom - this.#frame.top - this.#headOf(box);
    const isTall = box.height > most;
    const following = box.keepWithNext && next ? heightKept(box, next, most) : 0;
    const room = this.#room(box);
    if (isTall ? room < WORTH_STARTING : box.height + following > room) this.#turn();
    this.#putWhole(box);
  }

  finish(): Page[] {
    this.#turn();
    return this.take();
  }

  /** Full pages that were not taken yet. */
  take(): Page[] {
    const pages = this.#pages;
    if (pages.length > 0) this.#pages = [];
    return pages;
  }

  /** Puts a box, over as many pages as it takes. */
  #putWhole(box: Box): void {
    let continues = false;
    for (let rest: Box | null = box; rest;) {
      const room = this.#room(rest);
      const { head, tail }: Cut = rest.height <= room ? { head: rest, tail: null } : cutBox(rest, room);
      this.#putHead(head);
      this.#put(head, { continues, continued: tail !== null });
      continues = true;
      rest = tail;
      if (rest) this.#turn();
    }
  }

  #putHead({ table }: Box): void {
    if (table !== null && this.#headed !== table) {
      this.#put({ ...this.#frame.heads[table], gap: HEAD_GAP }, { repeated: this.#seen.has(table) });
      this.#seen.add(table);
    }
    this.#headed = table;
  }

  #put(box: Box, part: Partial<Placed>): void {
    const y = this.#y + this.#gapAbove(box);
    this.#placed.push({ box, y, continues: false, continued: false, repeated: false, ...part });
    this.#y = y + box.height;
  }

  #turn(): void {
    if (this.#placed.length > 0) this.#pages.push({ placed: this.#placed });
    this.#placed = [];
    this.#y = this.#frame.top;
    this.#headed = null;
  }

  /** What a box can have of this page, after the column names it may need. */
  #room(box: Box): number {
    const left = this.#frame.bottom - this.#y;
    if (box.table === null || this.#headed === box.table) return left - this.#gapAbove(box);
    return left - this.#headOf(box) - (this.#placed.length === 0 ? 0 : HEAD_GAP);
  }

  #headOf({ table }: Box): number {
    return table === null ? 0 : this.#frame.heads[table].height;
  }

  /** Nothing stands off from the top of a page or from the column names. */
  #gapAbove({ gap }: Box): number {
    const above = this.#placed.at(-1)?.box.kind;
    return above === undefined || above === 'head' ? 0 : gap;
  }
}

/** What must stay with a box: the next one, and what that keeps itself. Of very tall ones, half a page. */
function heightKept(box: Box, next: Box, most: number): number {
  if (box.keepHeight !== undefined) return Math.min(box.keepHeight, most / 2);
  const below = Math.min(next.keepHeight ?? 0, most / 2);
  const both = next.height + next.gap + below;
  return both + box.height <= most ? both : most / 2;
}

interface Cut {
  readonly head: Box;
  readonly tail: Box | null;
}

/** Cuts a box between lines so that its first part is at most `height` tall; each part has a line at least. */
export function cutBox(box: Box, height: number): Cut {
  const least = Math.min(...box.cells.flatMap(({ lines }) => (lines[0] ? [lines[0].bottom] : [])));
  const limit = Math.max(height - 4, least);
  const heads = box.cells.map((cell) => ({
    ...cell,
    lines: cell.lines.filter(({ bottom }) => bottom <= limit),
  }));
  const tails = box.cells.map((cell, index) => ({
    ...cell,
    ...raised(cell.lines.slice(heads[index]?.lines.length ?? 0)),
  }));
  const padding = box.height - heightOf(box.cells);
  const head = { ...box, cells: heads, height: heightOf(heads) };
  if (heightOf(tails) === 0) return { head: box, tail: null };
  return { head, tail: { ...box, cells: tails, height: heightOf(tails) + padding, gap: 0, bookmark: null } };
}

/** Moves lines up so that the first begins at the top. */
function raised(lines: Cell['lines']): Cell {
  const [first] = lines;
  if (!first) return { lines };
  const up = first.bottom - first.style.leading * 1.2 - 3;
  return {
    lines: lines.map((line) => ({ ...line, baseline: line.baseline - up, bottom: line.bottom - up })),
  };
}
