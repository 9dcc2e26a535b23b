// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../utils/domain/index.ts';
import { layOut } from '../../../../utils/export/chronology/layout.ts';
import { describeChronology } from '../../../../utils/export/chronology/model.ts';
import { BODY_WIDTH, PAGE, ROW_COLUMNS } from '../../../../utils/export/chronology/page-measures.ts';
import type { Page } from '../../../../utils/export/chronology/paginate.ts';
import { inPoints } from '../../../../utils/export/chronology/boxes.ts';
import { openFontSet } from '../../../../utils/export/text/fonts.ts';
import { loadFont } from '../load-font.ts';
import { entryOf, makingOf, sampleEntries, sourceOf } from './sample-entries.ts';

async function pagesOf(entries: readonly Entry[], making = makingOf()): Promise<Page[]> {
  const chronology = describeChronology(sourceOf(entries), making, []);
  return layOut(chronology, openFontSet(loadFont), making);
}

describe('layOut', () => {
  it('keeps every line inside its column and above the foot', async () => {
    for (const { placed } of await pagesOf(sampleEntries()))
      for (const { box, y } of placed)
        for (const { lines } of box.cells)
          for (const { line, style, x, bottom } of lines) {
            expect(x).toBeGreaterThanOrEqual(PAGE.left - 0.01);
            expect(x + inPoints(line, style)).toBeLessThanOrEqual(PAGE.right + 0.01);
            expect(y + bottom).toBeLessThanOrEqual(PAGE.bottom);
          }
  });

  it('gives each month and section a bookmark, in order', async () => {
    const marks = (await pagesOf([entryOf(0), entryOf(9)])).flatMap(({ placed }) =>
      placed.flatMap(({ box }) => box.bookmark ?? []),
    );
    expect(marks).toEqual([
      'September 2025',
      'October 2025',
      'About this chronology',
      'The kept files and their SHA-256',
    ]);
  });

  it('puts an empty timeline on one page without tables', async () => {
    const pages = await pagesOf([]);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.placed.every(({ box }) => box.table === null)).toBe(true);
  });

  it('tells how far it is every fifty rows', async () => {
    const told: number[] = [];
    await pagesOf(
      Array.from({ length: 120 }, (_, number) => entryOf(number)),
      makingOf({ onProgress: ({ done }) => told.push(done) }),
    );
    expect(told).toEqual([0, 50, 100]);
  });
});

describe('columns', () => {
  it('are 24, 42 and 16 mm wide with the rest for what happened, gutters included', () => {
    const starts = ROW_COLUMNS.map(({ x }) => Math.round(((x - PAGE.left) / 72) * 254) / 10);
    expect(starts).toEqual([0, 24, 66, 154]);
    expect((BODY_WIDTH / 72) * 25.4).toBeCloseTo(170, 1);
  });
});
