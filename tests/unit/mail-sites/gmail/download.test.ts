// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { download } from '../../../../utils/mail-sites/gmail/download.ts';
import { answer, breaksOff, fakeGmail, hangs, opaqueRedirect, refused } from './fake-gmail.ts';

const ADDRESS = 'https://mail.google.com/mail/u/0/?view=att';

describe('download', () => {
  it.each([
    ['refused', refused, false],
    ['broken', breaksOff('abc'), false],
    ['stalled', hangs, true],
  ])('tells %s', async (reason, reply, silent) => {
    const gmail = fakeGmail([reply], silent);
    expect(await download(ADDRESS, gmail.reach, {})).toEqual({ ok: false, error: reason });
  });

  it('gives the bytes, and whether all came that were promised', async () => {
    const gmail = fakeGmail([
      answer('abc', { headers: { 'content-length': '3', 'retry-after': '7' } }),
      answer('abc', { headers: { 'content-length': '4' } }),
      answer('abc', { headers: { 'content-length': '9', 'content-encoding': 'gzip' } }),
    ]);
    const answers = [];
    for (let count = 0; count < 3; count += 1) answers.push(await download(ADDRESS, gmail.reach, {}));
    expect(answers.map((each) => each.ok && [each.value.blob.size, each.value.whole])).toEqual([
      [3, true],
      [3, false],
      [3, true],
    ]);
    expect(answers[0]).toMatchObject({ value: { status: 200, retryAfter: 7, opaque: false } });
  });

  it('does not take a redirect for an empty answer', async () => {
    expect(await download(ADDRESS, fakeGmail([opaqueRedirect]).reach, {})).toMatchObject({
      value: { opaque: true },
    });
  });

  it('leaves no wait behind', async () => {
    const gmail = fakeGmail([answer('abc')]);
    const signals: AbortSignal[] = [];
    const wait: typeof gmail.reach.wait = async (ms, signal) => {
      signals.push(signal);
      return gmail.reach.wait(ms, signal);
    };
    await download(ADDRESS, { ...gmail.reach, wait }, {});
    expect(signals.map((each) => each.aborted)).toEqual([true]);
  });
});
