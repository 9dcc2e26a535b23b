// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTokens } from '../../../../utils/export/text/tokens.ts';

const tokensOf = (text: string): string[] =>
  splitTokens(text).map(({ start, end }) => text.slice(start, end));

describe('splitTokens', () => {
  it('cuts at spaces, not inside words that are searched for whole', () => {
    expect(tokensOf('two-stage  NCC/2025-26 no-reply@northshire.gov.uk')).toEqual([
      'two-stage',
      '  ',
      'NCC/2025-26',
      ' ',
      'no-reply@northshire.gov.uk',
    ]);
  });

  it('keeps what a no-break space binds', () => {
    expect(tokensOf('10\u00A0May 2026')).toEqual(['10\u00A0May', ' ', '2026']);
  });

  it('cuts between ideographs but not before closing or after opening marks', () => {
    expect(tokensOf('日本（東京）。')).toEqual(['日', '本', '（東', '京）。']);
  });

  it('covers every text once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(tokensOf(text).join('')).toBe(text);
        expect(splitTokens(text).every(({ start, end }) => end > start)).toBe(true);
      }),
    );
  });

  it('takes time in proportion to the length of a word', () => {
    const start = performance.now();
    splitTokens('ab-cd/'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
