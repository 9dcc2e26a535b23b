// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, SetLine, TableKind } from '../../../../utils/export/chronology/boxes.ts';
import { STYLES } from '../../../../utils/export/chronology/page-measures.ts';
import { cutBox, paginate, type Frame, type Page } from '../../../../utils/export/chronology/paginate.ts';
import type { Line } from '../../../../utils/export/text/lines.ts';

const LINE = 14;
const PADDING = 5;

/** A line that remembers its number, to be found again on the pages. */
function setLine(number: number): SetLine {
  const line: Line = { start: number, end: number, width: 0, placed: [], rightToLeft: false, tall: false };
  const bottom = PADDING + (number + 1) * LINE;
  return { line, style: STYLES.text, x: 0, baseline: bottom - 4, bottom };
}

function boxOf(lines: number, changes: Partial<Box> = {}): Box {
  const cells = [{ lines: Array.from({ length: lines }, (_, number) => setLine(number)) }];
  return {
    kind: 'row',
    table: 'chronology',
    cells,
    height: 2 * PADDING + lines * LINE,
    gap: 0,
    keepWithNext: false,
    bookmark: null,
    ...changes,
  };
}

const head = (table: TableKind): Box => boxOf(1, { kind: 'head', table });
const FRAME: Frame = {
  top: 50,
  bottom: 450,
  heads: {
    chronology: head('chronology'),
    clocks: head('clocks'),
    proofs: head('proofs'),
    index: head('index'),
  },
};
const rowsOf = ({ placed }: Page) => placed.filter(({ box }) => box.kind === 'row');

describe('paginate', () => {
  it('gives no page for nothing', () => {
    expect(paginate([], FRAME)).toEqual([]);
  });

  it('begins every page of a table with its head, of which only the first is read out', () => {
    const pages = paginate(
      Array.from({ length: 30 }, () => boxOf(2)),
      FRAME,
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ placed }) => placed[0]?.box.kind)).toEqual(pages.map(() => 'head'));
    expect(pages.map(({ placed }) => placed[0]?.repeated)).toEqual(pages.map((_, index) => index > 0));
  });

  it('keeps a month with its first entry and the lines that belong to that', () => {
    const month = boxOf(1, { kind: 'month', keepWithNext: true });
    const lines = [boxOf(1, { isOpen: true }), boxOf(1)];
    const below = lines.reduce((sum, { height }) => sum + height, 0);
    const entry = boxOf(2, { isOpen: true, keepWithNext: true, keepHeight: below });
    for (let before = 0; before < 10; before += 1) {
      const pages = paginate(
        [...Array.from({ length: before }, () => boxOf(2)), month, entry, ...lines],
        FRAME,
      );
      for (const { placed } of pages) expect(placed.at(-1)?.box.kind, `${before} before`).not.toBe('month');
    }
  });

  it('keeps a month with its first entry', () => {
    const month = boxOf(1, { kind: 'month', keepWithNext: true });
    const pages = paginate([...Array.from({ length: 9 }, () => boxOf(2)), month, boxOf(2)], FRAME);
    const last = pages.at(-1)?.placed.map(({ box }) => box.kind);
    expect(last).toEqual(['head', 'month', 'row']);
  });

  it('leaves out the space above what begins a page', () => {
    const [page] = paginate([boxOf(1, { table: null, kind: 'heading', gap: 40 })], FRAME);
    expect(page?.placed[0]?.y).toBe(FRAME.top);
  });

  it('cuts a row taller than a page between lines, and marks the parts', () => {
    const pages = paginate([boxOf(70)], FRAME);
    const parts = pages.flatMap(rowsOf);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ continues }) => continues)).toEqual(parts.map((_, index) => index > 0));
    expect(parts.map(({ continued }) => continued)).toEqual(
      parts.map((_, index) => index < parts.length - 1),
    );
    const numbers = parts.flatMap(({ box }) => box.cells[0]?.lines.map(({ line }) => line.start) ?? []);
    expect(numbers).toEqual(Array.from({ length: 70 }, (_, number) => number));
  });

  it('puts every box on exactly one page, in order, inside the frame, unless it is taller than a page', () => {
    const kinds = fc.record({
      lines: fc.integer({ min: 1, max: 60 }),
      gap: fc.integer({ min: 0, max: 30 }),
      table: fc.constantFrom('chronology', 'proofs', null),
    });
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 40 }), (given) => {
        const boxes = given.map(({ lines, gap, table }) => boxOf(lines, { gap, table, bookmark: null }));
        const pages = paginate(boxes, FRAME);
        const placed = pages.flatMap((page) => page.placed).filter(({ box }) => box.kind !== 'head');
        let at = 0;
        for (const box of boxes) {
          const fits = box.height <= FRAME.bottom - FRAME.top - FRAME.heads.chronology.height;
          const lines = box.cells[0]?.lines.length ?? 0;
          let found = 0;
          const before = at;
          while (found < lines) found += placed[at++]?.box.cells[0]?.lines.length ?? lines;
          expect(found).toBe(lines);
          if (fits) expect(at - before).toBe(1);
        }
        expect(at).toBe(placed.length);
        for (const page of pages) {
          let bottom = FRAME.top;
          for (const { box, y } of page.placed) {
            expect(y).toBeGreaterThanOrEqual(bottom);
            bottom = y + box.height;
            for (const { lines } of box.cells)
              for (const line of lines) expect(y + line.bottom).toBeLessThanOrEqual(FRAME.bottom + 1);
          }
        }
      }),
    );
  });
});

describe('cutBox', () => {
  it('leaves at least a line in each part, however little room there is', () => {
    const { head: first, tail } = cutBox(boxOf(3), 1);
    expect(first.cells[0]?.lines).toHaveLength(1);
    expect(tail?.cells[0]?.lines).toHaveLength(2);
  });

  it('cuts columns of different length at the same height', () => {
    const box = boxOf(6);
    const short = { lines: (box.cells[0]?.lines ?? []).slice(0, 2) };
    const { head: first, tail } = cutBox({ ...box, cells: [short, box.cells[0] ?? short] }, 60);
    expect(first.cells.map(({ lines }) => lines.length)).toEqual([2, 3]);
    expect(tail?.cells.map(({ lines }) => lines.length)).toEqual([0, 3]);
  });
});
