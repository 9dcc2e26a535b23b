// tests/replica/sample/mime: a tiny MIME writer, just enough to make the sample mailbox and the same bytes every
// time. No story lives here (chapters/) and no page markup (looks/). Called by compose.ts and the chapters.

/** What `encodeText` can write; the two single-byte ones are what older council and school systems still send. */
export type Charset = 'us-ascii' | 'utf-8' | 'iso-8859-1' | 'windows-1252';

/** Joins strings (each UTF-16 unit must be below 256) and bytes into one array. */
export function joinBytes(pieces: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)),
  );
}

// The 0x80–0x9F row of windows-1252, WHATWG encoding standard, index windows-1252; NUL marks holes.
const CP1252_ROW = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

function encodeChar(char: string, charset: Charset): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  const row = charset === 'windows-1252' ? CP1252_ROW.indexOf(char) : -1;
  if (row >= 0) return 0x80 + row;
  if (charset !== 'us-ascii' && code >= 0xa0 && code <= 0xff) return code;
  throw new Error(
    `${JSON.stringify(char)} cannot be written in ${charset}: choose another charset for this mail`,
  );
}

/** Bytes of `text` in `charset`. Throws when a character does not exist there, so that no story loses a letter. */
export function encodeText(text: string, charset: Charset): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  return Uint8Array.from(Array.from(text, (char) => encodeChar(char, charset)));
}

/** Mail line endings: every line ends with CRLF, including the last one. */
export function toCrlf(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return `${lines}\n`.replaceAll('\n', '\r\n');
}
