// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ChosenConversation, NamedMessage } from '../../../../../utils/domain/bulk.ts';
import { listMessages } from '../../../../../utils/mail-sites/gmail/bulk/list-messages.ts';
import { answer, fakeGmail, opaqueRedirect, refused, webPage, type FakeGmail } from '../fake-gmail.ts';
import { showPage } from '../load-page.ts';
import { madeFacts, madeListing } from './made-listing.ts';

const THREAD = '19a9e15b7a82dc3c';
const LAST = '19a9e15b7a82dc5e';
const MIDDLE = '19a9e15b7a82dc4d';

const PAGE = (): Document =>
  showPage('<html><body><script>var GM_ID_KEY="0a1b2c3d4e";</script></body></html>');
const known = (messageId: string): NamedMessage => ({
  messageId,
  otherIds: [],
  toldBy: 'list row',
  people: ['jo@example.org'],
  dateText: '20 Aug 2025, 13:19',
});
const chosen = (count: number, ...ids: readonly string[]): ChosenConversation => ({
  threadId: THREAD,
  subject: 'Draft plan',
  count,
  known: ids.map(known),
});
const list = (gmail: FakeGmail, conversation: ChosenConversation, page = PAGE()) =>
  listMessages(page, conversation, gmail.reach);

describe('naming the messages of a conversation', () => {
  it('asks nothing where the page names them all', async () => {
    const gmail = fakeGmail([refused]);
    const listed = await list(gmail, chosen(1, LAST));
    expect(listed).toMatchObject({ ok: true, value: { messages: [{ messageId: LAST }], missing: 0 } });
    expect(gmail.asked).toEqual([]);
  });

  it('asks Gmail’s listing once otherwise, with POST under the page’s own path', async () => {
    const gmail = fakeGmail([
      answer(madeListing(THREAD, [THREAD, MIDDLE, LAST], [madeFacts(MIDDLE, 'kim@example.org', 7)])),
    ]);
    const listed = await list(gmail, chosen(3, LAST));
    expect(gmail.asked).toEqual([
      `https://mail.google.com/mail/u/1?ui=2&ik=0a1b2c3d4e&view=cv&th=${THREAD}&pcd=1&mb=0&rt=c&search=inbox&type=${THREAD}`,
    ]);
    expect(listed).toMatchObject({
      ok: true,
      value: {
        missing: 0,
        messages: [
          { messageId: THREAD, toldBy: 'listing', people: [] },
          { messageId: MIDDLE, toldBy: 'listing', people: ['kim@example.org'], sentAt: 7 },
          { messageId: LAST, toldBy: 'list row', people: ['jo@example.org'] },
        ],
      },
    });
  });

  it('asks under the account’s own path from a window of its own', async () => {
    const gmail = fakeGmail([webPage('No')]);
    const html = '<html><body><script>var GM_ID_KEY="0a1b2c3d4e";</script></body></html>';
    await list(gmail, chosen(3, LAST), showPage(html, 'https://mail.google.com/mail/u/1/popout?ver=1&th=5'));
    expect(gmail.asked.map((each) => each.slice(0, each.indexOf('?')))).toEqual([
      'https://mail.google.com/mail/u/1',
      'https://mail.google.com/mail/u/1/',
    ]);
  });

  it('does not say that a message was sent where the listing does not tell', async () => {
    const gmail = fakeGmail([answer(madeListing(THREAD, [THREAD, LAST]))]);
    const listed = await list(gmail, chosen(2, LAST));
    expect(listed.ok && listed.value.messages.map(({ isDraft }) => isDraft)).toEqual([undefined, undefined]);
  });

  it('keeps a mail that was just sent, which the listing does not know yet', async () => {
    const gmail = fakeGmail([answer(madeListing(THREAD, [THREAD, MIDDLE]))]);
    const listed = await list(gmail, chosen(3, 'msg-a:r-12'));
    expect(listed.ok && listed.value.messages.map(({ messageId }) => messageId)).toEqual([
      THREAD,
      MIDDLE,
      'msg-a:r-12',
    ]);
  });

  it('asks whether what was written here is a draft, and marks what is one', async () => {
    const gmail = fakeGmail([answer(madeListing(THREAD, [THREAD, LAST], [], [['^i'], ['^r']]))]);
    const written = { ...known(LAST), otherIds: ['msg-a:r-12'] };
    const conversation = { ...chosen(2, THREAD), known: [known(THREAD), written] };
    const listed = await list(gmail, conversation);
    expect(gmail.asked).toHaveLength(1);
    expect(listed.ok && listed.value.messages.map(({ isDraft }) => isDraft)).toEqual([false, true]);
    const unknown = await list(fakeGmail([webPage('Not found', 404)]), conversation);
    expect(unknown).toEqual({ ok: true, value: { messages: conversation.known, missing: 0 } });
  });

  it.each([
    ['a page that says it does not exist', webPage('Does not exist')],
    ['404', webPage('Not found', 404)],
    ['another shape', answer(`)]}'\n\n4\n[[]]`)],
    ['another conversation', answer(madeListing(MIDDLE, [MIDDLE, LAST]))],
    ['a listing without the message the row names', answer(madeListing(THREAD, [THREAD, MIDDLE]))],
  ])('tries the conversation’s own number after %s, and says how many it cannot name', async (_, reply) => {
    const gmail = fakeGmail([reply, webPage('<table class="x"></table>')]);
    const listed = await list(gmail, chosen(5, LAST));
    expect(listed).toMatchObject({
      ok: true,
      value: {
        messages: [{ messageId: LAST }, { messageId: THREAD, toldBy: 'guess' }],
        missing: 3,
        reason: { code: 'not-found' },
      },
    });
    expect(gmail.asked).toHaveLength(2);
    expect(gmail.asked[1]).toBe(`https://mail.google.com/mail/u/1/?view=pt&search=all&th=${THREAD}`);
  });

  it('lets the print view correct the count, as drafts are counted in the list', async () => {
    const printed = webPage('<table class="message">1</table><table width="9" class="message">2</table>');
    const listed = await list(fakeGmail([webPage('No'), printed]), chosen(3, LAST));
    expect(listed).toMatchObject({ ok: true, value: { missing: 0 } });
  });

  it('never calls a conversation complete whose count nobody tells', async () => {
    const listed = await list(fakeGmail([webPage('No'), webPage('No')]), chosen(0, LAST));
    expect(listed).toMatchObject({ ok: true, value: { missing: 1 } });
  });

  it('asks nothing without the account’s key or a number', async () => {
    const gmail = fakeGmail([webPage('No')]);
    const bare = showPage('<html><body></body></html>');
    expect(await list(gmail, chosen(2, LAST), bare)).toMatchObject({ ok: true, value: { missing: 0 } });
    const nameless = { ...chosen(2, LAST), threadId: 'thread-a:r-1' };
    expect(await list(gmail, nameless)).toMatchObject({ ok: true, value: { missing: 1 } });
    expect(gmail.asked).toEqual([]);
  });

  it.each([
    ['signed out', [refused, opaqueRedirect], 'signed-out'],
    ['without a network', [refused, refused], 'no-connection'],
    ['too many requests', [webPage('Wait', 429)], 'too-many-requests'],
  ] as const)('fails when it concerns every conversation: %s', async (_, replies, code) => {
    expect(await list(fakeGmail(replies), chosen(3, LAST))).toMatchObject({ ok: false, error: { code } });
  });
});
