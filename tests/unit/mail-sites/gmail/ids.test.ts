// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalToHex,
  hexOfSyncId,
  hexToDecimal,
  joinIds,
  normaliseHex,
  normaliseSyncId,
} from '../../../../utils/mail-sites/gmail/ids.ts';

describe('hex and decimal ids', () => {
  it.each([
    ['19d847db53731d21', '1862317453241163041'],
    ['183a93e432529a4f', '1745870413865589327'],
  ])('%s is %s', (hex, decimal) => {
    expect(hexToDecimal(hex)).toBe(decimal);
    expect(decimalToHex(decimal)).toBe(hex);
  });

  it('are one number for every 64-bit id', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (id) => {
        const hex = decimalToHex(id.toString());
        expect(hex).toMatch(/^[\da-f]{16}$/);
        expect(BigInt(hexToDecimal(hex))).toBe(id);
        expect(hexOfSyncId(`msg-f:${id}`)).toBe(hex);
      }),
    );
  });

  it('refuse what is no id', () => {
    expect(decimalToHex((2n ** 64n).toString())).toBe('');
    expect(decimalToHex('-1')).toBe('');
    expect(hexToDecimal('xyz')).toBe('');
  });
});

describe('reading attributes', () => {
  it('accepts only ids', () => {
    expect(normaliseHex('FB0A1B2C3D4E5F6')).toBe('0fb0a1b2c3d4e5f6');
    for (const bad of [null, '', 'undefined', '12', '190a1b2c3d4e5f60&th=1'])
      expect(normaliseHex(bad)).toBe('');
    expect(normaliseSyncId('#msg-f:18')).toBe('msg-f:18');
    expect(normaliseSyncId('#msg-a:r-734')).toBe('msg-a:r-734');
    for (const bad of [undefined, 'undefined', '#msg-f:1&x=2', 'msg-f:'])
      expect(normaliseSyncId(bad)).toBe('');
  });

  it('lets the legacy id win and drops a permanent id that contradicts it', () => {
    expect(joinIds('0000000000000010', 'msg-f:16', 't')).toEqual({
      messageId: '0000000000000010',
      threadId: 't',
      otherIds: ['msg-f:16'],
    });
    expect(joinIds('0000000000000010', 'msg-f:17', 't')?.otherIds).toEqual([]);
    expect(joinIds('0000000000000010', 'msg-a:r1', 't')?.otherIds).toEqual(['msg-a:r1']);
    expect(joinIds('', 'msg-f:16', 't')?.messageId).toBe('0000000000000010');
    expect(joinIds('', '', 't')).toBeNull();
  });
});
