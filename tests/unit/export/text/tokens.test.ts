// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTokens } from '../../../../utils/export/text/tokens.ts';

const tokensOf = (text: string): string[] =>
  splitTokens(text).map(({ start, end }) => text.slice(start, end));

describe('splitTokens', () => {
  it('cuts at spaces, and after hyphens and slashes before a letter', () => {
    expect(tokensOf('two-stage yes/no')).toEqual(['two-', 'stage', ' ', 'yes/', 'no']);
  });

  it('keeps numbers, dates and references whole', () => {
    expect(tokensOf('2025-26 12/03/2026')).toEqual(['2025-26', ' ', '12/03/2026']);
  });

  it('keeps addresses and file names whole', () => {
    expect(tokensOf('no-reply@northshire.gov.uk final-plan_v2.pdf')).toEqual([
      'no-reply@northshire.gov.uk',
      ' ',
      'final-plan_v2.pdf',
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
