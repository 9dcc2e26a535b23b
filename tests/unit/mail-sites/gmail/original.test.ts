// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../../utils/domain/index.ts';
import { findOpenMessages } from '../../../../utils/mail-sites/gmail/conversation.ts';
import { fetchOriginal } from '../../../../utils/mail-sites/gmail/original.ts';
import type { OpenMessage, OriginalSource } from '../../../../utils/mail-sites/types.ts';
import {
  answer,
  breaksOff,
  fakeGmail,
  hangs,
  opaqueRedirect,
  refused,
  webPage,
  type FakeGmail,
} from './fake-gmail.ts';
import { GMAIL, loadPage, pick } from './load-page.ts';

const MAIL = [
  'Received: by mx.example.org; Wed, 20 Aug 2025 11:19:09 +0000',
  'From: Sam Supplier <sam.supplier@example.com>',
  'To: alex@example.org',
  'Subject: Re: Quote for the autumn order',
  'Date: Wed, 20 Aug 2025 13:19:02 +0200',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="cut here"',
  '',
  '--cut here',
  '',
  'Revised quote attached.',
  '--cut here--',
  '',
].join('\r\n');
const OTHER = MAIL.replace('sam.supplier@example.com', 'eve@example.net').replaceAll(':19:0', ':02:0');
const HALF = MAIL.slice(0, -20);
const ASKED = `${GMAIL}?view=att&th=190a1b9900aa1122&attid=0&disp=comp&safe=1&zw`;
const ASKED_PERMANENT = `${GMAIL}?view=att&permmsgid=msg-f:1804284944670396706&attid=0&disp=comp&safe=1&zw`;

function openOne(name = '2025-08-thread-legacy-toolbar', place = 0, address?: string): OpenMessage {
  const found = findOpenMessages(loadPage(name, address));
  const message = found.ok ? found.value[place] : undefined;
  if (!message) throw new Error('no message');
  return message;
}

async function succeed(gmail: FakeGmail, message = openOne()): Promise<OriginalSource> {
  const original = await fetchOriginal(message, gmail.reach);
  if (!original.ok) throw new Error(`${original.error.code}: ${original.error.detail}`);
  return original.value;
}

async function failWith(gmail: FakeGmail, message = openOne()): Promise<FailureCode | 'kept'> {
  const original = await fetchOriginal(message, gmail.reach);
  if (original.ok) return 'kept';
  expect(original.error.happened).not.toBe('');
  return original.error.code;
}

describe('a good answer', () => {
  it('is kept byte for byte, asked once with cookies', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(MAIL), 0xff, 0x00, 0x0d]);
    const gmail = fakeGmail([answer(bytes)]);
    const original = await succeed(gmail);
    expect(new Uint8Array(await original.source.arrayBuffer())).toEqual(bytes);
    expect(gmail.asked).toEqual([ASKED]);
    expect(gmail.credentials).toEqual(['include']);
    expect(original).toMatchObject({
      ids: { messageId: '190a1b9900aa1122', threadId: '190a1b2c3d4e5f60' },
      method: 'message source',
      notices: [],
    });
  });

  it('may come from the attachment host, with LF line ends', async () => {
    const url = 'https://mail-attachment.googleusercontent.com/attachment/x';
    const gmail = fakeGmail([answer(MAIL.replaceAll('\r\n', '\n'), { url })]);
    expect((await succeed(gmail)).notices).toEqual([]);
  });

  it('is asked for under the account’s own path from a window of its own', async () => {
    const address = `${GMAIL}popout?ver=w4viue472nmr&search=inbox&th=%23thread-f:1804284477536362336&cvid=1`;
    const gmail = fakeGmail([answer(MAIL)]);
    await succeed(gmail, openOne(undefined, undefined, address));
    expect(gmail.asked).toEqual([ASKED]);
  });

  it.each(['#scheduled', '#drafts'])(
    'may change where it was written here and is opened under %s',
    async (view) => {
      const openIn = (hash: string, id = '#msg-a:r-12'): OpenMessage => {
        const message = openOne(undefined, undefined, `${GMAIL}${hash}/FMfcgz`);
        message.element.setAttribute('data-message-id', id);
        return message;
      };
      const original = await succeed(fakeGmail([answer(MAIL)]), openIn(view));
      expect(original).toMatchObject({
        mayChange: true,
        notices: [expect.stringContaining('scheduled email')],
      });
      for (const other of [openIn('#sent'), openIn(view, '#msg-f:1804284944670396706')])
        expect(await succeed(fakeGmail([answer(MAIL)]), other)).toMatchObject({
          mayChange: false,
          notices: [],
        });
    },
  );

  it('belongs to no conversation that the page may not mean: another heading, another subject', async () => {
    const OLD = '190b0000eeee0001';
    const heading = (message: OpenMessage): Element =>
      pick(message.element.ownerDocument, '[role="main"] h2.hP');
    const moved = openOne();
    const moving = fakeGmail([
      () => (heading(moved).setAttribute('data-legacy-thread-id', OLD), new Response(MAIL)),
    ]);
    expect((await succeed(moving, moved)).ids.threadId).toBe('');
    const page = loadPage('2025-08-thread-legacy-toolbar');
    pick(page, '[role="main"] h2.hP').setAttribute('data-legacy-thread-id', OLD);
    pick(page, '[role="main"] h2.hP').textContent = 'Another matter';
    const found = findOpenMessages(page);
    const [stale] = found.ok ? found.value : [];
    if (!stale) throw new Error('no message');
    expect(stale.threadId).toBe(OLD);
    expect((await succeed(fakeGmail([answer(MAIL)]), stale)).ids.threadId).toBe('');
  });

  it('says that confidential mode withheld the content', async () => {
    const gmail = fakeGmail([answer(`X-Gm-Locker: abc\r\n${MAIL}`)]);
    expect((await succeed(gmail)).notices.join()).toContain(
      'The content of this confidential-mode email is not in the message.',
    );
  });

  it('waits its turn: one download at a time, with a rest between', async () => {
    const order: string[] = [];
    const slow = fakeGmail([
      async () => {
        order.push('first asked');
        await Promise.resolve();
        order.push('first answered');
        return new Response(MAIL);
      },
    ]);
    const next = fakeGmail([() => (order.push('second asked'), new Response(MAIL))]);
    await Promise.all([succeed(slow), succeed(next)]);
    expect(order).toEqual(['first asked', 'first answered', 'second asked']);
    expect(slow.pauses).toEqual([250]);
  });
});

describe('an answer that is no mail', () => {
  it.each<[string, () => FakeGmail, FailureCode]>([
    ['a page with status 200', () => fakeGmail([webPage('Diese Nachricht gibt es nicht.')]), 'not-found'],
    ['404', () => fakeGmail([webPage('x', 404)]), 'not-found'],
    ['JSON', () => fakeGmail([answer('{"from":"x"}')]), 'not-a-mail'],
    ['plain text', () => fakeGmail([answer('Sorry: not today')]), 'not-a-mail'],
    ['nothing at all', () => fakeGmail([answer('')]), 'cut-off'],
    ['a server error', () => fakeGmail([webPage('x', 502)]), 'site-error'],
    ['a server error with status 200', () => fakeGmail([webPage('Temporary Error (502)')]), 'site-error'],
    ['401', () => fakeGmail([webPage('x', 401)]), 'signed-out'],
    ['a sign-in page', () => fakeGmail([webPage('<input type="password">')]), 'signed-out'],
    [
      'a sign-in page by its address',
      () => fakeGmail([answer('<html>', { url: 'https://accounts.google.com/v3/signin' })]),
      'signed-out',
    ],
    [
      'a redirect that no other origin may read',
      () => fakeGmail([refused, opaqueRedirect, refused]),
      'signed-out',
    ],
    ['no network', () => fakeGmail([refused]), 'no-connection'],
    ['unusual traffic', () => fakeGmail([webPage('<form id="captcha-form">')]), 'too-many-requests'],
    ['silence', () => fakeGmail([hangs], true), 'timed-out'],
    ['another mail', () => fakeGmail([answer(OTHER)]), 'another-mail'],
  ])('%s', async (_name, gmail, code) => {
    expect(await failWith(gmail())).toBe(code);
  });

  it('never keeps a web page that quotes mail headers', async () => {
    expect(await failWith(fakeGmail([answer(`<html><pre>\n${MAIL}`)]))).toBe('not-found');
  });

  it('does not ask the network when the browser is offline', async () => {
    const message = openOne();
    Object.defineProperty(message.element.ownerDocument.defaultView?.navigator, 'onLine', { value: false });
    const gmail = fakeGmail([refused]);
    expect(await failWith(gmail, message)).toBe('no-connection');
    expect(gmail.asked).toEqual([ASKED]);
  });
});

describe('trying again', () => {
  it('uses the permanent id when the first form finds nothing', async () => {
    const gmail = fakeGmail([webPage('?'), answer(MAIL)]);
    await succeed(gmail);
    expect(gmail.asked).toEqual([ASKED, ASKED_PERMANENT]);
  });

  it('waits as long as Gmail asks, and at most twice', async () => {
    const once = fakeGmail([webPage('x', 429, { 'retry-after': '2' }), answer(MAIL)]);
    await succeed(once);
    expect(once.pauses[0]).toBe(2_000);
    const always = fakeGmail([webPage('x', 429)]);
    expect(await failWith(always)).toBe('too-many-requests');
    expect(always.asked.length).toBe(3);
    expect(always.pauses.slice(0, 2)).toEqual([1_000, 3_000]);
  });

  it('does not wait for minutes', async () => {
    const gmail = fakeGmail([webPage('x', 429, { 'retry-after': '600' })]);
    expect(await failWith(gmail)).toBe('too-many-requests');
    expect(gmail.asked.length).toBe(1);
  });

  it('asks once more after a server error, an empty answer and a broken connection', async () => {
    for (const reply of [webPage('x', 500), answer(''), breaksOff(HALF)]) {
      const gmail = fakeGmail([reply, answer(MAIL)]);
      expect((await succeed(gmail)).source.size).toBe(MAIL.length);
      expect(gmail.asked).toEqual([ASKED, ASKED]);
    }
    expect(await failWith(fakeGmail([breaksOff(HALF)]))).toBe('cut-off');
  });

  it('goes without cookies when the other host allows only that', async () => {
    const gmail = fakeGmail([refused, opaqueRedirect, answer(MAIL)]);
    await succeed(gmail);
    expect(gmail.asked).toEqual([ASKED, `manual ${ASKED}`, ASKED]);
    expect(gmail.credentials).toEqual(['include', 'include', 'same-origin']);
  });
});

describe('a mail without its end', () => {
  it('is fetched again, and the whole one is kept', async () => {
    const original = await succeed(fakeGmail([answer(HALF), answer(MAIL)]));
    expect(original.source.size).toBe(MAIL.length);
    expect(original.notices).toEqual([]);
  });

  it('is kept with a notice when the same bytes come twice', async () => {
    const original = await succeed(fakeGmail([answer(HALF)]));
    expect(original.source.size).toBe(HALF.length);
    expect(original.notices).toEqual([
      'The end of this email seems to be missing. Gmail gave the same bytes twice. Press its button again later to ask once more.',
    ]);
  });

  it('is cut off when it ends elsewhere each time', async () => {
    expect(await failWith(fakeGmail([answer(HALF), answer(HALF.slice(0, -3))]))).toBe('cut-off');
    expect(await failWith(fakeGmail([answer(HALF), answer(`${HALF.slice(0, -1)}x`)]))).toBe('cut-off');
  });

  it('counts the bytes where Gmail said how many', async () => {
    const short = answer('Subject: Re: Quote for the autumn order\r\n\r\nabc', {
      headers: { 'content-length': '99' },
    });
    expect(
      await failWith(
        fakeGmail([short, answer('Subject: x\r\n\r\n', { headers: { 'content-length': '99' } })]),
      ),
    ).toBe('cut-off');
  });
});

const settle = (element: Element): void => {
  element.setAttribute('data-message-id', '#msg-f:1804284944670396706');
  element.setAttribute('data-legacy-message-id', '190a1b9900aa1122');
};
describe('a page that moves on', () => {
  const SENT =
    'From: Alex <alex@example.org>\r\nSubject: =?utf-8?q?Lieferplan_=F0=9F=93=A6_KW_47?=\r\nDate: Thu, 20 Nov 2025 09:00:03 +0100\r\n\r\nDanke!\r\n';

  it('asks for a mail just sent by its browser-made id and says that it may change', async () => {
    const gmail = fakeGmail([answer(SENT)]);
    const original = await succeed(gmail, openOne('2025-11-thread-material-toolbar', 1));
    expect(gmail.asked).toEqual([
      `${GMAIL}?view=att&permmsgid=msg-a:r7340000000000000001&attid=0&disp=comp&safe=1&zw`,
    ]);
    expect(original.notices).toEqual([
      'This may be a draft or a scheduled email, or it had just been sent: Gmail may still change it. Press its button again later to keep what it became.',
    ]);
    expect(original.mayChange).toBe(true);
  });

  it.each([
    ['the draft', answer('From: alex@example.org\r\nSubject: Lieferplan KW 47\r\n\r\nDan\r\n')],
    ['nothing', webPage('gone')],
  ])('asks by the new id when a draft is sent meanwhile and the old id gives %s', async (_name, before) => {
    const message = openOne('2025-11-thread-material-toolbar', 1);
    const gmail = fakeGmail([() => (settle(message.element), before()), answer(SENT)]);
    const original = await succeed(gmail, message);
    expect(await original.source.text()).toBe(SENT);
    expect(gmail.asked[1]).toBe(ASKED);
    expect(original.ids).toMatchObject({
      messageId: '190a1b9900aa1122',
      otherIds: ['msg-f:1804284944670396706', 'msg-a:r7340000000000000001'],
    });
    expect(original.notices.join()).toContain('new number');
  });

  it('refuses when the element shows another message by now', async () => {
    const message = openOne();
    const gmail = fakeGmail([
      () => {
        message.element.setAttribute('data-legacy-message-id', '190a1baa55bb3344');
        message.element.querySelector('.g3')?.setAttribute('title', '21 Aug 2025, 10:00');
        return new Response(MAIL);
      },
    ]);
    expect(await failWith(gmail, message)).toBe('message-changed');
  });

  it('keeps what was clicked although the user has left the conversation', async () => {
    const message = openOne();
    const gmail = fakeGmail([() => (message.element.remove(), new Response(MAIL))]);
    expect((await succeed(gmail, message)).ids.messageId).toBe('190a1b9900aa1122');
  });

  it('stops when told to, before and during the download', async () => {
    const early = fakeGmail([answer(MAIL)]);
    early.controller.abort();
    expect(await failWith(early)).toBe('cancelled');
    expect(early.asked).toEqual([]);
    const late = fakeGmail([() => (late.controller.abort(), hangs())]);
    expect(await failWith(late)).toBe('cancelled');
  });
});
