// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findOpenMessages } from '../../../../utils/mail-sites/outlook/conversation.ts';
import { findPlacement } from '../../../../utils/mail-sites/outlook/placement.ts';
import type { OpenMessage } from '../../../../utils/mail-sites/types.ts';
import { loadPage, OPEN_PAGES, pick } from './load-page.ts';

function firstOf(page: Document): OpenMessage {
  const found = findOpenMessages(page);
  const message = found.ok ? found.value[0] : undefined;
  if (!message) throw new Error('no message');
  return message;
}

describe('findPlacement', () => {
  it.each([
    ['2026-07-conversation', 'toolbar with a reply icon', '#header-toolbar'],
    ['2025-11-german', 'toolbar with a reply icon', '#header-toolbar'],
    ['2026-04-two-open', 'toolbar with a reply icon', '#newest > [role="toolbar"]'],
    ['2024-10-older-build', '[role="toolbar"]', '#labelled'],
    ['2026-07-deeplink', 'above the body', '#opened'],
    ['2026-09-single-item', 'above the body', '#opened'],
    ['2023-07-owa-on-premises', 'above the body', '#opened'],
  ])('%s: %s', (name, rung, parent) => {
    const page = loadPage(name);
    const placed = findPlacement(firstOf(page));
    expect(placed).toMatchObject({ ok: true, value: { parent: pick(page, parent) } });
    expect(placed.ok && placed.value.rung.replace('toolbar above the body', '[role="toolbar"]')).toBe(rung);
  });

  it.each(OPEN_PAGES)('%s: never inside what somebody wrote, and inside the message', (name) => {
    const message = firstOf(loadPage(name));
    const placed = findPlacement(message);
    if (!placed.ok) throw new Error(placed.error.happened);
    expect(placed.value.parent.closest('[role="document"], [contenteditable]')).toBeNull();
    expect(message.element.contains(placed.value.parent)).toBe(true);
  });

  it('goes above the body, not into the quick actions nor a forged toolbar, when the header has none', () => {
    const page = loadPage('2026-07-conversation');
    pick(page, '#header-toolbar').remove();
    expect(findPlacement(firstOf(page))).toMatchObject({
      value: { rung: 'above the body', before: pick(page, '#frame') },
    });
  });

  it('shows the mark alone in a narrow window', () => {
    const page = loadPage('2026-07-conversation');
    expect(findPlacement(firstOf(page))).toMatchObject({ value: { room: 'wide' } });
    Object.defineProperty(page.defaultView, 'innerWidth', { value: 500 });
    expect(findPlacement(firstOf(page))).toMatchObject({ value: { room: 'narrow' } });
  });

  it('says that the message has gone', () => {
    const message = firstOf(loadPage('2026-07-deeplink'));
    message.element.remove();
    expect(findPlacement(message)).toMatchObject({ error: { code: 'message-changed' } });
  });
});
