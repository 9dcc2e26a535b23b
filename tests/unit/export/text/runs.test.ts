// @vitest-environment node
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isDirective } from '../../../../utils/export/text/clean.ts';
import type { FontSet } from '../../../../utils/export/text/fonts.ts';
import { mirrored, splitRuns, type Direction } from '../../../../utils/export/text/runs.ts';
import { everyFont } from './font-set.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await everyFont();
});

function describeRuns(text: string, direction: Direction = 'ltr'): string[] {
  return splitRuns(text, fonts, { weight: 'Regular', direction }).runs.map(
    ({ start, end, font, level }) => `${text.slice(start, end)}|${font?.name ?? 'none'}|${level}`,
  );
}

describe('splitRuns', () => {
  it('leaves plain text in one run', () => {
    expect(describeRuns('Draft plan – “café”')).toEqual(['Draft plan – “café”|NotoSans-Regular|0']);
  });

  it('gives each script its font', () => {
    expect(describeRuns('Plan योजना ok')).toEqual([
      'Plan |NotoSans-Regular|0',
      'योजना|NotoSansDevanagari-Regular|0',
      ' ok|NotoSans-Regular|0',
    ]);
  });

  it('keeps a full stop of an Indic script with the word before it', () => {
    expect(describeRuns('ਲੋੜ।')).toEqual(['ਲੋੜ।|NotoSansGurmukhi-Regular|0']);
  });

  it('finds levels: numbers inside Arabic run left to right', () => {
    const levels = splitRuns('خطة 2026 نهائية', fonts, { weight: 'Regular', direction: 'auto' });
    expect(levels.base).toBe(1);
    expect(levels.runs.find(({ start }) => start === 4)).toMatchObject({ end: 8, level: 2 });
  });

  it('keeps the direction of an isolated subject inside the sentence', () => {
    const text = 'From A: “\u2068خطة 12\u2069” sent';
    const { runs, base } = splitRuns(text, fonts, { weight: 'Regular', direction: 'ltr' });
    expect(base).toBe(0);
    expect(runs.at(-1)).toMatchObject({ end: text.length, level: 0 });
    expect(runs.some(({ level }) => level % 2 === 1)).toBe(true);
  });

  it('marks what no font shows, one run for each character', () => {
    expect(describeRuns('東京')).toEqual(['東|none|0', '京|none|0']);
  });

  it('keeps emoji sequences together', () => {
    expect(describeRuns('👨‍👩‍👧 👍🏽')).toEqual([
      '👨‍👩‍👧|NotoEmoji-Regular|0',
      ' |NotoSans-Regular|0',
      '👍🏽|NotoEmoji-Regular|0',
    ]);
  });

  it('covers every text once, but for characters that only direct', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('abc', 'خطة', 'שלום', '12', '(', '\u200F', '\u2068', '\u2069', 'क्षि', ' ', '🙂', '日'),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom<Direction>('ltr', 'auto'),
        (pieces, direction) => {
          const text = pieces.join('').replaceAll('\n', ' ');
          const { runs } = splitRuns(text, fonts, { weight: 'Regular', direction });
          const covered = runs.map(({ start, end }) => text.slice(start, end)).join('');
          const wanted = Array.from(text).filter((one) => !isDirective(one.codePointAt(0) ?? 0));
          expect(covered).toBe(wanted.join(''));
          for (const [index, run] of runs.entries())
            expect(run.start).toBeGreaterThanOrEqual(runs[index - 1]?.end ?? 0);
        },
      ),
    );
  });
});

describe('mirrored', () => {
  it('turns brackets round and nothing else', () => {
    expect(mirrored('(a]')).toBe(')a[');
  });
});
