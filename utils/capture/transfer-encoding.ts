import type { PartEncoding } from '../domain/index.ts';
import { decodeBase64, type GiveRoom } from './base64.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** What a part's header says of its encoding, in the words it is kept by: what is neither is taken as it stands. */
export function partEncoding(header: string): PartEncoding {
  if (header.includes('base64')) return 'base64';
  return header.includes('quoted-printable') ? 'quoted-printable' : 'none';
}

/**
 * The bytes of an attachment as its sender attached them. Attachments of imported mail are stored in no other way than
 * encoded: whoever changes this function changes what was kept, and its hash then tells. `room`: where a result may go.
 */
export function decodePart(
  encoded: Uint8Array<ArrayBuffer>,
  encoding: PartEncoding,
  room?: GiveRoom,
): Uint8Array<ArrayBuffer> {
  if (encoding === 'base64') return decodeBase64(encoded, room);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(encoded) : encoded;
}
