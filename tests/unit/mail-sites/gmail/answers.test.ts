// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../../utils/mail-sites/gmail/answers.ts';
import type { Answer } from '../../../../utils/mail-sites/gmail/download.ts';

const given = (text: string, more: Partial<Answer> = {}): Answer => ({
  status: 200,
  url: '',
  opaque: false,
  retryAfter: Number.NaN,
  blob: new Blob([text]),
  whole: true,
  ...more,
});
const MULTIPART = 'Content-Type: multipart/mixed; boundary=q\n\n--q\n\nx\n';

describe('judgeAnswer', () => {
  it.each<[string, Answer, boolean]>([
    ['a closed multipart', given(`${MULTIPART}--q--\n`), true],
    ['a multipart without its end', given(MULTIPART), false],
    [
      'a multipart whose end is far from the start',
      given(`${MULTIPART}${'x\n'.repeat(400_000)}--q--\n`),
      true,
    ],
    ['a header that does not end', given('Subject: x\n'), false],
    ['fewer bytes than promised', given('Subject: x\n\n', { whole: false }), false],
    ['plain text', given('Subject: x\n\nbody\n'), true],
    ['plain text that breaks off in a line', given('Subject: x\n\nbo'), false],
    ['plain text without a body', given('Subject: x\n\n'), true],
  ])('%s is complete: %s', async (_name, answer, complete) => {
    expect(await judgeAnswer(answer)).toMatchObject({ ok: true, value: { complete } });
  });

  it.each<[string, Answer, string, readonly number[]]>([
    ['429', given('', { status: 429 }), 'too-many-requests', [1_000, 3_000]],
    ['429 with a wish', given('', { status: 429, retryAfter: 5 }), 'too-many-requests', [5_000, 5_000]],
    ['429 for long', given('', { status: 429, retryAfter: 60 }), 'too-many-requests', []],
    ['503', given('', { status: 503 }), 'site-error', [1_000, 3_000]],
    ['500', given('', { status: 500 }), 'site-error', [1_000]],
    ['403', given('', { status: 403 }), 'site-error', []],
    ['429 with a mail in it', given('Subject: x\n\n', { status: 429 }), 'too-many-requests', [1_000, 3_000]],
    [
      'the page for unusual traffic, by its address',
      given('<html>', { url: 'https://www.google.com/sorry/index?q=1' }),
      'too-many-requests',
      [1_000, 3_000],
    ],
  ])('%s', async (_name, answer, code, pauses) => {
    expect(await judgeAnswer(answer)).toMatchObject({ ok: false, error: { code, pauses } });
  });

  it('tells numbers only, never the words of the answer', async () => {
    const bad = await judgeAnswer(given('<html>alex@example.org</html>'));
    expect(bad).toMatchObject({ error: { detail: 'status 200, 29 bytes, a web page' } });
  });
});
