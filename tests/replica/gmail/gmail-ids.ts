import { decimalOf, sha256 } from '../mailbox/message-ids.ts';

/** Letters Gmail's opaque ids are made of: no vowels. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';

/** The id in the address of an opened conversation. It cannot be turned back into the hex id, as in Gmail. */
export function opaqueId(hexId: string): string {
  const digest = Buffer.from(sha256(`opaque ${hexId}`), 'hex');
  return `FMfcgz${[...digest.subarray(0, 26)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}

/** The id of a received or settled message: `msg-f:` and the decimal form. */
export function settledId(hexId: string): string {
  return `msg-f:${decimalOf(hexId)}`;
}

/** The id a client gives a message it has just made; no arithmetic leads to the hex id. */
export function freshId(hexId: string): string {
  return `msg-a:r${BigInt(`0x${sha256(`fresh ${hexId}`).slice(0, 15)}`)}`;
}

/** The hex id a message had while it was a draft. */
export function draftHexId(hexId: string): string {
  return `1${sha256(`draft ${hexId}`).slice(0, 15)}`;
}
