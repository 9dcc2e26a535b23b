// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findOpenMessages } from '../../../../utils/mail-sites/gmail/conversation.ts';
import { readPage } from '../../../../utils/mail-sites/gmail/reading.ts';
import type { OpenMessage } from '../../../../utils/mail-sites/types.ts';
import { loadPage } from './load-page.ts';

function firstOf(name: string): OpenMessage {
  const found = findOpenMessages(loadPage(name));
  const message = found.ok ? found.value[0] : undefined;
  if (!message) throw new Error('no message');
  return message;
}

describe('readPage', () => {
  it('reads Gmail’s own parts and leaves the sender’s forgeries in the body', () => {
    const reading = readPage(firstOf('2025-08-thread-legacy-toolbar'));
    if (!reading.ok) throw new Error(reading.error.happened);
    expect(reading.value).toMatchObject({
      format: 'paperchain-page-reading/1',
      subject: 'Quote for the autumn order',
      from: [{ name: 'Sam Supplier', address: 'sam.supplier@example.com' }],
      to: [
        { name: 'me', address: 'alex@example.org' },
        { name: 'Jo', address: '' },
      ],
      dateText: '20 Aug 2025, 13:19',
      attachments: [
        { name: 'Quote 2025-08.pdf', sizeText: '84 KB' },
        { name: 'Notes & terms.txt', sizeText: '' },
      ],
    });
    expect(reading.value.bodyHtml).toContain('<div dir="ltr">Revised quote attached.</div>');
    expect(reading.value.bodyText).toContain('Revised quote attached.');
    expect(reading.value.missing).toContain('Some recipients are known by short names only, or not at all.');
    expect(reading.value.missing.join(' ')).toContain('attachments');
  });

  it('says when Gmail shortened the mail, and reads emoji in the subject', () => {
    const reading = readPage(firstOf('2025-11-thread-material-toolbar'));
    expect(reading).toMatchObject({ value: { subject: 'Lieferplan 📦 KW 47' } });
    expect(reading.ok && reading.value.missing.some((line) => line.includes('shortened'))).toBe(true);
  });

  it('refuses an element that shows another message by now', () => {
    const message = firstOf('2025-08-thread-legacy-toolbar');
    message.element.setAttribute('data-legacy-message-id', '190a1baa55bb3344');
    expect(readPage(message)).toMatchObject({ ok: false, error: { code: 'message-changed' } });
  });

  it('names a body that is not there', () => {
    expect(readPage(firstOf('2026-11-unknown-classes'))).toMatchObject({
      error: { missing: 'message body' },
    });
  });
});
