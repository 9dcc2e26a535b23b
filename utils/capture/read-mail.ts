import type { MailHeader } from './parse.ts';
import { MSG_TYPE } from './msg/attachments.ts';
import { isCompound } from './msg/compound.ts';
import { readMsg } from './msg/read-msg.ts';
import { parseMail, type ParsedMail } from './parse.ts';

/** Media type of an email's source (RFC 822 and its successors). */
export const MAIL_TYPE = 'message/rfc822';

function asBytes(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
}

/** What the bytes of an email are. An Outlook file is known by its first bytes, which no mail in MIME can begin with. */
export function mailTypeOf(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): typeof MAIL_TYPE | typeof MSG_TYPE {
  return isCompound(asBytes(bytes).subarray(0, 8)) ? MSG_TYPE : MAIL_TYPE;
}

/** A mail that was read. */
export interface ReadMail {
  readonly mail: ParsedMail;
  /** The headers as received: fewer than the mail's for an Outlook file, where some are made from its fields. */
  readonly ownHeaders: readonly MailHeader[];
  /** True when the file itself says that it was never sent. */
  readonly isDraft: boolean;
  /** What its reader noticed, in plain sentences. */
  readonly notices: readonly string[];
}

/** Reads an email's source or an Outlook file. Rejects when it is beyond reading. */
export async function readMail(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<ReadMail> {
  if (mailTypeOf(bytes) === MSG_TYPE) return readMsg(asBytes(bytes));
  const mail = await parseMail(bytes);
  return { mail, ownHeaders: mail.headers, isDraft: false, notices: [] };
}
