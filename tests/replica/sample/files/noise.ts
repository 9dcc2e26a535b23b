// tests/replica/sample/files: attachments made from code (letters, plans, pictures, archives), the same bytes at
// every build and on every machine. Nothing here knows the story or MIME. Called by the chapters.

/** Deterministic pseudo-random 32-bit numbers (xorshift32). Same seed, same sequence. */
export function makeNoise(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** `length` pseudo-random bytes: stands in for a scan that does not compress. */
export function noiseBytes(seed: number, length: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  const next = makeNoise(seed);
  for (let at = 0; at < words.length; at += 1) words[at] = next();
  return new Uint8Array(words.buffer, 0, length);
}
