import { HAIRLINE, HEAD_LINE } from '../../chronology/page-measures.ts';
import type { Sheet } from '../part.ts';
import type { Box, PictureBox, RowBox } from './boxes.ts';
import { drawText } from './draw-text.ts';
import type { PageTarget, Placed } from './fill-pages.ts';
import { PathTagger } from './tag-path.ts';

const BAR = { width: 1.2, ink: '#c4c9d1' } as const;

/** Draws boxes where they were placed, each in its element. */
export class BoxDrawer implements PageTarget {
  readonly #sheet: Sheet;
  readonly #tagger: PathTagger;
  #barsAbove: readonly number[] = [];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#tagger = new PathTagger(sheet);
  }

  beginPage(): void {
    this.#sheet.addPage();
    this.#barsAbove = [];
  }

  put(box: Box, { y, above, repeated }: Placed): void {
    if (repeated) this.#sheet.decorate(() => this.#drawBare(box, y));
    else this.#draw(box, y);
    this.#decorate(box, { y, above });
    this.#barsAbove = box.bars;
  }

  end(): void {
    this.#tagger.end();
  }

  #draw(box: Box, y: number): void {
    if (box.kind === 'text') drawText(box, y, { sheet: this.#sheet, tagger: this.#tagger });
    else if (box.kind === 'row') this.#drawRow(box, y);
    else if (box.kind === 'picture') this.#drawPicture(box, y);
  }

  #drawRow({ cells, padding }: RowBox, y: number): void {
    for (const { path, boxes } of cells) {
      this.#tagger.elementOf(path);
      for (const { box, top } of stacked(boxes, y + padding)) {
        this.#draw(box, top);
        this.#decorate(box, { y: top, above: 0 });
      }
    }
  }

  #drawPicture({ path, picture, x, width, height }: PictureBox, y: number): void {
    const element = this.#tagger.elementOf(path);
    this.#tagger.fill(element, () => picture.draw(this.#sheet.pdf, { x, y, width, height }));
  }

  /** The letters alone, for what is decoration. */
  #drawBare(box: Box, y: number): void {
    const { writer } = this.#sheet;
    if (box.kind === 'text')
      for (const { line, x, baseline } of box.lines)
        writer.write(line, { x, y: y + baseline, size: box.style.size, ink: box.style.ink });
    if (box.kind === 'row')
      for (const { boxes } of box.cells)
        for (const inner of stacked(boxes, y + box.padding)) this.#drawBare(inner.box, inner.top);
  }

  #decorate(box: Box, { y, above }: Pick<Placed, 'y' | 'above'>): void {
    const isRuled = (box.kind === 'row' && box.ruled) || box.kind === 'rule';
    if (!isRuled && box.bars.length === 0) return;
    const { pdf } = this.#sheet;
    this.#sheet.decorate(() => {
      for (const x of box.bars) {
        const from = this.#barsAbove.includes(x) ? y - above : y;
        pdf
          .moveTo(x, from)
          .lineTo(x, y + box.height)
          .lineWidth(BAR.width)
          .strokeColor(BAR.ink)
          .stroke();
      }
      if (isRuled) this.#drawRule(box, y + box.height);
    });
  }

  #drawRule(box: Extract<Box, { kind: 'row' | 'rule' }>, at: number): void {
    const { width, ink } = box.kind === 'row' && box.head ? HEAD_LINE : HAIRLINE;
    this.#sheet.pdf
      .moveTo(box.x, at)
      .lineTo(box.x + box.width, at)
      .lineWidth(width)
      .strokeColor(ink)
      .stroke();
  }
}

function stacked(boxes: readonly Box[], from: number): { box: Box; top: number }[] {
  let y = from;
  return boxes.map((box, at) => {
    const top = y + (at === 0 ? 0 : box.gap);
    y = top + box.height;
    return { box, top };
  });
}
