// A small fingerprint of the three-letter runs in a text, so that most texts that can't hold a word are never read.
// One false "perhaps" costs a look; a false "no" cannot happen.

/** 2048 bits: an email of 1,000 characters sets about a quarter of them. */
const WORDS_PER_SIGNATURE = 64;
const BITS = WORDS_PER_SIGNATURE * 32;

const place = (first: number, second: number, third: number): number =>
  ((first * 31 + second) * 37 + third * 7) % BITS;

/** Fingerprint of a folded text. */
export function signText(folded: string): Uint32Array {
  const signature = new Uint32Array(WORDS_PER_SIGNATURE);
  let first = folded.charCodeAt(0);
  let second = folded.charCodeAt(1);
  for (let at = 2; at < folded.length; at += 1) {
    const third = folded.charCodeAt(at);
    const bit = place(first, second, third);
    signature[bit >> 5] = (signature[bit >> 5] ?? 0) | (1 << (bit & 31));
    first = second;
    second = third;
  }
  return signature;
}

/** The bits that a text must have to hold a folded word; none for words of one or two characters. */
export function bitsOf(word: string): readonly number[] {
  const bits: number[] = [];
  for (let at = 2; at < word.length; at += 1) {
    bits.push(place(word.charCodeAt(at - 2), word.charCodeAt(at - 1), word.charCodeAt(at)));
  }
  return bits;
}

/** False when the text behind the signature certainly lacks the word behind the bits. */
export function mayHold(signature: Uint32Array, bits: readonly number[]): boolean {
  for (const bit of bits) if (((signature[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
  return true;
}
