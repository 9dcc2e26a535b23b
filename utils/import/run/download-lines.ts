/**
 * Lines that a download or a mail program writes on top of a mail it stores: Google Takeout its conversation and labels,
 * Thunderbird its own state. They are no part of the mail as it was received.
 */
const ADDED =
  /^(?:X-GM-THRID|X-Gmail-Labels|X-Mozilla-Status2?|X-Mozilla-Keys|X-Account-Key|X-UIDL):.*(?:\r?\n[ \t].*)*\r?\n/i;

/** How far the added lines may reach: labels are a list of names. */
const MOST_BYTES = 16 * 1024;

const LF = 0x0a;
const CR = 0x0d;

/** How many bytes such lines take at the top of a mail; 0 when there are none. */
function addedLength(mail: Uint8Array): number {
  // Nearly every other mail begins with another letter: it is not even turned into text.
  if (mail[0] !== 0x58 && mail[0] !== 0x78) return 0;
  const text = new TextDecoder('latin1').decode(mail.subarray(0, MOST_BYTES));
  let length = 0;
  for (let line = ADDED.exec(text); line; line = ADDED.exec(text.slice(length))) length += line[0].length;
  return length;
}

/** The same mail with CRLF at the end of every line, as mail travels (RFC 5322 §2.3); null when it has them already. */
function withCrlf(mail: Uint8Array): Uint8Array<ArrayBuffer> | null {
  let bare = 0;
  for (let at = mail.indexOf(LF); at >= 0; at = mail.indexOf(LF, at + 1)) if (mail[at - 1] !== CR) bare += 1;
  if (bare === 0) return null;
  const whole = new Uint8Array(mail.length + bare);
  let from = 0;
  let length = 0;
  for (let at = mail.indexOf(LF); at >= 0; at = mail.indexOf(LF, at + 1)) {
    if (mail[at - 1] === CR) continue;
    whole.set(mail.subarray(from, at), length);
    length += at - from;
    whole[length++] = CR;
    from = at;
  }
  whole.set(mail.subarray(from), length);
  return whole;
}

/**
 * The forms in which a mail with added lines may have been kept from its mail site: without them, and if the download
 * changed the line ends, with those it travelled with. None for a mail without added lines.
 */
export function formsWithoutDownloadLines(mail: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const length = addedLength(mail);
  if (length === 0) return [];
  const rest = mail.subarray(length);
  const travelled = withCrlf(rest);
  return travelled ? [rest, travelled] : [rest];
}
