// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findOpenMessages } from '../../../../utils/mail-sites/gmail/conversation.ts';
import { findPlacement } from '../../../../utils/mail-sites/gmail/placement.ts';
import type { OpenMessage } from '../../../../utils/mail-sites/types.ts';
import { loadPage, pick } from './load-page.ts';

function firstOf(page: Document): OpenMessage {
  const found = findOpenMessages(page);
  const message = found.ok ? found.value[0] : undefined;
  if (!message) throw new Error('no message');
  return message;
}

describe('findPlacement', () => {
  it.each([
    ['2025-08-thread-legacy-toolbar', 'td.acX.bAm', 'wide', 'T-I'],
    ['2025-11-thread-material-toolbar', 'td.acX.bAm', 'wide', 'DILLkc'],
    ['2025-12-split-pane', 'td.acX.bAm', 'narrow', undefined],
    ['2016-05-thread-class-ids', 'td.acX', 'wide', undefined],
  ])('%s: first in %s, %s', (name, rung, room, before) => {
    const message = firstOf(loadPage(name));
    const placed = findPlacement(message);
    if (!placed.ok) throw new Error(placed.error.happened);
    expect(placed.value).toMatchObject({ rung, room });
    expect(placed.value.parent.closest('.a3s')).toBeNull();
    expect(message.element.contains(placed.value.parent)).toBe(true);
    expect(
      placed.value.before?.classList[0] === before || placed.value.before?.classList.contains(before ?? ''),
    ).toBe(true);
  });

  it('never goes into a toolbar that the sender forged', () => {
    const page = loadPage('2025-08-thread-legacy-toolbar');
    pick(page, '#opened .gE td.acX').remove();
    const placed = findPlacement(firstOf(page));
    const body = pick(page, '#opened .gs > .ii');
    expect(placed).toMatchObject({ ok: true, value: { rung: 'above the body', before: body } });
  });

  it('goes above the body without a toolbar', () => {
    const page = loadPage('2026-09-conversation-off');
    expect(findPlacement(firstOf(page))).toMatchObject({
      value: { parent: pick(page, '.gs'), before: pick(page, '.ii') },
    });
  });

  it('names what is missing when there is no place', () => {
    expect(findPlacement(firstOf(loadPage('2026-11-unknown-classes')))).toMatchObject({
      ok: false,
      error: { code: 'page-changed', missing: 'message toolbar' },
    });
  });

  it('says that the message has gone', () => {
    const message = firstOf(loadPage('2025-12-split-pane'));
    message.element.remove();
    expect(findPlacement(message)).toMatchObject({ error: { code: 'message-changed' } });
  });
});
