// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { headStart } from '../../../utils/capture/head-start.ts';
import { headerOf, parseMail } from '../../../utils/capture/parse.ts';
import { bytesOf, mailText } from '../../setup/made-mail.ts';

const MAIL = mailText(
  { 'Content-Type': 'multipart/mixed; boundary=cut' },
  '--cut\n\nLetter\n--cut\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\n1,2\n--cut--\n',
);

describe('a mail with something before its headers', () => {
  it.each(['\r\n', '\n', '\n\r\n \t\n', '\ufeff', '\ufeff\r\n', ''])(
    'is read as if it were not there: %j',
    async (before) => {
      const bytes = bytesOf(`${before}${MAIL}`);
      const [mail, plain] = [await parseMail(bytes), await parseMail(bytesOf(MAIL))];
      expect(mail.headers).toEqual(plain.headers);
      expect(headerOf(mail, 'from')).toContain('sarah.cole@northshire.gov.uk');
      expect(mail.text).toBe(plain.text);
      expect(mail.attachments).toMatchObject([{ name: 'a.csv' }]);
    },
  );

  it('has its attachments where they lie in its bytes', async () => {
    const bytes = bytesOf(`\r\n\r\n${MAIL}`);
    const [part] = (await parseMail(bytes)).attachments;
    const { offset = 0, length = 0 } = part?.place ?? {};
    expect(Buffer.from(bytes.subarray(offset, offset + length)).toString()).toBe('1,2');
  });

  it('shows a raw body without those headers', async () => {
    const source = `\r\n${mailText({ 'Content-Type': 'multipart/mixed' }, 'The council said no.')}`;
    expect((await parseMail(bytesOf(source))).text).toBe('The council said no.');
  });
});

describe('a mail without headers', () => {
  it.each(['\nDear Jo,\nthe plan is here.\n', '\nNote: the bus\nis late.\n', '\n\n', '', '\ufeff'])(
    'is left as it is: %j',
    async (text) => {
      expect(headStart(bytesOf(text))).toBe(0);
      expect((await parseMail(bytesOf(text))).text.trim()).toBe(text.replace('\ufeff', '').trim());
    },
  );
});
