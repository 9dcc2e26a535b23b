import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAnything, decodeBase64 } from '../../../utils/capture/base64.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);

const encode = (content: Uint8Array): string => btoa(String.fromCharCode(...content));

/** Base64 as programs write it, and as gateways spoil it. */
const written = fc
  .tuple(
    fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 }),
    fc.constantFrom('', '\n', '\r\n', ' \r\n\t', '\r\n\r\n'),
    fc.constantFrom('', '=', '!', '\0', '-', 'ÿ', 'Q', 'QQ', 'QQQ'),
  )
  .map(([parts, between, noise]) =>
    parts.map((part) => encode(part).replace(/.{76}/g, `$&${between}`) + between).join(noise),
  );

describe('the browser’s own base64 decoder', () => {
  it('is there', () => {
    expect('setFromBase64' in Uint8Array.prototype).toBe(true);
  });

  it('gives what ours gives, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: 'binary' })), (text) => {
        expect([...decodeBase64(bytes(text))]).toEqual([...decodeAnything(bytes(text))]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['lines of 76', '\r\n', ''],
    ['one line', '', ''],
    ['an odd line end', '\r\n ', ''],
    ['padding in the middle', '\r\n', '=='],
    ['noise far behind', '\r\n', '*'],
  ])('gives what ours gives for a megabyte, in %s', (_name, between, tail) => {
    const line = `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNk'.repeat(2).slice(0, 76)}${between}`;
    for (const start of ['', 'Q', 'QQ', '   ']) {
      const source = bytes(`${start}${line.repeat(14_000)}${tail}QUJD`);
      const [ours, theirs] = [decodeAnything(source), decodeBase64(source)];
      expect(theirs.length).toBe(ours.length);
      expect(indexedDB.cmp(theirs.slice(), ours.slice())).toBe(0);
    }
  });

  it('decodes half a group in a sea of blanks', () => {
    const source = bytes(`Q${' '.repeat(600_000)}UI`);
    expect([...decodeBase64(source)]).toEqual([...decodeAnything(source)]);
  });
});
