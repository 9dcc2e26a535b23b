import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithPlaces } from '../../../../utils/domain/fold-text.ts';
import { excerptAround, markMatches } from '../../../../components/timeline/mark-matches.ts';
import { parseQuery } from '../../../../utils/domain/parse-query.ts';

const shown = (text: string, query: string): string =>
  markMatches(text, parseQuery(query))
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');

describe('marking what was found', () => {
  it.each([
    ['Draft plan for Zoë', 'zoe', 'Draft plan for [Zoë]'],
    ['Zoe\u0308 and ZOË', 'zoë', '[Zoe\u0308] and [ZOË]'],
    ['don’t', "n't", 'do[n’t]'],
    ['annual review', 'ann annual', '[annual] review'],
    ['abab', 'ab', '[abab]'],
    ['nothing here', 'zzz', 'nothing here'],
    ['İstanbul plan', 'plan', 'İstanbul [plan]'],
  ])('%s for %s', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  it('never changes the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
        (text, query) => {
          expect(
            markMatches(text, parseQuery(query))
              .map((part) => part.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });

  it('folds letter by letter as it folds the whole', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'É', 'ß', 'Σ', 'ς', 'İ', '’', '—', '\u0308', '\t', '😀', 'ñ'),
        }),
        (text) => {
          expect(foldWithPlaces(text).folded).toBe(foldText(text));
        },
      ),
    );
  });

  it('shows a line of a long text around the word', () => {
    const text = `${'before '.repeat(50)}the mediation\ncertificate${' after'.repeat(50)}`;
    const line = excerptAround(text, ['mediation']);
    expect(line).toMatch(/^….*the mediation certificate after.*…$/);
    expect(excerptAround(text, ['nowhere'])).toBeNull();
  });
});
