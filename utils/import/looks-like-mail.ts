/**
 * A header every mail has at least one of, near its start: broken first lines are forgiven, other documents are not
 * taken. In latin1, so that no byte is lost.
 */
const HEADER =
  /(?:^|\n)[ \t]*(?:From|To|Cc|Date|Subject|Received|Delivered-To|Message-ID|Return-Path|MIME-Version|Content-Type|X-[\w-]+)[ \t]*:/i;

/** How far into a file a header is looked for. */
const START = 4096;

/** True when the header of a mail stands near the start of these bytes. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  return HEADER.test(new TextDecoder('latin1').decode(bytes.subarray(0, START)));
}

/** A header line of any name (RFC 5322 §2.2). */
const ANY_HEADER = /^[!-9;-~]{1,100}[ \t]*:/;

/** True when bytes that an envelope announces as a mail begin with a header or hold one near their start. */
export function maybeMail(bytes: Uint8Array): boolean {
  return ANY_HEADER.test(String.fromCharCode(...bytes.subarray(0, 128))) || looksLikeMail(bytes);
}
