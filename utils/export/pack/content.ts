// Stored bytes on their way into a pack: nothing is packed under a hash it does not have.
import { sha256 as startSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { asSha256, fail, ok, type Result, type Sha256 } from '../../domain/index.ts';
import { until } from './until.ts';

/** Up to here content is read once and held; above, it is read twice in pieces, so that memory stays flat. */
export const WHOLE_LIMIT = 8 * 1024 * 1024;

export const CHANGED =
  'Changed in storage: the kept bytes no longer match the SHA-256 taken when it was kept.';
export const MISSING = 'Missing from storage.';
export const UNREADABLE = 'Could not be read from storage.';

/** What the store says a piece of content is. */
export interface StoredContent {
  readonly sha256: Sha256;
  readonly blob: Blob;
}

/** Content to write: held bytes, or pieces on demand. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

/** Reads a blob piece by piece; rejects with the signal's reason when cancelled. */
export async function* pieces(blob: Blob, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await until(signal, reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function hashWhole(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  return asSha256(bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}

async function hashPieces(blob: Blob, signal: AbortSignal): Promise<Sha256> {
  const hash = startSha256.create();
  for await (const piece of pieces(blob, signal)) hash.update(piece);
  return asSha256(bytesToHex(hash.digest()));
}

async function readChecked(stored: StoredContent, signal: AbortSignal): Promise<Result<Content, string>> {
  if (stored.blob.size > WHOLE_LIMIT) {
    const hash = await hashPieces(stored.blob, signal);
    return hash === stored.sha256 ? ok(pieces(stored.blob, signal)) : fail(CHANGED);
  }
  const bytes = new Uint8Array(await until(signal, stored.blob.arrayBuffer()));
  return (await hashWhole(bytes)) === stored.sha256 ? ok(bytes) : fail(CHANGED);
}

/**
 * Reads stored content and checks it against its hash before anything is written. The error is a plain sentence that
 * says why it must be left out; only a cancel rejects.
 */
export async function checkedContent(
  read: () => Promise<{ readonly blob: Blob } | undefined>,
  sha256: Sha256,
  signal: AbortSignal,
): Promise<Result<Content, string>> {
  try {
    const found = await until(signal, read());
    return found === undefined ? fail(MISSING) : await readChecked({ sha256, blob: found.blob }, signal);
  } catch {
    signal.throwIfAborted();
    return fail(UNREADABLE);
  }
}

/** Passes pieces on and tells size and hash once the last has gone. */
export async function* tallied(
  content: Content,
  onEnd: (size: number, sha256: Sha256) => void,
): AsyncGenerator<Uint8Array> {
  const hash = startSha256.create();
  let size = 0;
  for await (const piece of content instanceof Uint8Array ? [content] : content) {
    hash.update(piece);
    size += piece.length;
    yield piece;
  }
  onEnd(size, asSha256(bytesToHex(hash.digest())));
}
