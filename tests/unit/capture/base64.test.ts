// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../../utils/capture/base64.ts';
import { bytesOf } from '../../setup/made-mail.ts';

const decoded = (text: string): string => Buffer.from(decodeBase64(bytesOf(text))).toString('latin1');

describe('base64 from bytes', () => {
  it('gives back any bytes, with any line ends and noise between', () => {
    const noise = fc.constantFrom('\r\n', '\n', ' ', '\r\n\r\n', '!', '\u00e9', '-');
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 80 }),
        noise,
        (bytes, width, between) => {
          const encoded = Buffer.from(bytes).toString('base64');
          const lines = encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
          expect([...decodeBase64(bytesOf(lines.join(between)))]).toEqual([...bytes]);
        },
      ),
    );
  });

  it.each([
    ['', ''],
    ['QQ==QkM=RA==', 'ABCD'],
    ['QUJD', 'ABC'],
    ['QUI', 'AB'],
    ['QQ', 'A'],
    ['QUJDR', 'ABC'],
    ['====', ''],
    ['Q' + ' '.repeat(5000) + 'UI', 'AB'],
    ['QUJDQ\r\nUJDQUJD\r\nQ*UI', 'ABCABCABCAB'],
    ['QUJD-\u00ffQUJD=QUJD', 'ABCABCABC'],
  ])('reads %s as %s', (encoded, text) => {
    expect(decoded(encoded)).toBe(text);
  });
});
