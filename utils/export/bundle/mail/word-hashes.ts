import type { Block } from '../blocks.ts';
import { spansOf } from './block-words.ts';

/** What makes a piece of text a word here: signs alone (bullets, rules, `>`) come and go when mail is quoted. */
const WORD = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The words of blocks as numbers, in order; words of ours do not count. */
export function wordHashes(blocks: readonly Block[]): Float64Array {
  const hashes: number[] = [];
  for (const spans of spansOf(blocks)) {
    const text = spans.flatMap((span) => (span.added === true ? [] : [span.text])).join('');
    for (const word of text.normalize('NFC').split(/[\s\u00A0]+/u))
      if (WORD.test(word)) hashes.push(hashOf(word));
  }
  return Float64Array.from(hashes);
}

/** 53 bits of a word: two hashes of 32 bits after FNV-1a, each with a constant of its own. */
function hashOf(word: string): number {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
    two ^= two >>> 13;
  }
  return (one >>> 0) * 0x200000 + ((two >>> 0) & 0x1fffff);
}

/** Whether `part` stands in `whole`, word after word (Knuth, Morris and Pratt: linear whatever the words are). */
export function standsIn(part: Float64Array, whole: Float64Array): boolean {
  if (part.length === 0 || part.length > whole.length) return false;
  const fallback = fallbacks(part);
  let matched = 0;
  for (const word of whole) {
    while (matched > 0 && part[matched] !== word) matched = fallback[matched - 1] ?? 0;
    if (part[matched] === word) matched += 1;
    if (matched === part.length) return true;
  }
  return false;
}

function fallbacks(part: Float64Array): Uint32Array {
  const table = new Uint32Array(part.length);
  let length = 0;
  for (let at = 1; at < part.length; at += 1) {
    while (length > 0 && part[at] !== part[length]) length = table[length - 1] ?? 0;
    if (part[at] === part[length]) length += 1;
    table[at] = length;
  }
  return table;
}
