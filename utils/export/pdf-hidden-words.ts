// Words in a PDF's objects that no reader shows as letters: descriptions for reading aloud, names of layers, notes of programs.
import { unpackFlate } from './pdf-contents.ts';
import type { PlainObject } from './pdf-plain-object.ts';

/** Pictures and fonts hold no text of their own. */
const NO_TEXT = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)|\/Length[123]\b/u;

/** Every text within objects, decoded; one at a time, as they may be many. */
export async function* hiddenTexts(objects: readonly PlainObject[]): AsyncGenerator<string> {
  for (const { parts, stream } of objects) {
    const written = parts.filter((part) => typeof part === 'string').join('0');
    yield* stringsIn(written);
    if (stream === null || NO_TEXT.test(written)) continue;
    const content = latin(/\/FlateDecode\b/u.test(written) ? await unpackFlate(stream) : stream);
    yield* stringsIn(content);
    // Notes of programs are XML, in the open.
    if (content.trimStart().startsWith('<')) yield content;
  }
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Literal and hexadecimal strings (ISO 32000-1 §7.3.4), brackets within brackets as far as one. */
const STRING = /\(((?:[^\\()]|\\[^]|\((?:[^\\()]|\\[^])*\))*)\)|<([\dA-Fa-f\s]{4,})>/gu;

function* stringsIn(text: string): Generator<string> {
  for (const [, literal, hex] of text.matchAll(STRING)) {
    const bytes = hex === undefined ? unescaped(literal ?? '') : fromHex(hex);
    yield bytes.startsWith('\u00fe\u00ff') ? wide(bytes.slice(2)) : bytes;
  }
}

const unescaped = (literal: string): string =>
  literal.replace(/\\(?:[0-7]{1,3}|\r?\n|[^])/gu, (escape) => {
    const after = escape.slice(1);
    if (/^[0-7]/u.test(after)) return String.fromCharCode(Number.parseInt(after, 8) & 0xff);
    return /^\r?\n$/u.test(after) ? '' : after;
  });

const fromHex = (hex: string): string =>
  hex
    .replace(/\s/gu, '')
    .replace(/[\dA-Fa-f]{1,2}/gu, (pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)));

/** UTF-16, the higher byte first. */
const wide = (bytes: string): string =>
  bytes.replace(/([^])([^]?)/gu, (_, high: string, low: string) =>
    String.fromCharCode(high.charCodeAt(0) * 256 + (low === '' ? 0 : low.charCodeAt(0))),
  );
