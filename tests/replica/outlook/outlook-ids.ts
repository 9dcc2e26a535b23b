import { sha256 } from '../mailbox/message-ids.ts';

/** First bytes of an immutable item id: version, and the fixed part all of them share (public ids in bug reports). */
const ITEM_HEAD = Buffer.from('AAkALgAAAAAAHYQDEapmEc2byACqAC/EWg0A', 'base64');
const CONVERSATION_HEAD = { work: [0, 4, 36, 0], consumer: [1, 4, 36, 0] } as const;

/** Whose mailbox it is: ids of work mailboxes begin `AAQk`, of consumer ones `AQQk`. */
export type AccountKind = keyof typeof CONVERSATION_HEAD;

const bytesOf = (purpose: string): Buffer => Buffer.from(sha256(purpose), 'hex');

/** The mailbox's GUID as text, as it stands inside conversation ids. */
export function mailboxGuid(owner: string): string {
  const hex = sha256(`mailbox ${owner}`);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** `data-convid`: head, mailbox GUID as text, 10 00, then the 16 bytes that `Thread-Index` carries too. */
export function conversationId(guidHex: string, owner: string, kind: AccountKind): string {
  return Buffer.concat([
    Buffer.from(CONVERSATION_HEAD[kind]),
    Buffer.from(mailboxGuid(owner), 'latin1'),
    Buffer.from([16, 0]),
    Buffer.from(guidHex, 'hex'),
  ]).toString('base64');
}

/** The id of a message that survives moving it: 68 characters, no padding. */
export function itemId(hexId: string, owner: string): string {
  const counter = Buffer.concat([Buffer.from([0, 4]), bytesOf(`item ${hexId}`).subarray(0, 4)]);
  const replica = bytesOf(`replica ${owner}`).subarray(0, 16);
  return Buffer.concat([ITEM_HEAD, replica, counter, Buffer.from([0, 0])]).toString('base64');
}

/** The `<s>` of `MSG_<s>_FROM`: the last 11 characters of the item's id. */
export function messageSuffix(hexId: string, owner: string): string {
  return itemId(hexId, owner).slice(-11);
}

/** The `<s>` of `CONV_<s>_SUBJECT`. */
export function conversationSuffix(guidHex: string): string {
  return Buffer.from(guidHex.slice(0, 16), 'hex').toString('base64').replace(/=+$/, '');
}

/** The id of a list row: an instance key of 20 bytes, of no use to anybody. */
export function rowKey(guidHex: string): string {
  return Buffer.concat([Buffer.from([1]), bytesOf(`row ${guidHex}`).subarray(0, 19)]).toString('base64');
}

/** The id of the nth attachment (from 1): the item's own, then the part. */
export function attachmentId(item: string, number: number): string {
  return `${item}BEgAQ${Buffer.from(`p${String(number).padStart(4, '0')}`)
    .toString('base64')
    .slice(0, 6)}A=`;
}

/** Microsoft's REST alphabet, `_` for `+` and `-` for `/`, as in the path of a pop-out. */
export function restAlphabet(id: string): string {
  return id.replaceAll('+', '_').replaceAll('/', '-');
}
