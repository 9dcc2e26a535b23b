const LF = 0x0a;
const CR = 0x0d;

/**
 * The same mail with a bare line feed at the end of every line, as mailboxes on a disk have it (Apple Mail, Thunderbird);
 * null when no line ends otherwise. A lone carriage return stays.
 */
export function withBareLineEnds(mail: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  let at = endOfLine(mail, 0);
  if (at < 0) return null;
  const bare = new Uint8Array(mail.length);
  let from = 0;
  let length = 0;
  for (; at >= 0; at = endOfLine(mail, at + 1)) {
    bare.set(mail.subarray(from, at), length);
    length += at - from;
    from = at + 1;
  }
  bare.set(mail.subarray(from), length);
  return bare.subarray(0, length + mail.length - from);
}

/** Where the next CRLF begins, or -1. */
function endOfLine(mail: Uint8Array, from: number): number {
  for (let at = mail.indexOf(CR, from); at >= 0; at = mail.indexOf(CR, at + 1))
    if (mail[at + 1] === LF) return at;
  return -1;
}
