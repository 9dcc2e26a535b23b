// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isMbox, readMbox } from '../../../replica/mailbox/read-mbox.ts';

const ENVELOPE = 'From alex@example.org Mon Mar  3 10:00:00 2025';
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('readMbox', () => {
  it('keeps CRLF and every byte, and takes only the envelope and the separating line', () => {
    const first = 'Subject: one\r\n\r\nCaf\xe9\r\n';
    const second = 'Subject: two\r\n\r\nlast\r\n\r\n';
    const mails = readMbox(latin(`${ENVELOPE}\r\n${first}\r\n${ENVELOPE}\r\n${second}\r\n`));
    expect(mails.map((mail) => mail.toString('latin1'))).toEqual([first, second]);
  });

  it('keeps LF line ends', () => {
    const mails = readMbox(latin(`${ENVELOPE}\nSubject: one\n\na\n\n${ENVELOPE}\nSubject: two\n\nb\n\n`));
    expect(mails.map(String)).toEqual(['Subject: one\n\na\n', 'Subject: two\n\nb\n']);
  });

  it('takes one mark from quoted From lines, whatever their depth', () => {
    const [mail] = readMbox(latin(`${ENVELOPE}\nSubject: q\n\n>From here\n>>From there\n> From elsewhere\n`));
    expect(String(mail)).toBe('Subject: q\n\nFrom here\n>From there\n> From elsewhere\n');
  });

  it('does not split at a sentence that begins with From', () => {
    const mails = readMbox(latin(`${ENVELOPE}\nSubject: s\n\nHello.\n\nFrom Monday at 10:30 we meet.\n`));
    expect(mails).toHaveLength(1);
  });

  it('does not split at an envelope line without a blank line before it', () => {
    expect(readMbox(latin(`${ENVELOPE}\nSubject: s\n\nquoted:\n${ENVELOPE}\nmore\n`))).toHaveLength(1);
  });

  it('knows an mbox by its first line', () => {
    expect(isMbox(latin(`${ENVELOPE}\n`))).toBe(true);
    expect(isMbox(latin('From: alex@example.org\n'))).toBe(false);
  });
});
