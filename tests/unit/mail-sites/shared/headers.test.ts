import { describe, expect, it } from 'vitest';
import { firstValue, readHeaders, type HeaderBlock } from '../../../../utils/mail-sites/shared/headers.ts';
import { looksLikeMail } from '../../../../utils/mail-sites/shared/rfc822.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = (text: string): HeaderBlock => readHeaders(bytes(text));
const isMail = (text: string): boolean => looksLikeMail(bytes(text), read(text));

describe('readHeaders', () => {
  it('unfolds, keeps repeats in order and stops at the empty line', () => {
    const header = read('Received: a;\r\n\tb\r\nRECEIVED:c\r\nSubject : x\r\n\r\nFrom: body@example.org\r\n');
    expect(Object.fromEntries(header.fields)).toEqual({ received: ['a; b', 'c'], subject: ['x'] });
    expect(header.ended).toBe(true);
  });

  it.each([
    ['LF line ends', 'From: a@example.org\nTo: b@example.org\n\nx'],
    [
      'an mbox line',
      'From a@example.org Thu Jan  1 00:00:00 2026\nFrom: a@example.org\nTo: b@example.org\n\n',
    ],
    ['leading blank lines', '\r\n \r\nFrom: a@example.org\r\nTo: b@example.org\r\n\r\n'],
    ['a byte order mark', '\xef\xbb\xbfFrom: a@example.org\r\nTo: b@example.org\r\n\r\n'],
    ['a first line that starts with a space', ' From: a@example.org\r\nTo: b@example.org\r\n\r\n'],
  ])('reads a mail with %s', (_name, text) => {
    const header = read(text);
    expect([firstValue(header, 'from'), firstValue(header, 'to')]).toEqual([
      'a@example.org',
      'b@example.org',
    ]);
    expect(isMail(text)).toBe(true);
  });

  it('reads raw 8-bit values as UTF-8, else as windows-1252', () => {
    expect(firstValue(read('Subject: caf\xc3\xa9\n'), 'subject')).toBe('café');
    expect(firstValue(read('Subject: caf\xe9\n'), 'subject')).toBe('café');
  });

  it('knows when the end of the header is not there', () =>
    expect(read('From: a@example.org\r\n').ended).toBe(false));
});
