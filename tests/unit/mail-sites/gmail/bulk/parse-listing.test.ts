// @vitest-environment node
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseListing } from '../../../../../utils/mail-sites/gmail/bulk/parse-listing.ts';
import { madeFacts, madeListing } from './made-listing.ts';

const THREAD = '19a9e15b7a82dc3c';
const SECOND = '19a9e15b7a82dc4d';
const IDS = [THREAD, SECOND];

describe('Gmail’s listing of a conversation', () => {
  it('gives every id, oldest first, and what it says of each', () => {
    const text = madeListing(THREAD, IDS, [
      madeFacts(THREAD, 'jo@example.org', 1_763_600_000_000),
      madeFacts(SECOND, 'kim@example.org', '1763700000000'),
    ]);
    const listing = parseListing(text, THREAD);
    expect(listing?.ids).toEqual(IDS);
    expect(listing?.facts.get(SECOND)).toEqual({ sender: 'kim@example.org', sentAt: 1_763_700_000_000 });
  });

  it('tells drafts by Gmail’s own label, wherever it stands', () => {
    const drafts = (text: string) =>
      [...(parseListing(text, THREAD)?.drafts ?? [])].flatMap(([id, isDraft]) => (isDraft ? [id] : []));
    expect(
      drafts(
        madeListing(
          THREAD,
          IDS,
          [],
          [
            ['^i', '^u'],
            ['^all', '^r', '^r_bt'],
          ],
        ),
      ),
    ).toEqual([SECOND]);
    const described = [...madeFacts(SECOND, 'jo@example.org', 5), '', ['^all', '^r']];
    expect(drafts(madeListing(THREAD, IDS, [described]))).toEqual([SECOND]);
    // One list for all of them says nothing of any.
    expect(drafts(madeListing(THREAD, IDS, [], ['^i', '^r']))).toEqual([]);
    expect(drafts(madeListing(THREAD, IDS, [], [['^r'], ['^i'], ['^i']]))).toEqual([]);
    expect(drafts(madeListing(THREAD, IDS, [], [['^i'], ['^f']]))).toEqual([]);
  });

  it('finds the entries whether wrapped once, twice or not at all', () => {
    const about = ['cs', THREAD, SECOND, 2, null, null, null, SECOND, IDS];
    for (const wrapped of [[about], [[about]], [[[about]]], about]) {
      const json = JSON.stringify(wrapped);
      expect(parseListing(`)]}'\n${json.length}\n${json}`, THREAD)?.ids).toEqual(IDS);
    }
  });

  it('takes lengths that count otherwise, and text with line ends and numbers in it', () => {
    const text = madeListing(THREAD, IDS, [madeFacts(THREAD, 'a\n12\n@example.org', 5)]).replace(
      /^\d+$/gm,
      '7',
    );
    expect(parseListing(text, THREAD)?.ids).toEqual(IDS);
  });

  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><title>Gmail</title>'],
    ['no guard line', madeListing(THREAD, IDS).slice(5)],
    ['broken JSON', madeListing(THREAD, IDS).slice(0, -8)],
    ['no such entry', `)]}'\n\n10\n[["cx",{}]]\n`],
    ['an object in its place', `)]}'\n\n10\n{"cs":["${THREAD}"]}\n`],
    ['another conversation', madeListing(SECOND, IDS)],
    ['no ids', madeListing(THREAD, [])],
    ['ids that are no list', madeListing(THREAD, IDS).replace(/\["19a9[^\]]*\]/, '"19a9e15b7a82dc3c"')],
    ['an id that is none', madeListing(THREAD, [THREAD, '../../evil'])],
    ['an id that is a number', madeListing(THREAD, [THREAD, 12])],
    ['an id twice', madeListing(THREAD, [THREAD, THREAD])],
    [
      'two conversations',
      madeListing(THREAD, IDS, [['cs', THREAD, SECOND, 1, null, null, null, SECOND, [SECOND]]]),
    ],
    [
      'too many ids',
      madeListing(
        THREAD,
        Array.from({ length: 501 }, (_, at) => (at + 2 ** 52).toString(16)),
      ),
    ],
    ['too many chunks', `)]}'\n${'2\n[]\n'.repeat(300)}`],
  ])('refuses %s', (_, text) => {
    expect(parseListing(text, THREAD)).toBeNull();
  });

  it('keeps facts to the messages it lists, and drops what cannot be one', () => {
    const text = madeListing(THREAD, IDS, [
      madeFacts('19a9e15b7a82ffff', 'stranger@example.org', 5),
      madeFacts(THREAD, `${'a'.repeat(400)}@example.org`, { evil: true }),
      ['ms'],
      ['ms', { toString: 'x' }],
    ]);
    const { facts } = parseListing(text, THREAD) ?? {};
    expect([...(facts?.keys() ?? [])]).toEqual([THREAD]);
    expect(facts?.get(THREAD)).toEqual({ sender: '', sentAt: Number.NaN });
  });

  it('is not reached by an answer’s own prototype', () => {
    const json = `[["cs","${THREAD}","${SECOND}",2,null,null,null,"${SECOND}",["${THREAD}","${SECOND}"]],{"__proto__":{"polluted":1}}]`;
    expect(parseListing(`)]}'\n${json.length}\n${json}`, THREAD)?.ids).toEqual(IDS);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('ends soon on deep and on wide nonsense', () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const wide = JSON.stringify(Array.from({ length: 200_000 }, () => []));
    for (const json of [deep, wide]) expect(parseListing(`)]}'\n9\n${json}`, THREAD)).toBeNull();
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, tail) => {
        const listing = parseListing(`)]}'\n3\n${JSON.stringify(['cs', THREAD, value])}${tail}`, THREAD);
        expect(listing).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
