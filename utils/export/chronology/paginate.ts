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

/** Fills pages in order. A box that fits on one page is never cut; a taller one is cut between lines. */
export function paginate(boxes: readonly Box[], frame: Frame): Page[] {
  const filler = startFilling(frame);
  for (const [index, box] of boxes.entries()) filler.place(box, boxes[index + 1]);
  return filler.pages();
}

interface Filler {
  readonly place: (box: Box, next: Box | undefined) => void;
  readonly pages: () => Page[];
}

function startFilling(frame: Frame): Filler {
  const pages: { placed: Placed[] }[] = [];
  const seen = new Set<TableKind>();
  let page: { placed: Placed[] } = { placed: [] };
  let y = frame.top;
  let headed: TableKind | null = null;

  const turn = (): void => {
    if (page.placed.length > 0) pages.push(page);
    page = { placed: [] };
    y = frame.top;
    headed = null;
  };
  const put = (box: Box, part: Partial<Placed> = {}): void => {
    const top = y + (page.placed.length === 0 ? 0 : box.gap);
    page.placed.push({ box, y: top, continues: false, continued: false, repeated: false, ...part });
    y = top + box.height;
  };
  const putHead = (table: TableKind | null): void => {
    if (table === null || headed === table) return;
    put({ ...frame.heads[table], gap: 10 }, { repeated: seen.has(table) });
    seen.add(table);
    headed = table;
  };
  const headHeight = (box: Box): number =>
    box.table === null || headed === box.table ? 0 : frame.heads[box.table].height + 10;
  const room = (box: Box): number => frame.bottom - y - box.gap - headHeight(box);
  const fullPage = (box: Box): number =>
    frame.bottom - frame.top - (box.table === null ? 0 : frame.heads[box.table].height);

  const putCut = (box: Box): void => {
    let rest: Box | null = box;
    let continues = false;
    while (rest) {
      putHead(rest.table);
      const cut: Cut = rest.height <= room(rest) ? { head: rest, tail: null } : cutBox(rest, room(rest));
      put(cut.head, { continues, continued: cut.tail !== null });
      continues = true;
      rest = cut.tail;
      if (rest) turn();
    }
  };
  return {
    place: (box, next) => {
      const following = box.keepWithNext && next ? Math.min(next.height + next.gap, fullPage(box) / 2) : 0;
      const wanted = Math.min(box.height, fullPage(box)) + following;
      const isTall = box.height > fullPage(box);
      if (isTall ? room(box) < WORTH_STARTING : wanted > room(box)) turn();
      putCut(box);
    },
    pages: () => {
      turn();
      return pages;
    },
  };
}

interface Cut {
  readonly head: Box;
  readonly tail: Box | null;
}

/** Cuts a box between lines so that its first part is at most `height` tall; each part has a line at least. */
export function cutBox(box: Box, height: number): Cut {
  const least = Math.min(...box.cells.flatMap(({ lines }) => (lines[0] ? [lines[0].bottom] : [])));
  const limit = Math.max(height - 4, least);
  const heads = box.cells.map(({ lines }) => ({ lines: lines.filter(({ bottom }) => bottom <= limit) }));
  const tails = box.cells.map(({ lines }, index) => raised(lines.slice(heads[index]?.lines.length ?? 0)));
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
