// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findOpenMessages } from '../../../../utils/mail-sites/gmail/conversation.ts';
import { readFacts, readSender } from '../../../../utils/mail-sites/gmail/page-facts.ts';
import type { OpenMessage } from '../../../../utils/mail-sites/types.ts';
import { loadPage } from './load-page.ts';

function firstOf(name: string): OpenMessage {
  const found = findOpenMessages(loadPage(name));
  const message = found.ok ? found.value[0] : undefined;
  if (!message) throw new Error('no message');
  return message;
}

describe('readFacts', () => {
  it.each([
    [
      '2025-08-thread-legacy-toolbar',
      'sam.supplier@example.com',
      'Quote for the autumn order',
      '20 Aug 2025, 13:19',
    ],
    ['2025-11-thread-arabic', 'huda@example.net', 'موعد الاجتماع', '٢٠ أغسطس ٢٠٢٥، ١:١٩ م'],
    ['2016-05-thread-class-ids', 'lee@example.com', 'Meeting notes', '2016年5月4日 上午10:08'],
  ])('%s', (name, sender, subject, dateText) => {
    const facts = readFacts(firstOf(name).element);
    expect(new Set(facts.senders)).toEqual(new Set([sender]));
    expect(facts).toMatchObject({ subject, dateText });
  });
});

describe('readSender', () => {
  it.each([
    ['2025-08-thread-legacy-toolbar', 'sam.supplier@example.com'],
    ['2025-11-thread-arabic', 'huda@example.net'],
    ['2026-11-unknown-classes', ''],
  ])('%s: %j', (name, sender) => {
    expect(readSender(firstOf(name).element)).toBe(sender);
  });

  it('takes Gmail’s word in lower case, never that of the mail itself', () => {
    const { element } = firstOf('2025-08-thread-legacy-toolbar');
    const [own] = element.querySelectorAll('span.gD');
    own?.setAttribute('email', 'Sam.Supplier@Example.COM');
    const forged = own?.cloneNode(true) as Element;
    forged.setAttribute('email', 'office@st-aldhelms.northshire.sch.uk');
    element.querySelector('.a3s')?.prepend(forged);
    expect(readSender(element)).toBe('sam.supplier@example.com');
    for (const each of element.querySelectorAll('[email]')) if (each !== forged) each.remove();
    expect(readSender(element)).toBe('');
  });
});
