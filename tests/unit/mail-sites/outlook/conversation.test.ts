// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  currentIds,
  findFocusedMessage,
  findOpenMessages,
} from '../../../../utils/mail-sites/outlook/conversation.ts';
import type { OpenMessage } from '../../../../utils/mail-sites/types.ts';
import {
  CONVERSATION_ID,
  DEEPLINK,
  ITEM_ID,
  loadPage,
  OPEN_PAGES,
  OUTLOOK,
  pick,
  showPage,
} from './load-page.ts';

function open(page: Document): readonly OpenMessage[] {
  const found = findOpenMessages(page);
  if (!found.ok) throw new Error(found.error.happened);
  return found.value;
}
const elementsOf = (page: Document): readonly string[] => open(page).map(({ element }) => element.id);

describe('findOpenMessages', () => {
  it.each(OPEN_PAGES)('%s: %i', (name, count) => {
    const messages = open(loadPage(name));
    expect(messages).toHaveLength(count);
    expect(new Set(messages.map(({ messageId }) => messageId)).size).toBe(count);
    for (const { messageId } of messages) expect(messageId.length).toBeLessThan(200);
  });

  it('takes the opened message alone: no collapsed card, and none that the sender forged in the body', () => {
    const page = loadPage('2026-07-conversation');
    expect(elementsOf(page)).toEqual(['opened']);
    expect(open(page)[0]?.messageId).toMatch(/^QAEIJBK8QAA\.[\da-f]{16}$/);
  });

  it('never asks about what stands in a letter: there may be 20,000 elements of it', () => {
    const page = loadPage('2026-07-conversation');
    const body = pick(page, '[id^="UniqueMessageBody"]');
    let asked = 0;
    for (let count = 0; count < 50; count += 1) {
      const cell = page.createElement('div');
      cell.id = `UniqueMessageBody_${count}`;
      Object.assign(cell, { matches: () => Boolean((asked += 1)) });
      body.append(cell);
    }
    expect(elementsOf(page)).toEqual(['opened']);
    expect(asked).toBe(0);
  });

  it('takes neither a reply that is being written nor the quoted chain for a message', () => {
    expect(elementsOf(loadPage('2026-04-two-open'))).toEqual(['newest', 'oldest']);
  });

  it('tells messages apart where their parts have no ids', () => {
    const page = loadPage('2024-10-older-build');
    expect(elementsOf(page)).toEqual(['first', 'second']);
    expect(open(page).every(({ messageId }) => messageId.startsWith('derived-'))).toBe(true);
  });

  it.each([
    [
      'the body node alone',
      '<div role="main"><div><span id="MSG_QAEIJBK8QAA_FROM">A</span><div id="UniqueMessageBody_7">x</div></div></div>',
    ],
    [
      'role=document alone',
      '<div role="main"><div><span id="MSG_QAEIJBK8QAA_FROM">A</span><div role="document">x</div></div></div>',
    ],
    [
      'an English label',
      '<div><span id="MSG_QAEIJBK8QAA_FROM">A</span><div aria-label="Message body">x</div></div>',
    ],
    [
      'a Chinese label',
      '<div><span id="MSG_QAEIJBK8QAA_FROM">A</span><div aria-label="邮件正文">x</div></div>',
    ],
    ['OWA’s unique body', '<div><span autoid="_pe_b">A</span><div id="Item.MessageUniqueBody">x</div></div>'],
    [
      'OWA’s normalised body',
      '<div><span autoid="_pe_b">A</span><div id="Item.MessageNormalizedBody">x</div></div>',
    ],
    [
      'the scope of the sender’s styles',
      '<div><span id="MSG_QAEIJBK8QAA_FROM">A</span><div class="rps_0a1b">x</div></div>',
    ],
    [
      'a message label without a sender',
      '<div role="main"><div aria-label="Message électronique"><div role="document">x</div></div></div>',
    ],
    ['a pane with one body and nothing else', '<div role="main"><div role="document">x</div></div>'],
  ])('knows a message by %s', (_, html) => {
    expect(open(showPage(`<body>${html}</body>`))).toHaveLength(1);
  });

  it('does not take an application’s role=document for a body', () => {
    expect(open(showPage('<body><div role="document"><p>shell</p></div></body>'))).toEqual([]);
  });

  it('leaves hidden views alone', () => {
    const page = loadPage('2026-07-conversation');
    pick(page, '#ConversationReadingPaneContainer').setAttribute('style', 'display:none');
    expect(open(page)).toEqual([]);
  });

  it('does not take its neighbour’s sender for its own', () => {
    const page = showPage(
      '<body><div role="main"><div><div id="a"><div id="MSG_AAAAA_DATETIME">1</div><div role="document">x</div></div><div id="b"><div id="MSG_BBBBB_FROM">B</div><div role="document">y</div></div></div></div></body>',
    );
    expect(elementsOf(page)).toEqual(['a', 'b']);
  });

  it('refuses to guess where two messages without marks share a pane', () => {
    const page = showPage(
      '<body><div role="main"><div><div role="document">one</div></div><div><div role="document">two</div></div></div></body>',
    );
    const refusal = {
      ok: false,
      error: { happened: expect.stringContaining('clearly whose'), missing: 'opened message' },
    };
    expect(findOpenMessages(page)).toMatchObject(refusal);
    expect(findFocusedMessage(page)).toMatchObject(refusal);
  });

  it('takes no message for the only one while another body’s owner is unclear', () => {
    const unclear =
      '<div><div id="MSG_BBBBB_TO">B</div><div id="MSG_CCCCC_TO">C</div><div role="document">y</div></div>';
    const page = showPage(
      `<body><div role="main"><div><div id="a"><div id="MSG_AAAAA_FROM">A</div><div role="document">x</div></div>${unclear}</div></div></body>`,
    );
    expect(elementsOf(page)).toEqual(['a']);
    expect(findFocusedMessage(page)).toMatchObject({ ok: false, error: { missing: 'opened message' } });
  });

  it('says that nothing is open, also with a selected row and an advertisement', () => {
    expect(open(loadPage('2026-04-empty-pane'))).toEqual([]);
  });

  it('says that a conversation of collapsed cards has nothing open', () => {
    const page = loadPage('2026-07-conversation');
    pick(page, '#opened').remove();
    expect(open(page)).toEqual([]);
  });

  it('says that a meeting is a card', () => {
    expect(findOpenMessages(loadPage('2026-08-meeting-card'))).toMatchObject({
      ok: false,
      error: { code: 'not-supported', missing: 'message body', happened: expect.stringContaining('meeting') },
    });
  });

  it('names the body where everything else of an email is there', () => {
    expect(findOpenMessages(loadPage('2026-11-unknown-build'))).toMatchObject({
      ok: false,
      error: { code: 'page-changed', missing: 'message body' },
    });
  });

  it('names the pane where the address is of one email and the page shows nothing', () => {
    expect(findOpenMessages(showPage('<body><div id="app"></div></body>', DEEPLINK))).toMatchObject({
      error: { missing: 'reading pane' },
    });
  });
});

describe('the ids of a message', () => {
  it('stay when the list scrolls, and tell the conversation while one row is selected', () => {
    const page = loadPage('2026-07-conversation');
    const before = open(page)[0];
    expect(before).toMatchObject({ threadId: CONVERSATION_ID, otherIds: [] });
    pick(page, '#MailList').remove();
    expect(open(page)[0]).toMatchObject({ messageId: before?.messageId, threadId: '' });
  });

  it('tell no conversation with two selected rows, nor for a single item', () => {
    expect(open(loadPage('2026-04-two-open')).map(({ threadId }) => threadId)).toEqual(['', '']);
    expect(open(loadPage('2026-09-single-item'))[0]?.threadId).toBe('');
  });

  it('take the conversation from the address, unless the list says another', () => {
    const inAddress = (id: string): string => `${OUTLOOK}id/${encodeURIComponent(id)}`;
    const single = loadPage('2026-09-single-item', inAddress(CONVERSATION_ID));
    expect(open(single)[0]?.threadId).toBe(CONVERSATION_ID);
    const agreeing = loadPage('2026-07-conversation', inAddress(CONVERSATION_ID));
    expect(open(agreeing)[0]?.threadId).toBe(CONVERSATION_ID);
    const other = loadPage('2026-07-conversation', inAddress(CONVERSATION_ID.replace('ABEC', 'AAEC')));
    expect(open(other)[0]?.threadId).toBe('');
  });

  it('hold the item id of a window of its own, but not that of another message', () => {
    expect(open(loadPage('2026-07-deeplink', DEEPLINK))[0]?.otherIds).toEqual([ITEM_ID]);
    const other = DEEPLINK.replaceAll('QAEIJBK8QAA', 'QAEIJBK8AAA');
    expect(open(loadPage('2026-07-deeplink', other))[0]?.otherIds).toEqual([]);
  });

  it('are the same in another layout, and another when sender, subject or date are', () => {
    const page = loadPage('2026-07-deeplink');
    const before = open(page)[0]?.messageId ?? '';
    expect(open(loadPage('2026-07-deeplink', DEEPLINK))[0]?.messageId).toBe(before);
    pick(page, '[id$="_DATETIME"]').textContent = 'Mon 3/2/2026 10:16 AM';
    const [name, digest] = (open(page)[0]?.messageId ?? '').split('.');
    expect([name, digest === before.split('.')[1]]).toEqual(['QAEIJBK8QAA', false]);
  });

  it('are the same under the heading of the conversation and under "Re: …" in a window of its own', () => {
    const subjects = [
      'Annual review of the plan',
      'Re: Annual review of the plan',
      'AW: Re[2]: Annual review of the plan',
    ];
    const found = subjects.map((subject) => {
      const page = loadPage('2026-07-conversation');
      const heading = pick(page, '[id^="CONV_"][id$="_SUBJECT"]');
      heading.setAttribute('title', subject);
      return open(page)[0];
    });
    expect(new Set(found.map((message) => message?.messageId)).size).toBe(1);
    expect(found[0]?.otherIds).toEqual([]);
    // Ids that were made with the mark are known still.
    expect(found[1]?.otherIds).toEqual([expect.stringMatching(/^QAEIJBK8QAA\.[\da-f]{16}$/)]);
    expect(found[1]?.otherIds).not.toEqual(found[2]?.otherIds);
  });

  it('are asked anew: React reuses elements', () => {
    const page = loadPage('2026-07-deeplink');
    const [message] = open(page);
    if (!message) throw new Error('no message');
    for (const part of page.querySelectorAll('[id^="MSG_"]')) part.id = part.id.replace('BK8QAA', 'BK8AAA');
    expect(currentIds(message)?.messageId).not.toBe(message.messageId);
    message.element.remove();
    expect(currentIds(message)).toBeNull();
  });
});

describe('findFocusedMessage', () => {
  it('takes the only one', () => {
    expect(findFocusedMessage(loadPage('2026-07-deeplink'))).toMatchObject({
      ok: true,
      value: { element: { id: 'opened' } },
    });
  });

  it('takes the one with the focus, and asks where none has it', () => {
    const page = loadPage('2026-04-two-open');
    expect(findFocusedMessage(page)).toMatchObject({
      ok: false,
      error: { happened: expect.stringContaining('Several') },
    });
    const button = pick(page, '#oldest button') as HTMLElement;
    button.focus();
    expect(findFocusedMessage(page)).toMatchObject({ value: { element: { id: 'oldest' } } });
  });

  it('knows the id that Outlook gives to the focused one', () => {
    const page = loadPage('2026-04-two-open');
    pick(page, '#newest').id = 'focused';
    expect(findFocusedMessage(page)).toMatchObject({ value: { element: { id: 'focused' } } });
  });

  it('says that no email is open', () => {
    expect(findFocusedMessage(loadPage('2026-04-empty-pane'))).toMatchObject({
      error: { code: 'not-found', happened: 'No email is open.' },
    });
  });
});
