// Is this mail file the email that a page showed? Each file compares one thing; ../match-original.ts weighs them. Pure:
// parsed mails and entries come in, a verdict goes out. Used where files are added to entries and where mail is imported.
import { decodeBase64 } from '../base64.ts';

/** Bytes of a conversation's GUID. */
const GUID = 16;

/** Outlook's conversation ids start with these letters: `AAQk` (work) or `AQQk` (consumer). Other ids are of messages. */
const CONVERSATION_ID = /^A[AQ]Qk/;

/** Header byte and time of a Thread-Index before the GUID ([MS-OXOMSG] 2.2.1.3). */
const BEFORE_GUID = 6;

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const decode = (text: string): Uint8Array => decodeBase64(new TextEncoder().encode(text));

/**
 * The GUID of a conversation, hex, from Outlook's id of it: the last 16 bytes. The page writes ids in ordinary base64; REST
 * ids have `_` for `+` and `-` for `/`. Empty for any other id.
 */
export function conversationOfSite(siteThreadId: string): string {
  if (!CONVERSATION_ID.test(siteThreadId)) return '';
  const bytes = decode(siteThreadId.slice(0, 1000).replaceAll('_', '+').replaceAll('-', '/'));
  return bytes.length > GUID ? hex(bytes.subarray(-GUID)) : '';
}

/** The same GUID from a mail's `Thread-Index` header: bytes 6 to 21. Empty when the header is too short. */
export function conversationOfHeader(threadIndex: string): string {
  const bytes = decode(threadIndex.slice(0, 1000));
  return bytes.length >= BEFORE_GUID + GUID ? hex(bytes.subarray(BEFORE_GUID, BEFORE_GUID + GUID)) : '';
}
