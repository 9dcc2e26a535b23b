/** A text with what addresses write as `%42` in letters, and where each UTF-16 unit of it stands in the one it comes from. */
export interface Decoded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A run of bytes as addresses write them (RFC 3986 §2.1), also coded twice (`%2520`). */
const CODED = /(?:%(?:25)*[\da-f]{2})+/giu;
const BYTE = /%(?:25)*([\da-f]{2})/giu;

/** Decodes every run of coded bytes; null when there is none. What is no UTF-8 is read as Latin-1. */
export function decodePercent(text: string): Decoded | null {
  if (!/%[\da-f]{2}/iu.test(text)) return null;
  const decoded = { text: '', starts: [] as number[], ends: [] as number[] };
  const add = (letters: string, start: number, end: number): void => {
    decoded.text += letters;
    for (let unit = 0; unit < letters.length; unit += 1) {
      decoded.starts.push(start);
      decoded.ends.push(end);
    }
  };
  let at = 0;
  const addUntil = (until: number): void => {
    for (; at < until; at += 1) add(text.charAt(at), at, at + 1);
  };
  for (const { index, 0: run } of text.matchAll(CODED)) {
    addUntil(index);
    for (const { letter, from, until } of lettersOf(run)) add(letter, index + from, index + until);
    at = index + run.length;
  }
  addUntil(text.length);
  return decoded;
}

interface CodedLetter {
  readonly letter: string;
  readonly from: number;
  readonly until: number;
}

function* lettersOf(run: string): Generator<CodedLetter> {
  const places = Array.from(run.matchAll(BYTE), ({ index, 0: one }) => ({ index, end: index + one.length }));
  const bytes = Uint8Array.from(run.matchAll(BYTE), ([, hex = '']) => Number.parseInt(hex, 16));
  const isWide = isUtf8(bytes);
  let at = 0;
  for (const letter of (isWide ? UTF8 : LATIN).decode(bytes)) {
    const length = isWide ? ENCODER.encode(letter).length : 1;
    yield { letter, from: places[at]?.index ?? 0, until: places[at + length - 1]?.end ?? run.length };
    at += length;
  }
}

const ENCODER = new TextEncoder();
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LATIN = new TextDecoder('latin1');

function isUtf8(bytes: Uint8Array): boolean {
  try {
    UTF8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
