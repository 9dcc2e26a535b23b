import { describe, expect, it } from 'vitest';
import { formatSize } from '../../../utils/domain/format-size.ts';

describe('formatSize', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [4_437, '4.4 kB'],
    [84_210, '84 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [9_940_000, '9.9 MB'],
    [9_950_000, '10 MB'],
    [31_457_280, '31 MB'],
    [4_500_000_000, '4.5 GB'],
  ])('%d is %s', (bytes, words) => expect(formatSize(bytes)).toBe(words));
});
