// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readAccountKey } from '../../../../../utils/mail-sites/gmail/bulk/account-key.ts';
import { showPage } from '../load-page.ts';

const at = (body: string, address?: string): string =>
  readAccountKey(showPage(`<html><body>${body}</body></html>`, address));

describe('the account’s key', () => {
  it('is read from Gmail’s own links and pictures of this account', () => {
    expect(at('<a href="/mail/u/1/?ui=2&ik=0a1b2c3d4e&view=att">File</a>')).toBe('0a1b2c3d4e');
    expect(at('<img src="https://mail.google.com/mail/u/1/?ik=0a1b2c3d4e&attid=0.1">')).toBe('0a1b2c3d4e');
  });

  it('is read in a window of its own too', () => {
    const popout = 'https://mail.google.com/mail/u/1/popout?ver=1&th=%23thread-f:5';
    expect(at('<a href="https://mail.google.com/mail/u/1/?ik=0a1b2c3d4e">File</a>', popout)).toBe(
      '0a1b2c3d4e',
    );
    expect(at('<a href="?ik=0a1b2c3d4e">File</a>', popout)).toBe('0a1b2c3d4e');
    expect(at('<a href="/mail/u/0/?ik=0a1b2c3d4e">File</a>', popout)).toBe('');
  });

  it('is read from the inline script', () => {
    expect(at('<script>var GM_ID_KEY="0a1b2c3d4e";</script>')).toBe('0a1b2c3d4e');
  });

  it.each([
    ['another account of the same page', '<a href="/mail/u/0/?ik=0a1b2c3d4e">File</a>'],
    ['another host', '<a href="https://evil.example.net/mail/u/1/?ik=0a1b2c3d4e">File</a>'],
    [
      'a mail’s own text',
      '<div class="ii gt"><div class="a3s"><a href="/mail/u/1/?ik=0a1b2c3d4e">x</a></div></div>',
    ],
    ['what is no key', '<a href="/mail/u/1/?ik=0a1b2c3d4e5f&x">File</a>'],
    ['a broken address', '<a href="https://[?ik=0a1b2c3d4e">File</a>'],
  ])('is not taken from %s', (_, body) => {
    expect(at(body)).toBe('');
  });
});
