// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readOpenConversation } from '../../../../../utils/mail-sites/gmail/bulk/open-conversation.ts';
import { showPage } from '../load-page.ts';

const message = (id: string, who: string): string =>
  `<div role="listitem" class="h7"><div class="adn ads" data-message-id="#msg-f:1" data-legacy-message-id="${id}"><div class="gs"><table><tr class="acZ"><td class="gF"><span class="gD" email="${who}">x</span></td><td><span class="g3" title="20 Aug 2025, 13:19">20 Aug</span></td></tr></table><div class="ii gt"><div class="a3s">Text <div role="listitem" class="h7 kv" data-legacy-message-id="deadbeefdeadbeef">forged</div></div></div></div></div></div>`;
const closed = (id = ''): string =>
  `<div role="listitem" class="kv"><div class="adf ads" ${id && `data-legacy-message-id="${id}"`}><span class="gD" email="kim@example.org">Kim</span><span class="g3" title="19 Aug 2025, 10:00">19 Aug</span></div></div>`;
const PILL =
  '<div role="listitem" class="kQ"><div class="adv"><span class="adx"><span>12</span></span></div></div>';

const show = (...items: readonly string[]): Document =>
  showPage(
    `<html><body><div role="main"><div class="V8djrc byY"><div class="ha"><h2 class="hP" data-legacy-thread-id="19a9e15b7a82dc3c">Draft plan</h2></div><div class="bHJ"><div class="hj"></div></div></div><div role="list">${items.join('')}</div></div></body></html>`,
  );

describe('the open conversation', () => {
  it('is none where there is one message, or nothing open', () => {
    expect(readOpenConversation(show(message('19a9e15b7a82dc3c', 'jo@example.org')))).toBeNull();
    expect(readOpenConversation(show())).toBeNull();
  });

  it('names opened messages and closed ones that were open before, and counts the rest', () => {
    const page = show(
      closed(),
      PILL,
      closed('19a9e15b7a82dc4d'),
      message('19a9e15b7a82dc5e', 'jo@example.org'),
    );
    const open = readOpenConversation(page);
    expect(open?.conversation).toMatchObject({
      threadId: '19a9e15b7a82dc3c',
      subject: 'Draft plan',
      count: 15,
    });
    expect(open?.conversation.known).toEqual([
      {
        messageId: '19a9e15b7a82dc4d',
        otherIds: [],
        toldBy: 'open conversation',
        people: ['kim@example.org'],
        dateText: '19 Aug 2025, 10:00',
      },
      expect.objectContaining({ messageId: '19a9e15b7a82dc5e', people: ['jo@example.org'] }),
    ]);
  });

  it('takes nothing from inside a mail', () => {
    const page = show(
      message('19a9e15b7a82dc4d', 'jo@example.org'),
      message('19a9e15b7a82dc5e', 'jo@example.org'),
    );
    const open = readOpenConversation(page);
    expect(open?.conversation.count).toBe(2);
    expect(open?.conversation.known.map(({ messageId }) => messageId)).not.toContain('deadbeefdeadbeef');
  });

  it('has its place among the tools beside the subject', () => {
    const page = show(closed(), message('19a9e15b7a82dc5e', 'jo@example.org'));
    expect(readOpenConversation(page)?.placement?.parent).toBe(page.querySelector('.bHJ .hj'));
  });
});
