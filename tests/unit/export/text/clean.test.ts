// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, quoted, withoutIsolates } from '../../../../utils/export/text/clean.ts';

describe('cleanLine', () => {
  it('keeps words and makes single spaces of line ends, tabs and control characters', () => {
    expect(cleanLine('  Re:\r\n Draft\tplan\u0000\u0007 v2  ')).toBe('Re: Draft plan v2');
  });

  it('shows overrides, which turn file names round, as a box', () => {
    expect(cleanLine('invoice\u202Egpj.exe')).toBe('invoice□gpj.exe');
  });

  it('drops invisible characters but keeps joiners', () => {
    expect(cleanLine('so\u00ADft \uFEFFක්‍ෂ \u2068a\u2069')).toBe('soft ක්‍ෂ a');
  });

  it('makes broken surrogates well-formed', () => {
    expect(cleanLine('a\uD800b')).toBe('a\uFFFDb');
  });
});

describe('cleanText', () => {
  it('keeps line ends', () => {
    expect(cleanText('one\r\ntwo\u2028three')).toBe('one\ntwo\nthree');
  });
});

describe('quoted', () => {
  it('isolates right-to-left words only', () => {
    expect(quoted('plan')).toBe('plan');
    expect(quoted('خطة')).toBe('\u2068خطة\u2069');
    expect(withoutIsolates(quoted('خطة'))).toBe('خطة');
  });
});
