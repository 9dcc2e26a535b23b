import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWords } from '../../../../utils/mail-sites/shared/encoded-words.ts';

describe('decodeWords', () => {
  it.each([
    ['plain text', 'plain text'],
    ['=?utf-8?Q?R=C3=A9union_annuelle?=', 'Réunion annuelle'],
    ['=?ISO-8859-1?Q?a?= b =?iso-8859-1?q?=E9?=', 'a b é'],
    ['=?ISO-8859-1?Q?a?=  \t =?ISO-8859-2?Q?_b?=', 'a b'],
    ['=?utf-8?B?w?= =?utf-8?B?w6k=?=', 'é'],
    ['=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=', 'café'],
    ['=?koi8-r?B?8NLJ18XU?=', 'Привет'],
    ['=?windows-1251?Q?=CF=F0=E8?=', 'При'],
    ['=?GB2312?B?xOO6ww==?=', '你好'],
    ['=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['=?us-ascii*en?Q?Keith_Moore?=', 'Keith Moore'],
    ['=?utf-7?Q?x?=', '\uFFFD'],
    ['=?utf-8?Q?=ZZ=4?=', '=ZZ=4'],
    ['=?utf-8?X?abc?=', '=?utf-8?X?abc?='],
  ])('%s', (coded, plain) => expect(decodeWords(coded)).toBe(plain));

  it('gives back every text, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (text, step) => {
          const bytes = [...new TextEncoder().encode(text)];
          const hex = bytes.map((byte) => `=${byte.toString(16).padStart(2, '0')}`);
          const words: string[] = [];
          for (let at = 0; at < hex.length; at += step)
            words.push(`=?utf-8?q?${hex.slice(at, at + step).join('')}?=`);
          // The decoder takes a byte order mark for what it is.
          fc.pre(!text.startsWith('\uFEFF'));
          expect(decodeWords(words.join(' '))).toBe(text);
        },
      ),
    );
  });

  it('stays quick on hostile input', () => {
    const started = performance.now();
    for (const piece of ['=?a?q?', '=?utf-8?b?', '=?', '?=']) decodeWords(piece.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
