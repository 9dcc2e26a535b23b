// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  currentIds,
  findFocusedMessage,
  findOpenMessages,
} from '../../../../utils/mail-sites/gmail/conversation.ts';
import type { OpenMessage } from '../../../../utils/mail-sites/types.ts';
import { GMAIL, loadPage, pick, showPage } from './load-page.ts';

function opened(page: Document): readonly OpenMessage[] {
  const found = findOpenMessages(page);
  if (!found.ok) throw new Error(found.error.happened);
  return found.value;
}

const idsOf = (page: Document): readonly object[] =>
  opened(page).map(({ messageId, threadId, otherIds }) => ({ messageId, threadId, otherIds }));

const popout = (th: string): string => `${GMAIL}?view=btop&search=inbox&th=${th}`;

describe('findOpenMessages', () => {
  it('takes the opened message of the visible view and nothing from stale views, bodies or replies being written', () => {
    const page = loadPage('2025-08-thread-legacy-toolbar');
    expect(idsOf(page)).toEqual([
      {
        messageId: '190a1b9900aa1122',
        threadId: '190a1b2c3d4e5f60',
        otherIds: ['msg-f:1804284944670396706'],
      },
    ]);
    expect(opened(page)[0]?.element).toBe(pick(page, '#opened > .adn'));
  });

  it('knows a mail just sent by its browser-made id', () => {
    expect(idsOf(loadPage('2025-11-thread-material-toolbar'))).toEqual([
      {
        messageId: '190b0000ffff0001',
        threadId: '190b0000ffff0001',
        otherIds: ['msg-f:1804536079986917377'],
      },
      { messageId: 'msg-a:r7340000000000000001', threadId: '190b0000ffff0001', otherIds: [] },
    ]);
  });

  it.each([
    ['2025-11-thread-arabic', '190b0000ffff0001', '190b0000ffff0001'],
    ['2025-12-split-pane', '190c0000aaaa0002', '190c0000aaaa0001'],
    ['2026-09-conversation-off', '190e0000cccc0001', '190e0000cccc0001'],
    ['2016-05-thread-class-ids', '15477a0b1c2d3e4f', ''],
    ['2026-11-unknown-classes', '190f0000dddd0001', '190f0000dddd0001'],
  ])('reads %s', (name, messageId, threadId) => {
    expect(opened(loadPage(name)).map((each) => [each.messageId, each.threadId])).toEqual([
      [messageId, threadId],
    ]);
  });

  it('takes the conversation of a popped-out window from its address', () => {
    const addresses = [popout, (th: string) => `${GMAIL}popout?ver=w4viue472nmr&search=inbox&th=${th}`];
    for (const th of ['%23thread-f:1805099028795031553', '190d0000bbbb0001'])
      for (const address of addresses)
        expect(opened(loadPage('2026-09-popout', address(th)))[0]).toMatchObject({
          messageId: '190d0000bbbb0001',
          threadId: '190d0000bbbb0001',
        });
  });

  it('finds nothing in a list, which is no failure', () => {
    expect(findOpenMessages(loadPage('2022-10-list'))).toEqual({ ok: true, value: [] });
  });

  it('names what is missing when a mail is open but has no id', () => {
    const page = showPage(
      '<div role="main"><div class="adn"><div class="ii gt"><div class="a3s"></div></div></div>',
    );
    expect(findOpenMessages(page)).toMatchObject({
      ok: false,
      error: { code: 'page-changed', missing: 'message id' },
    });
  });

  it('names what is missing when the address names a conversation and the page shows none', () => {
    const bare = '<div class="zz1"><p>The plan</p></div>';
    const missing = { ok: false, error: { code: 'page-changed', missing: 'opened message' } };
    expect(findOpenMessages(showPage(bare, `${GMAIL}#inbox/FMfcgzQcqHRjGvWbXkmJqLtZ`))).toMatchObject(
      missing,
    );
    expect(findOpenMessages(showPage(bare, popout('190d0000bbbb0001')))).toMatchObject(missing);
    const atPath = `${GMAIL}popout?ver=w4viue472nmr&search=inbox&th=`;
    expect(findOpenMessages(showPage(bare, `${atPath}%23thread-f:1805099028795031553`))).toMatchObject(
      missing,
    );
    // A window for writing names no conversation.
    expect(findOpenMessages(showPage(bare, `${GMAIL}popout?ver=1g3ytthb29lwb#cmid%253D1`)).ok).toBe(true);
    expect(findOpenMessages(showPage(bare, `${GMAIL}#inbox/p2`))).toEqual({ ok: true, value: [] });
  });

  it('finds nothing where every message of the conversation is closed, which is no failure', () => {
    const page = loadPage('2025-08-thread-legacy-toolbar', `${GMAIL}#inbox/FMfcgzQcqHRjGvWbXkmJqLtZ`);
    pick(page, '#opened').remove();
    expect(findOpenMessages(page)).toEqual({ ok: true, value: [] });
  });

  it('ignores a view hidden by the style sheet', () => {
    const page = loadPage('2025-12-split-pane');
    const style = page.createElement('style');
    style.textContent = '.Nu { display: none }';
    page.head.append(style);
    expect(opened(page)).toEqual([]);
  });
});

describe('findFocusedMessage', () => {
  it('is the focused one, else the last opened', () => {
    const page = loadPage('2025-11-thread-material-toolbar');
    expect(findFocusedMessage(page)).toMatchObject({ value: { messageId: 'msg-a:r7340000000000000001' } });
    (pick(page, '.DILLkc') as HTMLElement).focus();
    expect(findFocusedMessage(page)).toMatchObject({ value: { messageId: '190b0000ffff0001' } });
  });

  it('says so when nothing is open', () => {
    expect(findFocusedMessage(loadPage('2022-10-list'))).toMatchObject({
      error: { code: 'not-found', happened: 'No email is open.' },
    });
  });
});

const OTHER = '190b0000eeee0001';
/** What Gmail paints for a moment after another conversation was opened. */
function staleHeading(page: Document): void {
  pick(page, '[role="main"] h2.hP').setAttribute('data-legacy-thread-id', OTHER);
  pick(page, '[role="main"] h2.hP').setAttribute('data-thread-perm-id', 'undefined');
}
const log = (id: string): string => `20277; u014N:xr6bB; 1:${btoa(JSON.stringify([id]))}`;

describe('a heading that is still that of the conversation before', () => {
  it('is not believed where the message itself tells its conversation', () => {
    const page = loadPage('2025-08-thread-legacy-toolbar');
    staleHeading(page);
    expect(opened(page)[0]?.threadId).toBe(OTHER);
    pick(page, '#opened .ii.gt').setAttribute('jslog', log('#thread-f:1804284477536362336'));
    expect(opened(page)[0]?.threadId).toBe('190a1b2c3d4e5f60');
    pick(page, '#opened .ii.gt').setAttribute('jslog', log('#thread-a:r-12'));
    expect(opened(page)[0]?.threadId).toBe(OTHER);
  });

  it('costs a message its conversation when it changes while the message is fetched', () => {
    const page = loadPage('2025-08-thread-legacy-toolbar');
    const [message] = opened(page);
    if (!message) throw new Error('no message');
    expect(currentIds(message)?.threadId).toBe('190a1b2c3d4e5f60');
    staleHeading(page);
    expect(currentIds(message)).toMatchObject({ messageId: '190a1b9900aa1122', threadId: '' });
    pick(page, '[role="main"] h2.hP').remove();
    expect(currentIds(message)?.threadId).toBe('190a1b2c3d4e5f60');
  });
});

describe('currentIds', () => {
  it('follows an element that Gmail uses for another message', () => {
    const [message] = opened(loadPage('2025-08-thread-legacy-toolbar'));
    if (!message) throw new Error('no message');
    message.element.setAttribute('data-legacy-message-id', '190a1baa55bb3344');
    expect(currentIds(message)).toMatchObject({ messageId: '190a1baa55bb3344', otherIds: [] });
  });
});
