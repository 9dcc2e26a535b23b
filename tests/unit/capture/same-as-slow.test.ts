// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSampleMailbox } from '../../replica/sample/build.ts';
import { compareParsers } from '../../setup/compare-parsers.ts';

const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));

const lineEnd = fc.constantFrom('\r\n', '\n', '\r\r\n');
const line = fc.oneof(
  fc.constantFrom(
    '',
    'Dear Jo,',
    '--',
    '-- ',
    '--cut x',
    '>From me',
    'caf=C3=A9 =',
    'x=',
    '=',
    '=3',
    '=3D',
    '=zz',
  ),
  fc.constantFrom(
    'a=20',
    'b= ',
    'QUJD',
    'QQ==',
    'QQ=',
    '=?',
    'tail \t',
    'é',
    'x'.repeat(300),
    '\ttab',
    '=\t',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/[\r\n\u0100-\uffff]/g, '.')),
);
const body = fc.array(fc.tuple(line, lineEnd), { maxLength: 10 }).chain((lines) =>
  fc.boolean().map((ended) =>
    lines
      .flat()
      .slice(0, ended ? undefined : -1)
      .join(''),
  ),
);
const head = fc.tuple(
  fc.constantFrom('text/plain', 'text/html; charset=iso-8859-1', 'text/plain; format=flowed; delsp=yes', ''),
  fc.constantFrom('7bit', '8bit', 'quoted-printable', 'base64', 'Base64 (x)', 'x-unknown', ''),
  fc.constantFrom('', 'inline', 'attachment; filename=a.txt', 'inline; filename="b.csv"'),
);
const part = fc.tuple(head, body).map(([[type, encoding, disposition], text]) => {
  const headers = [
    type && `Content-Type: ${type}`,
    encoding && `Content-Transfer-Encoding: ${encoding}`,
    disposition && `Content-Disposition: ${disposition}`,
  ];
  return `${headers
    .filter((each) => each !== '')
    .map((each) => `${each}\r\n`)
    .join('')}\r\n${text}`;
});
const multipart = fc
  .tuple(
    fc.constantFrom('mixed', 'alternative', 'related', 'digest'),
    fc.array(part, { maxLength: 4 }),
    body,
    fc.boolean(),
  )
  .map(([kind, parts, around, closed]) => {
    const pieces = parts.map((each) => `--cut\r\n${each}\r\n`).join('');
    return `Content-Type: multipart/${kind}; boundary=cut\r\n\r\n${around}\r\n${pieces}${closed ? `--cut--\r\n${around}` : ''}`;
  });
const nested = multipart.map(
  (inner) =>
    `Content-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n${inner}\r\n--outer\r\n\r\nafter\r\n--outer--`,
);

describe('the fast parser', () => {
  it('reads any mail as the library does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(part, multipart, nested), async (text) => {
        const compared = await compareParsers(latin1(`Subject: x\r\n${text}`));
        expect(compared.fast).toEqual(compared.slow);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('reads every mail of the sample as the library does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'paperchain-slow-'));
    try {
      for (const path of await writeSampleMailbox(folder)) {
        const compared = await compareParsers(Uint8Array.from(readFileSync(path)));
        expect(compared.fast).toEqual(compared.slow);
        expect(compared.fast).not.toHaveProperty('error');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);

  it('reads a body of many lines in linear time', async () => {
    const lines = 'nothing here to decode in this line of text\r\n'.repeat(100_000);
    const start = performance.now();
    await compareParsers(latin1(`Content-Transfer-Encoding: quoted-printable\r\n\r\n${lines}=41`), 'fast');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
