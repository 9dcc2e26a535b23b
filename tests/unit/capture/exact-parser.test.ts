// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMail, type MailAttachment } from '../../../utils/capture/parse.ts';
import { bytesOf, mailText } from '../../setup/made-mail.ts';

const text = (part: MailAttachment | undefined): string => new TextDecoder('latin1').decode(part?.bytes);

/** A message with one attachment, whose encoded body is given exactly. */
function withAttachment(encoding: string, encoded: string, headers = ''): Uint8Array<ArrayBuffer> {
  const head = mailText({ 'Content-Type': 'multipart/mixed; boundary=cut' }, '');
  const part = `--cut\r\nContent-Type: text/csv\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Disposition: attachment; filename=a.csv\r\n${headers}\r\n`;
  return Uint8Array.from(
    `${head}--cut\r\nContent-Type: text/plain\r\n\r\nLetter\r\n${part}${encoded}\r\n--cut--\r\n`,
    (char) => char.charCodeAt(0),
  );
}

async function attached(source: Uint8Array<ArrayBuffer>): Promise<readonly MailAttachment[]> {
  return (await parseMail(source.buffer)).attachments;
}

describe('attachments as they were sent', () => {
  it.each(['7bit', '8bit', 'binary'])('keeps the line ends of %s parts, and adds none', async (encoding) => {
    for (const content of [
      'a,b\r\n1,2',
      'a,b\r\n1,2\r\n',
      'a\nb\n',
      '\r\n\r\n',
      '',
      'x\r\r\ny',
      '--not\r\n--cutting',
      'a--cut\r\nb--cut--',
    ]) {
      const [part] = await attached(withAttachment(encoding, content));
      expect(text(part)).toBe(content);
    }
  });

  it('decodes quoted-printable without touching line ends', async () => {
    const [part] = await attached(
      withAttachment('quoted-printable', 'caf=C3=A9 =\r\n1=3D1\r\nend=20\r\n=zz=4'),
    );
    expect(text(part)).toBe('cafÃ© 1=1\r\nend \r\n=zz=4');
  });

  it('decodes base64 of any length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (content) => {
        const encoded = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
        const [part] = await attached(withAttachment('base64', encoded));
        expect([...(part?.bytes ?? [])]).toEqual([...content]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives back any text that quoted-printable or 8bit can carry', async () => {
    const line = fc
      .string({ unit: 'binary-ascii', maxLength: 40 })
      .map((each) => each.replace(/[\r\n]/g, ' '));
    const content = fc
      .array(fc.tuple(line, fc.constantFrom('\r\n', '\n')))
      .map((lines) => lines.flat().join(''));
    await fc.assert(
      fc.asyncProperty(content, async (each) => {
        fc.pre(!/^--cut/m.test(each));
        const encoded = each
          .replace(/=/g, '=3D')
          .replace(/[ \t](?=\r?\n|$)/g, (c) => (c === ' ' ? '=20' : '=09'));
        expect(text((await attached(withAttachment('8bit', each)))[0])).toBe(each);
        expect(text((await attached(withAttachment('quoted-printable', encoded)))[0])).toBe(each);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a forwarded mail whole, as an attachment, and out of the letter', async () => {
    const inner = mailText({ Subject: 'Inner' }, 'Inner letter\nwith two lines\n');
    const source = mailText(
      { 'Content-Type': 'multipart/mixed; boundary=cut' },
      `--cut\nContent-Type: text/plain\n\nOuter letter\n--cut\nContent-Type: message/rfc822\n\n${inner}\n--cut--\n`,
    );
    const mail = await parseMail(bytesOf(source).buffer);
    expect(mail.text.trim()).toBe('Outer letter');
    expect(mail.attachments).toMatchObject([{ name: 'forwarded email 1.eml', mediaType: 'message/rfc822' }]);
    expect(text(mail.attachments[0])).toBe(inner);
  });

  it('keeps a calendar invitation as sent', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nSUMMARY:Caf\xe9\r\nEND:VCALENDAR\r\n';
    const source = withAttachment('8bit', calendar);
    const typed = new TextDecoder('latin1')
      .decode(source)
      .replace('text/csv', 'text/calendar; charset=latin1');
    const [part] = await attached(Uint8Array.from(typed, (char) => char.charCodeAt(0)));
    expect(part?.mediaType).toBe('text/calendar');
    expect(text(part)).toBe(calendar);
  });

  it('takes named text for an attachment even when marked inline, and unnamed text for the letter', async () => {
    const source = mailText(
      { 'Content-Type': 'multipart/mixed; boundary=cut' },
      '--cut\n\nLetter\n--cut\nContent-Type: text/plain\nContent-Disposition: inline; filename="notes.txt"\n\nNotes\n--cut\nContent-Disposition: inline\n\nPS\n--cut--\n',
    );
    const mail = await parseMail(bytesOf(source).buffer);
    expect(mail.text).toContain('PS');
    expect(mail.text).not.toContain('Notes');
    expect(mail.attachments.map((part) => [part.name, text(part)])).toEqual([['notes.txt', 'Notes']]);
  });

  it('reads to the end of a message that was cut off', async () => {
    const source = mailText(
      { 'Content-Type': 'multipart/mixed; boundary=cut' },
      '--cut\n\nLetter\n--cut\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\na,b\n1,',
    );
    expect(text((await attached(bytesOf(source)))[0])).toBe('a,b\r\n1,');
  });

  it('reads a message that is one attachment', async () => {
    const source = mailText({ 'Content-Type': 'application/pdf; name="plan.pdf"' }, '%PDF-1.7\n');
    expect(text((await attached(bytesOf(source)))[0])).toBe('%PDF-1.7\r\n');
  });
});
