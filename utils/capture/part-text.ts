import { decodeBase64 } from './base64.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const CR = 0x0d;
const LF = 0x0a;
const EQUALS = 0x3d;

/** Values of hexadecimal digits by their byte; -1 for every other byte. */
const NIBBLES = new Int8Array(256).fill(-1);
for (const [value, digit] of '0123456789abcdef'.split('').entries()) {
  NIBBLES[digit.charCodeAt(0)] = value;
  NIBBLES[digit.toUpperCase().charCodeAt(0)] = value;
}

/** Writes bytes one after the other into room that was made for all of them. */
class Writer {
  readonly #room: Bytes;
  #length = 0;

  constructor(most: number) {
    this.#room = new Uint8Array(most);
  }

  put(byte: number): void {
    this.#room[this.#length++] = byte;
  }

  copy(source: Bytes, start: number, end: number): void {
    this.#room.set(source.subarray(start, end), this.#length);
    this.#length += end - start;
  }

  written(): Bytes {
    return this.#room.subarray(0, this.#length);
  }
}

/** Calls with the start and end of every line, without its line end and any CR before it. */
function eachLine(source: Bytes, take: (start: number, end: number) => void): void {
  for (let start = 0; start < source.length;) {
    const found = source.indexOf(LF, start);
    const next = found < 0 ? source.length : found + 1;
    let end = found < 0 ? source.length : found;
    while (end > start && source[end - 1] === CR) end -= 1;
    take(start, end);
    start = next;
  }
}

/** Every line ended by LF, as text is shown. */
function withLf(source: Bytes): Bytes {
  if (!source.includes(CR) && source.at(-1) === LF) return source;
  const out = new Writer(source.length + 1);
  eachLine(source, (start, end) => {
    out.copy(source, start, end);
    out.put(LF);
  });
  return out.written();
}

/** Value of the escape at `at`, or -1 when `=` is an ordinary character there. */
function escapeAt(source: Bytes, at: number, end: number): number {
  if (at + 2 >= end) return -1;
  const high = NIBBLES[source[at + 1] ?? 0] ?? -1;
  const low = NIBBLES[source[at + 2] ?? 0] ?? -1;
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** Finds the same byte again and again, further on each time, and never looks twice where it found none. */
function finderOf(source: Bytes, byte: number): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = source.indexOf(byte, from);
      found = next < 0 ? source.length : next;
    }
    return found;
  };
}

function decodeQuotedLines(source: Bytes): Bytes {
  const out = new Writer(source.length + 1);
  const nextEquals = finderOf(source, EQUALS);
  eachLine(source, (start, lineEnd) => {
    const soft = lineEnd > start && source[lineEnd - 1] === EQUALS;
    const end = soft ? lineEnd - 1 : lineEnd;
    let from = start;
    for (let at = nextEquals(start); at < end; at = nextEquals(at + 1)) {
      const value = escapeAt(source, at, end);
      if (value < 0) continue;
      out.copy(source, from, at);
      out.put(value);
      from = at + 3;
      at += 2;
    }
    out.copy(source, from, end);
    if (!soft) out.put(LF);
  });
  return out.written();
}

/**
 * The bytes of a text part as the letter is read from them: decoded, every line ended by LF. The same as postal-mime
 * gives, which passes each part through a Blob, and a Blob costs a browser more than all the rest of a small mail.
 */
export function decodeTextPart(source: Bytes, encoding: string): Bytes {
  if (/base64/i.test(encoding)) return decodeBase64(source);
  return /quoted-printable/i.test(encoding) ? decodeQuotedLines(source) : withLf(source);
}
