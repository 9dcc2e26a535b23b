/** Longest header value looked at: headers are the sender's, and nothing worth comparing is longer. */
const LONGEST = 8_000;
const WORD = /=\?([^?\s*]{1,40})(?:\*[^?]{0,40})?\?([bq])\?([^?]{0,2000})\?=/gi;
const BETWEEN = /(\?=)\s+(?==\?[^?\s]{1,80}\?[bq]\?)/gi;

interface Word {
  readonly charset: string;
  readonly encoding: string;
  readonly text: string;
}

/** A header value with its encoded words (RFC 2047) made readable. Tolerant: what cannot be decoded becomes U+FFFD, never an error. */
export function decodeWords(value: string): string {
  const text = value.slice(0, LONGEST).replace(BETWEEN, '$1');
  let readable = '';
  let end = 0;
  const run: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    if (match.index > end) readable += decodeRun(run.splice(0)) + text.slice(end, match.index);
    run.push(toWord(match));
    end = match.index + match[0].length;
  }
  return readable + decodeRun(run) + text.slice(end);
}

function toWord(match: RegExpMatchArray): Word {
  const [, charset = '', encoding = '', text = ''] = match;
  return { charset: charset.toLowerCase(), encoding: encoding.toLowerCase(), text };
}

/** Senders cut words in the middle of a character, so neighbours of one charset are decoded as one. */
function decodeRun(words: readonly Word[]): string {
  let readable = '';
  let bytes: number[] = [];
  for (const [index, word] of words.entries()) {
    bytes.push(...(word.encoding === 'b' ? decodeBase64(word.text) : decodeQ(word.text)));
    if (words[index + 1]?.charset === word.charset) continue;
    readable += decodeBytes(Uint8Array.from(bytes), word.charset);
    bytes = [];
  }
  return readable;
}

function decodeQ(text: string): readonly number[] {
  const bytes = new TextEncoder().encode(text.replaceAll('_', ' '));
  const plain: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const hex = bytes[at] === 0x3d ? String.fromCharCode(...bytes.subarray(at + 1, at + 3)) : '';
    const coded = /^[\da-f]{2}$/i.test(hex);
    plain.push(coded ? Number.parseInt(hex, 16) : (bytes[at] ?? 0));
    if (coded) at += 2;
  }
  return plain;
}

function decodeBase64(text: string): readonly number[] {
  const clean = text.replace(/[^A-Za-z\d+/]/g, '');
  const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean;
  return Array.from(atob(whole), (character) => character.charCodeAt(0));
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return '\uFFFD'; // a charset no browser knows, e.g. utf-7
  }
}
