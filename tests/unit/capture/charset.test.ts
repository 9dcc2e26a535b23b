// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { mailFacts } from '../../../utils/capture/mail-facts.ts';
import { parseMail } from '../../../utils/capture/parse.ts';
import { plainText } from '../../../utils/capture/text.ts';
import { CAPTURED_AT, mailText } from '../../setup/made-mail.ts';

/** Windows-1252 bytes of a text; what is no latin1 in it is written as the byte it has there: ’ is \x92. */
const western = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));

const read = async (bytes: Uint8Array<ArrayBuffer>) => {
  const mail = await parseMail(bytes);
  return { mail, text: plainText(mail), facts: mailFacts(mail, CAPTURED_AT) };
};

const LETTER = 'Child\x92s plan for Ren\xe9e: \xa3300';
const RIGHT = 'Child’s plan for Renée: £300';

describe('text whose charset is not declared', () => {
  it('is read as windows-1252 where it is no UTF-8', async () => {
    expect((await read(western(mailText({}, LETTER)))).text.trim()).toBe(RIGHT);
    const html = western(mailText({ 'Content-Type': 'text/html' }, `<p>${LETTER}</p>`));
    expect((await read(html)).mail.html.trim()).toBe(`<p>${RIGHT}</p>`);
  });

  it('is read as UTF-8 where it is that, with or without a charset that says nothing', async () => {
    const utf8 = (type: string) =>
      Uint8Array.from(Buffer.from(mailText({ 'Content-Type': type }, `${RIGHT} ✓`)));
    for (const type of ['text/plain', 'text/plain; charset=us-ascii', 'text/plain; charset=""'])
      expect((await read(utf8(type))).text.trim()).toBe(`${RIGHT} ✓`);
  });

  it('stays UTF-8 where only a byte of it is damaged or cut off', async () => {
    const whole = Buffer.from(mailText({}, `${RIGHT}, né, déjà – ✓`));
    expect((await read(Uint8Array.from(whole.subarray(0, -1)))).text.trim()).toBe(`${RIGHT}, né, déjà – �`);
    const forwarded = Uint8Array.from(Buffer.from(mailText({}, 'Ren\ufffde')));
    expect((await read(forwarded)).text.trim()).toBe('Ren\ufffde');
  });

  it('is read by what its HTML declares, unless that is what it cannot be', async () => {
    const html = (charset: string, letter: string) =>
      western(
        mailText(
          { 'Content-Type': 'text/html' },
          `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><p>${letter}</p>`,
        ),
      );
    expect((await read(html('iso-8859-2', '\xa3\xf3d\xbc'))).mail.html).toContain('<p>Łódź</p>');
    expect((await read(html('utf-8', LETTER))).mail.html).toContain(`<p>${RIGHT}</p>`);
    expect((await read(html('x-nobody-knows', LETTER))).mail.html).toContain(`<p>${RIGHT}</p>`);
  });

  it('is decoded before its charset is judged', async () => {
    const quoted = western(mailText({ 'Content-Transfer-Encoding': 'quoted-printable' }, 'Ren=E9e: =A3300'));
    expect((await read(quoted)).text.trim()).toBe('Renée: £300');
  });

  it('leaves a declared charset alone', async () => {
    const declared = western(mailText({ 'Content-Type': 'text/plain; charset=iso-8859-2' }, '\xa3\xf3d\xbc'));
    expect((await read(declared)).text.trim()).toBe('Łódź');
  });
});

describe('headers in raw bytes', () => {
  const RAW = { Subject: LETTER, From: 'Ren\xe9e O\x92Neill <renee@northshire.gov.uk>' };

  it('are read as windows-1252 where they are no UTF-8, each line by itself', async () => {
    const both = mailText({ ...RAW, 'X-Other': Buffer.from('é✓').toString('latin1') }, 'Hello');
    const { facts, mail } = await read(western(both));
    expect(facts).toMatchObject({ subject: RIGHT, from: [{ name: 'Renée O’Neill' }] });
    expect(mail.headers.find(({ name }) => name === 'X-Other')?.value).toBe('é✓');
  });

  it('are read so at the very end of a mail, and in the names of attachments', async () => {
    expect((await read(western('From: a@example.org\r\nSubject: Ren\xe9e'))).facts.subject).toBe('Renée');
    const part = '--cut\nContent-Type: text/csv; name="Ren\xe9e.csv"\n\n1,2\n--cut--\n';
    const named = western(mailText({ 'Content-Type': 'multipart/mixed; boundary=cut' }, part));
    expect((await read(named)).mail.attachments[0]?.name).toBe('Renée.csv');
  });
});

it('shows a raw body without parts in the same way', async () => {
  const source = western(mailText({ 'Content-Type': 'multipart/mixed' }, LETTER));
  expect((await read(source)).mail.text).toBe(RIGHT);
});
