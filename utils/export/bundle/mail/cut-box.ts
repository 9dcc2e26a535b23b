import type { Box, RowBox, TextBox } from './boxes.ts';
import { heightOf } from './set-table.ts';

interface Cut {
  readonly head: Box;
  readonly tail: Box;
}

/** Fewest lines of a paragraph at the foot and at the head of a page. */
const FEWEST = 2;
/** A row of at most this height goes to the next page whole, points. */
const SMALL_ROW = 160;

/** Least height of a box's beginning. */
export function leastOf(box: Box): number {
  if (box.kind !== 'text') return Math.min(box.height, SMALL_ROW);
  const first = box.lines.length <= FEWEST + 1 ? box.lines.at(-1) : box.lines[FEWEST - 1];
  return first?.bottom ?? box.height;
}

/**
 * Cuts a box so that its first part is at most `room` tall. Null when it had better stand whole on the next page;
 * `must`: there is no better page.
 */
export function cutBox(box: Box, room: number, must: boolean): Cut | null {
  if (box.kind === 'text') return cutText(box, room, must);
  if (box.kind === 'row') return cutRow(box, room, must);
  return null;
}

function cutText(box: TextBox, room: number, must: boolean): Cut | null {
  const { lines } = box;
  let fitting = lines.findIndex(({ bottom }) => bottom > room);
  if (fitting === -1) return null;
  if (must) fitting = Math.max(fitting, 1);
  else fitting = Math.min(fitting, lines.length - FEWEST);
  if (fitting < (must ? 1 : FEWEST) || fitting >= lines.length) return null;
  const top = lines[fitting]?.top ?? 0;
  const head = { ...box, lines: lines.slice(0, fitting), height: top };
  const { label: _, ...rest } = box;
  const tail = {
    ...rest,
    gap: 0,
    height: box.height - top,
    lines: lines.slice(fitting).map((line) => ({
      ...line,
      top: line.top - top,
      baseline: line.baseline - top,
      bottom: line.bottom - top,
    })),
  };
  return { head, tail };
}

function cutRow(row: RowBox, room: number, must: boolean): Cut | null {
  if (!must && row.height <= SMALL_ROW) return null;
  const cuts = row.cells.map(({ boxes }) => cutStack(boxes, room - row.padding * 2, must));
  if (cuts.every(({ head }) => head.length === 0) || cuts.every(({ tail }) => tail.length === 0)) return null;
  const part = (side: 'head' | 'tail'): RowBox => {
    const cells = cuts.map((cut, at) => ({ path: row.cells[at]?.path ?? [], boxes: cut[side] }));
    const height = Math.max(0, ...cells.map(({ boxes }) => heightOf(boxes))) + row.padding * 2;
    return { ...row, cells, height, gap: side === 'head' ? row.gap : 0, ruled: side === 'tail' };
  };
  return { head: part('head'), tail: part('tail') };
}

interface Stacks {
  readonly head: readonly Box[];
  readonly tail: readonly Box[];
}

function cutStack(boxes: readonly Box[], room: number, must: boolean): Stacks {
  let y = 0;
  for (const [at, box] of boxes.entries()) {
    const gap = at === 0 ? 0 : box.gap;
    if (y + gap + box.height > room) {
      const cut = cutBox(box, room - y - gap, must && at === 0);
      const before = boxes.slice(0, at);
      const after = boxes.slice(at + 1);
      if (cut) return { head: [...before, cut.head], tail: [cut.tail, ...after] };
      return must && at === 0 ? { head: [box], tail: after } : { head: before, tail: [box, ...after] };
    }
    y += gap + box.height;
  }
  return { head: boxes, tail: [] };
}
