// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../../../utils/mail-sites/gmail/account.ts';
import { loadPage, showPage } from './load-page.ts';

const LINK =
  '<a href="https://accounts.google.com/SignOutOptions?hl=en" aria-label="Account: Jo (jo@example.org)"></a>';
const page = (title: string, body: string, address?: string): Document =>
  showPage(`<head><title>${title}</title></head><body>${body}</body>`, address);

describe('readAccount', () => {
  it.each([
    ['2025-08-thread-legacy-toolbar', 'alex@example.org'],
    ['2025-11-thread-arabic', 'alex@example.org'],
    ['2022-10-list', 'alex@example.org'],
    ['2026-09-popout', 'unknown'],
  ])('%s: %s', (name, account) => expect(readAccount(loadPage(name))).toBe(account));

  it('trusts the account link before a title that a subject may have forged', () => {
    expect(readAccount(page('Hi - evil@example.net - Gmail', LINK))).toBe('jo@example.org');
  });

  it('takes a delegated mailbox from the title', () => {
    const address = 'https://mail.google.com/mail/b/AEoRX/u/0/';
    expect(readAccount(page('Inbox - office@example.org - Gmail', LINK, address))).toBe('office@example.org');
  });

  it('is unknown when nothing tells', () => expect(readAccount(page('Gmail', ''))).toBe('unknown'));
});
