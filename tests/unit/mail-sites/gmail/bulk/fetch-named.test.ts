// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { NamedMessage } from '../../../../../utils/domain/bulk.ts';
import { fetchNamed } from '../../../../../utils/mail-sites/gmail/bulk/fetch-named.ts';
import { answer, fakeGmail, webPage, type FakeGmail } from '../fake-gmail.ts';
import { showPage } from '../load-page.ts';

const ID = '19a9e15b7a82dc3c';
const MAIL = [
  'From: Jo <jo@example.org>',
  'To: kim@example.org',
  'Subject: Draft plan',
  'Date: Wed, 20 Aug 2025 13:19:02 +0100',
  'Message-ID: <one@example.org>',
  'Content-Type: text/plain; charset=iso-8859-1',
  '',
  'Caf\u00e9\r\n',
].join('\r\n');
const BYTES = Uint8Array.from(MAIL, (character) => character.charCodeAt(0));

const named = (more: Partial<NamedMessage> = {}): NamedMessage => ({
  messageId: ID,
  otherIds: [],
  toldBy: 'list row',
  people: ['jo@example.org'],
  dateText: '20 Aug 2025, 13:19',
  ...more,
});
const fetchIt = (gmail: FakeGmail, message = named(), subject = 'Draft plan') => {
  const context = { page: showPage('<html></html>'), threadId: ID, subject, alone: true, marks: [] };
  return fetchNamed(message, context, gmail.reach);
};

describe('a message that is not open', () => {
  it('is fetched by its number, byte for byte, and says how it was proven', async () => {
    const gmail = fakeGmail([answer(BYTES)]);
    const original = await fetchIt(gmail);
    if (!original.ok) throw new Error(original.error.happened);
    expect(new Uint8Array(await original.value.source.arrayBuffer())).toEqual(BYTES);
    expect(original.value).toMatchObject({
      ids: { messageId: ID, threadId: ID },
      method: 'message source, not opened; compared with the list: sender, subject, date',
      notices: [],
      marks: ['<one@example.org>'],
    });
    expect(gmail.asked).toEqual([
      `https://mail.google.com/mail/u/1/?view=att&th=${ID}&attid=0&disp=comp&safe=1&zw`,
    ]);
  });

  it('is not fetched when it is a draft, and not while it may be one without a number', async () => {
    const gmail = fakeGmail([answer(BYTES)]);
    expect(await fetchIt(gmail, named({ isDraft: true }))).toMatchObject({
      error: { happened: 'This is a draft or a scheduled email. It was not sent.' },
    });
    expect(await fetchIt(gmail, named({ messageId: 'msg-a:r-12' }))).toMatchObject({
      error: { code: 'not-supported' },
    });
    expect(gmail.asked).toEqual([]);
  });

  it('says so where nobody told whether it was sent', async () => {
    const written = named({ otherIds: ['msg-a:r-12'] });
    const words = expect.stringContaining('still a draft');
    expect(await fetchIt(fakeGmail([answer(BYTES)]), written)).toMatchObject({ value: { notices: [words] } });
    const sent = await fetchIt(fakeGmail([answer(BYTES)]), { ...written, isDraft: false });
    expect(sent).toMatchObject({ value: { notices: [] } });
  });

  it('says so when only one thing could be compared, and when nothing could', async () => {
    const bare = named({ people: [], dateText: '' });
    const one = await fetchIt(fakeGmail([answer(BYTES)]), bare);
    expect(one).toMatchObject({
      value: { notices: ['Kept without opening it. Only its subject could be compared with the list.'] },
    });
    const none = await fetchIt(fakeGmail([answer(BYTES)]), { ...bare, toldBy: 'listing' }, '');
    expect(none).toMatchObject({
      value: {
        method: 'message source, not opened; compared with Gmail’s own listing: nothing to compare',
        notices: ['The page showed nothing that the original could be compared with.'],
      },
    });
  });

  it('is not believed to be another one', async () => {
    const other = await fetchIt(
      fakeGmail([answer(BYTES)]),
      named({ people: ['lee@example.net'] }),
      'Invoice',
    );
    expect(other).toMatchObject({ ok: false, error: { code: 'another-mail' } });
  });

  it('passes on what Gmail answered', async () => {
    const refused = await fetchIt(fakeGmail([webPage('Does not exist')]));
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
