// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '../../../../utils/export/text/fonts.ts';
import type { Shape, TextFont } from '../../../../utils/export/text/shape.ts';
import { everyFont } from './font-set.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await everyFont();
});

function fontOf(text: string): TextFont {
  const font = fonts.find(Array.from(text)[0] ?? '', 'Regular');
  if (!font) throw new Error(`No font for ${text}`);
  return font;
}
const glyphsOf = ({ groups }: Shape) => groups.flatMap(({ glyphs }) => glyphs);
const textOf = ({ groups }: Shape): string[] =>
  groups.map(
    ({ glyphs, actual }) => actual ?? glyphs.map((one) => String.fromCodePoint(...one.codePoints)).join(''),
  );

describe('shape', () => {
  it('remembers a word', () => {
    const font = fontOf('a');
    expect(font.shape('plan', false)).toBe(font.shape('plan', false));
  });

  it('reads ligatures as their letters', () => {
    expect(textOf(fontOf('a').shape('office', false))).toEqual(['office']);
    expect(fontOf('a').shape('office', false).groups[0]?.actual).toBeNull();
  });

  it('joins Arabic letters: a word is narrower than its letters alone', () => {
    const font = fontOf('ت');
    const alone = Array.from('تقييم').reduce((sum, letter) => sum + font.shape(letter, true).width, 0);
    expect(font.shape('تقييم', true).width).toBeLessThan(alone);
  });

  it.each(['تقييم', 'بتثنيب', 'تبنثيت', 'نثبيتث'])(
    'reads Arabic letters that share a shape as they are: %s',
    (word) => {
      const letters = textOf(fontOf('ت').shape(word, true)).filter((one) => one !== '');
      expect(letters.toReversed().join('')).toBe(word);
    },
  );

  it('reads a letter with its vowel marks together', () => {
    expect(textOf(fontOf('ש').shape('שָׁ', true)).filter((one) => one !== '')).toEqual(['שָׁ']);
  });

  it('forms conjuncts: fewer glyphs than characters, with the text beside them', () => {
    const shape = fontOf('क').shape('क्षेत्र', false);
    expect(glyphsOf(shape).length).toBeLessThan(Array.from('क्षेत्र').length);
    expect(shape.groups).toMatchObject([{ actual: 'क्षेत्र' }]);
  });

  it('puts the vowel sign of शि before its letter, as it is written', () => {
    const [first] = glyphsOf(fontOf('श').shape('शि', false));
    expect(String.fromCodePoint(...(first?.codePoints ?? []))).toBe('ि');
  });

  it('draws no glyph for joiners', () => {
    const shape = fontOf('ක').shape('ක\u200D', false);
    expect(glyphsOf(shape)).toHaveLength(1);
  });

  it('still forms a word when a mark has no place on its letter', () => {
    const { groups } = fontOf('ਪ').shape('ਪ੍ਰੀਖਿਆ', false);
    const glyphs = groups.flatMap((group) =>
      group.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)),
    );
    expect(glyphs.indexOf('ਿ')).toBeLessThan(glyphs.indexOf('ਖ'));
  });

  it('survives nonsense in every script', () => {
    for (const marks of ['ِّْ', '््ि', '্্', '\u0D4D\u0D3E\u0D4D', '\u0DCA\u200D\u0DCA', '\u05B8\u05C1\u05BC'])
      for (const rightToLeft of [true, false])
        expect(fontOf(marks).shape(marks.repeat(9), rightToLeft).width).toBeGreaterThanOrEqual(0);
  });
});
