// Invented Outlook files for tests, written property by property as [MS-OXMSG] says.
import { ID } from '../../utils/capture/msg/properties.ts';
import { writeCompound, type CompoundContent } from '../../utils/capture/msg/write-compound.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Folder = Map<string, Bytes | CompoundContent>;

/** Text goes in as Unicode unless marked `narrow`; numbers are 32 bits; dates are instants. */
export type Value = string | number | Bytes | Date | { readonly narrow: Bytes } | CompoundContent;

export interface MadeMsg {
  readonly properties: Readonly<Partial<Record<keyof typeof ID, Value>>>;
  readonly recipients?: readonly Readonly<Partial<Record<keyof typeof ID, Value>>>[];
  readonly attachments?: readonly Readonly<Partial<Record<keyof typeof ID, Value>>>[];
}

function wide(text: string): Bytes {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

/** One entry of a property stream: tag, flags, eight bytes of value or the size of the stream that has it. */
function entryOf(id: number, type: number, value: bigint): Bytes {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, type, true);
  view.setUint16(2, id, true);
  view.setUint32(4, 6, true);
  view.setBigUint64(8, value, true);
  return bytes;
}

const fileTime = (date: Date): bigint => BigInt(date.getTime() + 11_644_473_600_000) * 10_000n;

function addProperty(folder: Folder, id: number, value: Value): Bytes {
  const put = (type: string, content: Bytes | CompoundContent): Bytes => {
    folder.set(`__substg1.0_${id.toString(16).toUpperCase().padStart(4, '0')}${type}`, content);
    const size = content instanceof Uint8Array ? content.length + (type === '001F' ? 2 : 0) : 0xffffffff;
    return entryOf(id, Number.parseInt(type, 16), BigInt(size));
  };
  if (typeof value === 'number') return entryOf(id, 0x0003, BigInt.asUintN(32, BigInt(value)));
  if (value instanceof Date) return entryOf(id, 0x0040, fileTime(value));
  if (typeof value === 'string') return put('001F', wide(value));
  if (value instanceof Uint8Array) return put('0102', value);
  return value instanceof Map ? put('000D', value) : put('001E', (value as { narrow: Bytes }).narrow);
}

function folderOf(properties: MadeMsg['properties'], header: Bytes): Folder {
  const folder: Folder = new Map();
  const entries = Object.entries(properties).map(([name, value]) =>
    addProperty(folder, ID[name as keyof typeof ID], value),
  );
  const stream = new Uint8Array(header.length + entries.length * 16);
  stream.set(header);
  entries.forEach((entry, index) => stream.set(entry, header.length + index * 16));
  folder.set('__properties_version1.0', stream);
  return folder;
}

const number = (index: number): string => index.toString(16).toUpperCase().padStart(8, '0');

/** A message as a folder: `inside` for one that is an attachment's content. */
export function messageFolder(made: MadeMsg, inside = false): Folder {
  const { properties, recipients = [], attachments = [] } = made;
  const header = new Uint8Array(inside ? 24 : 32);
  const counts = new DataView(header.buffer);
  counts.setUint32(8, recipients.length, true);
  counts.setUint32(12, attachments.length, true);
  counts.setUint32(16, recipients.length, true);
  counts.setUint32(20, attachments.length, true);
  const folder = folderOf({ messageClass: 'IPM.Note', ...properties }, header);
  recipients.forEach((each, index) =>
    folder.set(`__recip_version1.0_#${number(index)}`, folderOf(each, new Uint8Array(8))),
  );
  attachments.forEach((each, index) =>
    folder.set(`__attach_version1.0_#${number(index)}`, folderOf(each, new Uint8Array(8))),
  );
  return folder;
}

/** The bytes of an Outlook file. */
export function msgBytes(made: MadeMsg): Bytes {
  const folder = messageFolder(made);
  const empty = new Uint8Array(0);
  folder.set(
    '__nameid_version1.0',
    new Map([
      ['__substg1.0_00020102', empty],
      ['__substg1.0_00030102', empty],
      ['__substg1.0_00040102', empty],
    ]),
  );
  return writeCompound(folder);
}

/** A council officer's reply with a PDF, as Outlook saves a received mail. */
export const COUNCIL_MSG: MadeMsg = {
  properties: {
    subject: 'Re: Request for assessment – Zoë',
    sentForName: 'Sarah Cole',
    sentForType: 'EX',
    sentForAddress: '/O=NORTHSHIRE/OU=EXCHANGE/CN=RECIPIENTS/CN=SCOLE',
    sentForSmtp: 'sarah.cole@northshire.gov.uk',
    submittedAt: new Date('2026-03-03T14:05:00Z'),
    deliveredAt: new Date('2026-03-03T14:05:09Z'),
    messageId: '<msg-one@northshire.gov.uk>',
    inReplyTo: '<request@example.org>',
    body: 'Dear Ms Parent,\r\nwe have received your request.\r\n',
    html: new TextEncoder().encode(
      '<html><body><p>Dear Ms Parent,</p><p>we have received your request.</p><img src="cid:crest@northshire"></body></html>',
    ),
    internetCodePage: 65001,
    flags: 1,
  },
  recipients: [
    { recipientKind: 1, displayName: 'Jo Parent', addressType: 'SMTP', address: 'jo.parent@example.org' },
    {
      recipientKind: 2,
      displayName: 'Head "Oak" Office',
      addressType: 'EX',
      address: '/O=X/CN=OAK',
      smtpAddress: 'office@oak.northshire.sch.uk',
    },
  ],
  attachments: [
    {
      attachMethod: 1,
      fileName: 'Draft plan – final.pdf',
      shortFileName: 'DRAFTP~1.PDF',
      mediaType: 'application/pdf',
      content: new TextEncoder().encode('%PDF-1.7 invented plan'),
    },
    {
      attachMethod: 1,
      fileName: 'crest.png',
      mediaType: 'image/png',
      contentId: 'crest@northshire',
      content: Uint8Array.from({ length: 6000 }, (_, index) => index % 251),
    },
  ],
};
