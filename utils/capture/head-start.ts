const latin1 = new TextDecoder('latin1');

/** How far in the headers may begin. */
const MOST_BYTES = 4096;

/** A byte order mark, read as latin1, and lines with nothing in them. */
const BEFORE = /^(?:\u00ef\u00bb\u00bf)?(?:[ \t]*\r?\n)*/;

/** A header of any name (RFC 5322 §2.2), and one that only a mail has: a letter may begin with “Note: …” too. */
const ANY_HEADER = /^[!-9;-~]{1,100}[ \t]*:/;
const MAIL_HEADER =
  /^(?:From|Date|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|DKIM-Signature|ARC-Seal|X-[\w-]+)[ \t]*:/im;

/**
 * Where the headers of a mail begin: behind a byte order mark and empty lines, which some gateways and mailboxes put
 * before them. 0 when no headers follow these.
 */
export function headStart(mail: Uint8Array): number {
  const [first = 0] = mail;
  // Nearly every mail begins with a letter: it is not even turned into text.
  if (first > 0x20 && first !== 0xef) return 0;
  const text = latin1.decode(mail.subarray(0, MOST_BYTES));
  const start = BEFORE.exec(text)?.[0].length ?? 0;
  const [head = ''] = text.slice(start).split(/\r?\n\r?\n/, 1);
  return ANY_HEADER.test(head) && MAIL_HEADER.test(head) ? start : 0;
}
