// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { headerOf, parseMail } from '../../../utils/capture/parse.ts';
import { bytesOf, mailText } from '../../setup/made-mail.ts';

const parse = (source: string) => parseMail(bytesOf(source).buffer);

describe('parsing', () => {
  it('gives headers in order, unfolded, as received', async () => {
    const mail = await parse(mailText({ Subject: 'One\r\n two', 'X-Odd': '=?utf-8?q?caf=C3=A9?=' }, 'Hello'));
    expect(mail.headers.map(({ name }) => name)).toEqual([
      'From',
      'To',
      'Subject',
      'Date',
      'Message-ID',
      'X-Odd',
    ]);
    expect(headerOf(mail, 'subject')).toBe('One two');
    expect(headerOf(mail, 'x-odd')).toBe('=?utf-8?q?caf=C3=A9?=');
    expect(headerOf(mail, 'absent')).toBe('');
  });

  it('reads LF and CRLF alike', async () => {
    const source = mailText({}, 'One\nTwo\n');
    const [crlf, lf] = [await parse(source), await parse(source.replaceAll('\r\n', '\n'))];
    expect(lf).toEqual(crlf);
  });

  it('tells images that the letter shows from attachments', async () => {
    const image = (id: string) =>
      `--cut\nContent-Type: image/png; name="${id}.png"\nContent-ID: <${id}@x>\nContent-Transfer-Encoding: base64\n\nAAAA\n`;
    const mail = await parse(
      mailText(
        { 'Content-Type': 'multipart/related; boundary=cut' },
        `--cut\nContent-Type: text/html\n\n<img src="cid:logo%40x"><img src='CID:sign@x'>\n${image('logo')}${image('sign')}${image('unused')}--cut--\n`,
      ),
    );
    expect(mail.attachments.map(({ contentId, inline }) => [contentId, inline])).toEqual([
      ['logo@x', true],
      ['sign@x', true],
      ['unused@x', false],
    ]);
  });

  it('names parts that have no name by place and type, and leaves given names alone', async () => {
    const mail = await parse(
      mailText(
        { 'Content-Type': 'multipart/mixed; boundary=cut' },
        '--cut\nContent-Type: application/pdf\n\nx\n--cut\nContent-Type: x/y; name="../../etc/pass\u202ewd"\n\nx\n--cut--\n',
      ),
    );
    expect(mail.attachments.map(({ name }) => name)).toEqual(['attachment 1.pdf', '../../etc/pass\u202ewd']);
  });

  it('shows the raw body of a message whose parts cannot be found', async () => {
    const mail = await parse(mailText({ 'Content-Type': 'multipart/mixed' }, 'The council said no.\n'));
    expect(mail.text).toBe('The council said no.');
  });

  it('refuses what would take too long, so that it is kept unread', async () => {
    await expect(parse(mailText({ 'X-Long': 'x'.repeat(3_000_000) }, ''))).rejects.toThrow(/header size/);
    const nested = Array.from(
      { length: 150 },
      (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`,
    );
    const deep = mailText({ 'Content-Type': 'multipart/mixed; boundary=b0' }, nested.join(''));
    await expect(parse(deep)).rejects.toThrow(/nesting depth/);
  });
});
