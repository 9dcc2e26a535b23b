import { describe, expect, it } from 'vitest';
import { readHeaders, type HeaderBlock } from '../../../../utils/mail-sites/shared/headers.ts';
import { closingLine, looksLikeMail } from '../../../../utils/mail-sites/shared/rfc822.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = (text: string): HeaderBlock => readHeaders(bytes(text));
const isMail = (text: string): boolean => looksLikeMail(bytes(text), read(text));

describe('looksLikeMail', () => {
  it.each(['Subject: x\n\n', 'Content-Type: text/plain\r\n\r\nx', 'X-Odd: 1\nodd line\nDate: x\n\n'])(
    'accepts %j',
    (text) => expect(isMail(text)).toBe(true),
  );

  it.each([
    '',
    '<!DOCTYPE html>\nFrom: a@example.org\n\n',
    '  <html>\nSubject: x\n',
    '<!-- -->\nSubject: x\n\n',
    '{"Subject": "x"}',
    ")]}'\nSubject: x\n",
    'Error: no\nReason: none\n\n',
    'one\ntwo\nthree\nSubject: x\n\n',
  ])('refuses %j', (text) => expect(isMail(text)).toBe(false));
});

describe('closingLine', () => {
  it.each([
    ['multipart/mixed; boundary="a b"', '--a b--'],
    ['Multipart/Alternative; charset=x; BOUNDARY=abc; type=y', '--abc--'],
    ['multipart/mixed', null],
    ['text/plain; boundary=abc', null],
  ])('%s', (type, line) => expect(closingLine(read(`Content-Type: ${type}\n\n`))).toBe(line));
});
