import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../../utils/capture/base64.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);

const encode = (content: Uint8Array): string => btoa(String.fromCharCode(...content));

/** What the browser itself makes of the same text. It passes over blanks only, so what it is given has no other noise. */
const byBrowser = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

describe('base64, beside the browser’s own decoder', () => {
  it('is the same for any bytes and line ends', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom('', '\n', '\r\n', ' \r\n\t', '\r\n\r\n'),
        fc.integer({ min: 1, max: 90 }),
        (content, between, width) => {
          const text = encode(content).replace(new RegExp(`.{${width}}`, 'g'), `$&${between}`);
          expect([...decodeBase64(bytes(text))]).toEqual([...content]);
          expect([...byBrowser(text)]).toEqual([...content]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['lines of 76', '\r\n'],
    ['one line', ''],
    ['an odd line end', '\r\n '],
  ])('is the same for a megabyte, in %s', (_name, between) => {
    const line = `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNk'.repeat(2).slice(0, 76)}${between}`;
    for (const start of ['', 'QUJD', '   ']) {
      const text = `${start}${line.repeat(14_000)}QUI=`;
      expect(indexedDB.cmp(decodeBase64(bytes(text)).slice(), byBrowser(text).slice())).toBe(0);
    }
  });
});
