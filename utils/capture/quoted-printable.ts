const EQUALS = 0x3d;
const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;

/** Value of a hexadecimal digit, or -1. */
function nibble(byte: number | undefined): number {
  if (byte === undefined) return -1;
  return '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase());
}

/** Length of a soft line break at `at` (just after `=`): blanks and a line end; 0 when it is none. */
function softBreak(source: Uint8Array, at: number): number {
  let end = at;
  while (source[end] === SPACE || source[end] === TAB) end += 1;
  if (end === source.length) return end - at;
  if (source[end] === CR && source[end + 1] === LF) return end + 2 - at;
  return source[end] === LF ? end + 1 - at : 0;
}

/**
 * Decodes quoted-printable (RFC 2045 §6.7) and keeps line ends as they are, so that an attachment's bytes are those
 * its sender attached. A stray `=` stays.
 */
export function decodeQuotedPrintable(source: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const decoded = new Uint8Array(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const byte = source[at] ?? 0;
    if (byte !== EQUALS) {
      decoded[length++] = byte;
      continue;
    }
    const [high, low] = [nibble(source[at + 1]), nibble(source[at + 2])];
    const skipped = high < 0 || low < 0 ? softBreak(source, at + 1) : 2;
    if (skipped === 0) decoded[length++] = EQUALS;
    else if (high >= 0 && low >= 0) decoded[length++] = high * 16 + low;
    at += skipped;
  }
  return decoded.slice(0, length);
}
