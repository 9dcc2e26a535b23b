// @vitest-environment node
import MsgReader from '@kenjiuno/msgreader';
import { describe, expect, it } from 'vitest';
import { mailFacts } from '../../../../utils/capture/mail-facts.ts';
import { isMsg, readMsg } from '../../../../utils/capture/msg/read-msg.ts';
import { writeCompound } from '../../../../utils/capture/msg/write-compound.ts';
import { COUNCIL_MSG, messageFolder, msgBytes, type MadeMsg } from '../../../setup/made-msg.ts';

const AT = Date.parse('2026-03-04T00:00:00Z');
const read = (made: MadeMsg) => readMsg(msgBytes(made));
const facts = (made: MadeMsg) => mailFacts(read(made).mail, AT);
const withProperties = (properties: MadeMsg['properties']): MadeMsg => ({ properties });
const bytes = (text: string) => new TextEncoder().encode(text);

/** Another reader of .msg files, as a witness that the invented files are what Outlook writes. */
interface Witnessed {
  readonly subject?: string;
  readonly senderSmtpAddress?: string;
  readonly sentRepresentingSmtpAddress?: string;
  readonly body?: string;
  readonly recipients?: readonly { readonly name?: string; readonly recipType?: string }[];
  readonly attachments?: readonly { readonly fileName?: string; readonly contentLength?: number }[];
  readonly error?: string;
}

function witness(file: Uint8Array<ArrayBuffer>): { info: Witnessed; content: (index: number) => Uint8Array } {
  const Reader = (MsgReader as unknown as { default?: typeof MsgReader }).default ?? MsgReader;
  const reader = new Reader(file.slice().buffer);
  const info = reader.getFileData() as Witnessed;
  return { info, content: (index) => reader.getAttachment(index).content };
}

describe('an Outlook file', () => {
  it('gives subject, people, dates and ids as a mail does', () => {
    expect(facts(COUNCIL_MSG)).toMatchObject({
      subject: 'Re: Request for assessment – Zoë',
      from: [{ name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' }],
      to: [{ name: 'Jo Parent', address: 'jo.parent@example.org' }],
      cc: [{ name: 'Head "Oak" Office', address: 'office@oak.northshire.sch.uk' }],
      bcc: [],
      sentAt: Date.parse('2026-03-03T14:05:00Z'),
      receivedAt: Date.parse('2026-03-03T14:05:09Z'),
      messageId: '<msg-one@northshire.gov.uk>',
      inReplyTo: '<request@example.org>',
      warnings: [],
    });
  });

  it('gives the letter and the attachments, with pictures in the letter marked', () => {
    const { mail } = read(COUNCIL_MSG);
    expect(mail.text).toBe('Dear Ms Parent,\r\nwe have received your request.\r\n');
    expect(mail.html).toContain('<p>Dear Ms Parent,</p>');
    expect(
      mail.attachments.map(({ name, mediaType, inline, bytes: { length } }) => [
        name,
        mediaType,
        inline,
        length,
      ]),
    ).toEqual([
      ['Draft plan – final.pdf', 'application/pdf', false, 22],
      ['crest.png', 'image/png', true, 6000],
    ]);
    expect(mail.attachments[0]?.bytes).toEqual(bytes('%PDF-1.7 invented plan'));
    expect(mail.attachments[1]?.bytes[5999]).toBe(5999 % 251);
  });

  it('is read the same by another reader', () => {
    const { info, content } = witness(msgBytes(COUNCIL_MSG));
    expect(info).toMatchObject({
      subject: 'Re: Request for assessment – Zoë',
      body: 'Dear Ms Parent,\r\nwe have received your request.\r\n',
      recipients: [
        { name: 'Jo Parent', recipType: 'to' },
        { name: 'Head "Oak" Office', recipType: 'cc' },
      ],
      attachments: [{ fileName: 'Draft plan – final.pdf' }, { fileName: 'crest.png' }],
    });
    expect(content(1)).toHaveLength(6000);
  });

  it('prefers the headers the mail came with, and says when there are none', () => {
    const transportHeaders =
      'Received: from mx by relay; Tue, 3 Mar 2026 14:06:00 +0000\r\nFrom: "Cole, Sarah"\r\n <s.cole@northshire.gov.uk>\r\n' +
      'Date: Tue, 03 Mar 2026 15:05:00 +0100\r\nSubject: =?utf-8?q?Zo=C3=AB?=\r\n\r\n';
    const made = withProperties({ ...COUNCIL_MSG.properties, transportHeaders });
    expect(facts(made)).toMatchObject({
      subject: 'Zoë',
      from: [{ name: 'Cole, Sarah', address: 's.cole@northshire.gov.uk' }],
      sentAtText: 'Tue, 03 Mar 2026 15:05:00 +0100',
      messageId: '<msg-one@northshire.gov.uk>',
    });
    expect(read(made).ownHeaders.map(({ name }) => name)).toEqual(['Received', 'From', 'Date', 'Subject']);
    expect(read(made).notices).toEqual([]);
    expect(read(COUNCIL_MSG).notices).toEqual([
      'This Outlook file has no email headers. Who and when are taken from Outlook’s own fields.',
    ]);
  });

  it('never takes a path of an Exchange server for an address', () => {
    const made = withProperties({ sentForName: 'Sarah Cole', sentForAddress: '/O=X/CN=SCOLE' });
    expect(facts(made).from).toEqual([{ name: 'Sarah Cole', address: '' }]);
  });

  it('says so when it is a draft, or no email at all', () => {
    expect(read(withProperties({ flags: 8 })).notices[0]).toMatch(/^This is a draft/);
    expect(read(withProperties({ messageClass: 'IPM.Contact' })).notices[0]).toMatch(
      /^This Outlook file holds no email/,
    );
  });

  it('reads 8-bit text in the code page the file names', () => {
    const made = withProperties({
      subject: { narrow: Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2) },
      messageCodePage: 1251,
    });
    expect(facts(made).subject).toBe('Привет');
    expect(facts(withProperties({ subject: { narrow: Uint8Array.of(0x5a, 0x6f, 0xeb) } })).subject).toBe(
      'Zoë',
    );
  });

  it('gives a message inside a message as a file that can be opened by itself', () => {
    const inner: MadeMsg = {
      ...COUNCIL_MSG,
      properties: { ...COUNCIL_MSG.properties, subject: 'The earlier letter' },
    };
    const { mail } = read({
      properties: { subject: 'Fwd' },
      attachments: [{ attachMethod: 5, displayName: 'x', content: messageFolder(inner, true) }],
    });
    const [attached] = mail.attachments;
    expect(attached).toMatchObject({
      name: 'The earlier letter.msg',
      mediaType: 'application/vnd.ms-outlook',
    });
    const file = attached!.bytes;
    expect(readMsg(file).mail.attachments.map(({ name }) => name)).toEqual([
      'Draft plan – final.pdf',
      'crest.png',
    ]);
    expect(witness(file).info).toMatchObject({ subject: 'The earlier letter', recipients: [{}, {}] });
  });

  it('reads the others when one attachment is broken, and tells of those that are only linked', () => {
    const { mail, notices } = read({
      properties: { ...COUNCIL_MSG.properties },
      attachments: [{ attachMethod: 7, fileName: 'On the drive.docx' }, ...(COUNCIL_MSG.attachments ?? [])],
    });
    expect(mail.attachments).toHaveLength(2);
    expect(notices).toContain('Attachments that the file names but does not hold: 1.');
  });

  it('keeps large attachments whole: the list of sectors outgrows the header', () => {
    const content = Uint8Array.from({ length: 9_000_000 }, (_, index) => (index * 7) % 253);
    const file = msgBytes({ properties: {}, attachments: [{ attachMethod: 1, fileName: 'a.bin', content }] });
    const same = (found: Uint8Array | undefined) =>
      Buffer.compare(Buffer.from(found ?? []), Buffer.from(content));
    expect(same(readMsg(file).mail.attachments[0]?.bytes)).toBe(0);
    expect(same(witness(file).content(0))).toBe(0);
  });

  it('is told from other compound files, such as old Word documents', () => {
    expect(isMsg(msgBytes(COUNCIL_MSG))).toBe(true);
    expect(isMsg(writeCompound(new Map([['WordDocument', bytes('invented')]])))).toBe(false);
    expect(isMsg(bytes('From: a@example.org\r\n\r\nHello'))).toBe(false);
  });
});
