// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { openFontSet, PLAIN } from '../../../../utils/export/text/fonts.ts';
import { familyOf, hasRightToLeft } from '../../../../utils/export/text/scripts.ts';
import { loadFont } from '../load-font.ts';

function watched() {
  const asked: string[] = [];
  const fonts = openFontSet((name) => {
    asked.push(name);
    return loadFont(name);
  });
  return { asked, fonts };
}

describe('openFontSet', () => {
  it('opens only what the text needs, once', async () => {
    const { asked, fonts } = watched();
    await fonts.prepare('Regular', ['Draft plan', 'план']);
    await fonts.prepare('Regular', ['خطة']);
    await fonts.prepare('SemiBold', ['خطة']);
    expect(asked).toEqual([
      'NotoSans-Regular',
      'NotoSansArabic-Regular',
      'NotoSans-SemiBold',
      'NotoSansArabic-SemiBold',
    ]);
  });

  it('opens the fonts for pictures and signs in their one weight', async () => {
    const { asked, fonts } = watched();
    await fonts.prepare('SemiBold', ['Thanks 🙂']);
    expect(asked).toEqual(['NotoSans-SemiBold', 'NotoEmoji-Regular', 'NotoSansSymbols2-Regular']);
  });

  it('draws a box for what no font has, says what it means, and remembers it', async () => {
    const { fonts } = watched();
    await fonts.prepare('Regular', ['東京']);
    expect(fonts.find('東', 'Regular')).toBeNull();
    const { font, groups } = fonts.box('東');
    expect(font.name).toBe('NotoSansSymbols2-Regular');
    expect(groups[0]?.glyphs[0]?.codePoints).toEqual(['東'.codePointAt(0)]);
    fonts.box('東');
    expect(fonts.unshown()).toEqual(['東']);
  });

  it('passes on that a font could not be loaded', async () => {
    const fonts = openFontSet(() => Promise.reject(new Error('No font NotoSans-Regular')));
    await expect(fonts.prepare('Regular', ['a'])).rejects.toThrow('No font NotoSans-Regular');
  });

  it('has every character that is taken for plain in both weights', async () => {
    const { fonts } = watched();
    await fonts.prepare('Regular', []);
    await fonts.prepare('SemiBold', []);
    for (let codePoint = 0x20; codePoint < 0x2200; codePoint += 1) {
      const character = String.fromCodePoint(codePoint);
      if (!PLAIN.test(character)) continue;
      for (const weight of ['Regular', 'SemiBold'] as const)
        expect(fonts.find(character, weight)?.name, character).toBe(`NotoSans-${weight}`);
    }
  });
});

describe('familyOf', () => {
  it.each([
    ['a', undefined],
    ['ж', undefined],
    ['ش', 'NotoSansArabic'],
    ['ש', 'NotoSansHebrew'],
    ['क', 'NotoSansDevanagari'],
    ['।', undefined],
    ['ශ', 'NotoSansSinhala'],
  ])('finds the script of %s', (character, family) => {
    expect(familyOf(character.codePointAt(0) ?? 0)).toBe(family);
  });
});

describe('hasRightToLeft', () => {
  it('sees letters and marks that turn text round', () => {
    expect(['plan', 'план', 'योजना', '🙂'].some(hasRightToLeft)).toBe(false);
    expect(['a ش', 'ש', '\u202E', '\u2067'].every(hasRightToLeft)).toBe(true);
  });
});
