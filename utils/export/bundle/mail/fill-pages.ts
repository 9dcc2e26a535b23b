import type { Box, RowBox } from './boxes.ts';
import { cutBox, leastOf } from './cut-box.ts';

/** What a filled page is told: drawing draws, measuring counts. */
export interface PageTarget {
  readonly beginPage: () => void;
  readonly put: (box: Box, place: Placed) => void;
}

/** Where a box stands on the current page. */
export interface Placed {
  readonly y: number;
  /** Space between it and the box above on this page. */
  readonly above: number;
  /** Stands here only because a page begins: decoration for those who do not see the page. */
  readonly repeated: boolean;
}

export interface Frame {
  readonly top: number;
  readonly bottom: number;
}

/** Puts boxes on pages, one after another as they come; gives how many pages were begun. */
export function fillPages(boxes: Iterable<Box>, frame: Frame, target: PageTarget): number {
  const filler = new Filler(frame, target);
  const waiting: Box[] = [];
  for (const box of boxes) {
    waiting.push(box);
    if (box.keepWithNext === true && waiting.length < MOST_KEPT) continue;
    filler.place(waiting);
    waiting.length = 0;
  }
  filler.place(waiting);
  return filler.pages;
}

/** So many boxes at most are kept together with what follows them. */
const MOST_KEPT = 6;

class Filler {
  readonly #frame: Frame;
  readonly #target: PageTarget;
  #y = 0;
  #isEmpty = true;
  pages = 0;

  constructor(frame: Frame, target: PageTarget) {
    this.#frame = frame;
    this.#target = target;
    this.#turn();
  }

  /** Boxes that belong together: all but the last want the beginning of the next on their page. */
  place(boxes: readonly Box[]): void {
    const last = boxes.at(-1);
    if (!last) return;
    const height =
      boxes.slice(0, -1).reduce((sum, box) => sum + box.height + box.gap, 0) + last.gap + leastOf(last);
    const whole = this.#frame.bottom - this.#frame.top;
    if (boxes.length > 1 && height > this.#room() && height < whole) this.#turnFor(boxes[0] ?? last);
    for (const box of boxes) this.#place(box);
  }

  #place(box: Box): void {
    let rest: Box | null = box;
    while (rest) {
      const room = this.#room() - (this.#isEmpty ? 0 : rest.gap);
      if (rest.height <= room) {
        this.#put(rest);
        return;
      }
      const cut: { head: Box; tail: Box } | null = cutBox(rest, room, this.#isEmpty);
      if (cut) this.#put(cut.head);
      else if (this.#isEmpty) {
        this.#put(rest);
        return;
      }
      rest = cut ? cut.tail : rest;
      this.#turnFor(rest);
    }
  }

  #put(box: Box): void {
    const above = this.#isEmpty ? 0 : box.gap;
    this.#target.put(box, { y: this.#y + above, above, repeated: false });
    this.#y += above + box.height;
    this.#isEmpty = false;
  }

  #room(): number {
    return this.#frame.bottom - this.#y;
  }

  /** A new page; a table that goes on begins with its column names, unless they fill the page. */
  #turnFor(box: Box): void {
    this.#turn();
    const heads: readonly RowBox[] = box.kind === 'row' ? box.heads : [];
    const height = heads.reduce((sum, head) => sum + head.height, 0);
    if (height > (this.#frame.bottom - this.#frame.top) / 3) return;
    for (const head of heads) {
      this.#target.put(head, { y: this.#y, above: 0, repeated: true });
      this.#y += head.height;
    }
  }

  #turn(): void {
    this.#target.beginPage();
    this.pages += 1;
    this.#y = this.#frame.top;
    this.#isEmpty = true;
  }
}
