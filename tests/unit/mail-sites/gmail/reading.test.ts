// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findOpenMessages } from '../../../../utils/mail-sites/gmail/conversation.ts';
import { readPage } from '../../../../utils/mail-sites/gmail/reading.ts';
import type { OpenMessage } from '../../../../utils/mail-sites/types.ts';
import { loadPage, pick } from './load-page.ts';

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

  it('takes no file in Drive and no video for an attachment', () => {
    const message = firstOf('2025-08-thread-legacy-toolbar');
    const card = (href: string, name: string): string =>
      `<span class="aZo"><a class="aQy" href="${href}"><span class="aV3">${name}</span></a></span>`;
    pick(message.element, ':scope > .gs > .hq .aQH').innerHTML = [
      card('https://docs.google.com/document/d/1/edit', 'In Drive'),
      card('https://lh3.googleusercontent.com/x', 'Picture in Drive'),
      card('https://www.youtube.com/watch?v=1', 'Video'),
      card('https://mail.google.com.example.net/x', 'Forged host'),
      card('https://mail.google.com/mail/u/0?view=att', 'a.pdf'),
      card('?ui=2&view=att', 'b.pdf'),
      card('https://mail-attachment.googleusercontent.com/attachment/1', 'c.pdf'),
    ].join('');
    const reading = readPage(message);
    expect(reading.ok && reading.value.attachments.map(({ name }) => name)).toEqual([
      'a.pdf',
      'b.pdf',
      'c.pdf',
    ]);
  });

  it('says when it shows another version than the sender’s, such as a translation', () => {
    const words = 'Gmail was showing another version, such as a translation.';
    const plain = readPage(firstOf('2025-08-thread-legacy-toolbar'));
    expect(plain.ok && plain.value.missing).not.toContain(words);
    const message = firstOf('2025-08-thread-legacy-toolbar');
    const [first, second] = message.element.querySelectorAll<HTMLElement>(':scope > .gs > .ii.gt');
    if (!first || !second) throw new Error('no two frames');
    first.style.display = 'none';
    second.style.display = '';
    const translated = readPage(message);
    expect(translated.ok && translated.value.missing).toContain(words);
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
