// From bytes to an entry: hash, parse, read dates and people, prepare everything, hand it to the store in one piece.
// Pure but for the browser's own hash; the store, the clock and ids come in as parameters. Called by the background
// (keeping) and the app page (reading a kept message again). No DOM: a service worker has none.
import { asSha256, type Sha256 } from '../domain/index.ts';

/** SHA-256 of exactly these bytes, by the browser. */
export async function sha256Of(bytes: BufferSource): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return asSha256(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
