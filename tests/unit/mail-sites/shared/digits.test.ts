import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../../utils/mail-sites/shared/digits.ts';

describe('readNumbers', () => {
  it.each([
    ['٢٠ أغسطس ٢٠٢٥', [20, 2025]],
    ['२०/०८', [20, 8]],
    ['𝟗𝟘', [90]],
    ['', []],
  ])('%s', (text, numbers) => expect(readNumbers(text)).toEqual(numbers));
});
