import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { asSha256, type Sha256 } from '../domain/index.ts';
import type { CheckTools, FoundFile } from './types.ts';

/** A file up to this size is hashed by the browser, in one go; a larger one piece by piece, so that memory stays flat. */
const WHOLE_LIMIT = 32 * 1024 * 1024;
/** Longest manifest or tag file that is read: some 300,000 lines. */
const LONGEST_TEXT = 64 * 1024 * 1024;

/** Reading with a count of bytes read, for progress. */
export function toolsFor(signal: AbortSignal, onBytes: (bytes: number, file: FoundFile) => void): CheckTools {
  return {
    hash: (file) => unlessUnreadable(signal, () => hashOf(counted(file, { signal, onBytes }), file.size)),
    text: async (file) => {
      if (file.size > LONGEST_TEXT) return null;
      return unlessUnreadable(signal, async () =>
        new TextDecoder().decode(await joined(counted(file, { signal, onBytes }))),
      );
    },
  };
}

async function unlessUnreadable<Value>(
  signal: AbortSignal,
  read: () => Promise<Value>,
): Promise<Value | null> {
  try {
    return await read();
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

async function* counted(
  file: FoundFile,
  { signal, onBytes }: { signal: AbortSignal; onBytes: (bytes: number, file: FoundFile) => void },
): AsyncGenerator<Uint8Array> {
  if (file.problem !== '') throw new Error(file.problem);
  let read = 0;
  for await (const chunk of file.chunks(signal)) {
    signal.throwIfAborted();
    read += chunk.length;
    // A ZIP's list may lie about sizes: more than announced is not read on.
    if (read > file.size) throw new Error('Longer than announced.');
    onBytes(chunk.length, file);
    yield chunk;
  }
  signal.throwIfAborted();
  if (read !== file.size) throw new Error('Shorter than announced.');
}

async function hashOf(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Sha256> {
  if (size <= WHOLE_LIMIT)
    return asSha256(bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await joined(chunks)))));
  const hash = sha256.create();
  for await (const chunk of chunks) hash.update(chunk);
  return asSha256(bytesToHex(hash.digest()));
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: BlobPart[] = [];
  // Copied: a chunk holds only until the next one is asked for.
  for await (const chunk of chunks) parts.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
