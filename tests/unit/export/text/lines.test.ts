// @vitest-environment node
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '../../../../utils/export/text/fonts.ts';
import { breakLines, type Line } from '../../../../utils/export/text/lines.ts';
import type { Direction } from '../../../../utils/export/text/runs.ts';
import { everyFont } from './font-set.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await everyFont();
});

function set(text: string, width: number, direction: Direction = 'ltr'): Line[] {
  return breakLines(text, fonts, { weight: 'Regular', direction, width });
}
const wordsOf = (text: string, lines: readonly Line[]): string[] =>
  lines.map(({ start, end }) => text.slice(start, end));

/** What is drawn on a line, left to right. */
const drawn = (line: Line): string =>
  line.placed
    .flatMap(({ shape }) => shape.groups)
    .map(
      ({ glyphs, actual }) =>
        actual ?? glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)).join(''),
    )
    .join('');

describe('breakLines', () => {
  it('breaks at spaces and leaves them at the end of the line', () => {
    const text = 'one two three';
    expect(wordsOf(text, set(text, 4_500))).toEqual(['one two', 'three']);
  });

  it('gives an empty text one line', () => {
    expect(set('', 1_000)).toMatchObject([{ width: 0, placed: [] }]);
  });

  it('starts a new line at every line end', () => {
    const text = 'one\n\ntwo';
    expect(wordsOf(text, set(text, 9_000))).toEqual(['one', '', 'two']);
  });

  it('breaks a long address after a soft spot', () => {
    const text = 'https://example.org/forms/annual-review/request';
    const lines = set(text, 12_000);
    expect(wordsOf(text, lines).join('')).toBe(text);
    expect(wordsOf(text, lines)[0]).toMatch(/[./:-]$/);
  });

  it('never parts a letter from its marks', () => {
    const text = 'e\u0301'.repeat(40);
    for (const line of wordsOf(text, set(text, 3_000))) expect(line).toMatch(/^(e\u0301)+$/);
  });

  it('sets right-to-left words from the right, and numbers among them from the left', () => {
    const [line] = set('خطة 26 نهائية', 20_000, 'auto');
    expect(line?.rightToLeft).toBe(true);
    const texts = (line?.placed ?? []).map((one) => (line ? drawn({ ...line, placed: [one] }) : ''));
    expect(texts.findIndex((one) => one.startsWith('26'))).toBe(2);
    expect(
      Array.from(texts[0] ?? '')
        .toReversed()
        .join(''),
    ).toBe('نهائية');
    expect(
      Array.from(texts.at(-1) ?? '')
        .toReversed()
        .join(''),
    ).toBe('خطة');
  });

  it('sets a subject inside an English sentence without moving what follows', () => {
    const [line] = set('A: “\u2068خطة 26\u2069” B', 20_000);
    expect(line && drawn(line).startsWith('A: “26 ')).toBe(true);
    expect(line && drawn(line).endsWith('” B')).toBe(true);
  });

  const anyText = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(' ', '  ', 'assessment', 'خطة', 'क्षेत्र', 'a/b-c', 'x'.repeat(60), '日本', '\n', '🙂'),
    ),
    { maxLength: 12 },
  );

  it('loses nothing but spaces at line ends, and keeps order', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 900, max: 20_000 }), (pieces, width) => {
        const text = pieces.join('');
        const lines = set(text, width);
        let at = 0;
        for (const { start, end, placed } of lines) {
          if (placed.length === 0) continue;
          expect(text.slice(at, start).replace(/[\s\u200e\u200f\u061c\u2066-\u2069]/gu, '')).toBe('');
          expect(start).toBeGreaterThanOrEqual(at);
          at = end;
        }
        expect(text.slice(at).replace(/[\s\u200e\u200f\u061c\u2066-\u2069]/gu, '')).toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every line inside its width, unless one cluster alone is wider', () => {
    const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 900, max: 20_000 }), (pieces, width) => {
        const text = pieces.join('');
        for (const { start, end, width: used } of set(text, width))
          if (used > width + 1) expect([...clusters.segment(text.slice(start, end).trim())]).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['W', 'ไ', 'ش'])(
    'takes time in proportion to the length of an endless word of %s',
    (letter) => {
      const start = performance.now();
      const lines = set(letter.repeat(40_000), 20_000);
      expect(lines.length).toBeGreaterThan(700);
      expect(performance.now() - start).toBeLessThan(8_000);
    },
    30_000,
  );
});
