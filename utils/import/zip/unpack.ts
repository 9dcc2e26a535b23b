import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';

type Chunk = Uint8Array<ArrayBuffer>;

/** How much is handed on at a time: packed data comes in far smaller pieces. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** Small pieces joined to larger ones, each with a buffer of its own. */
async function* joined(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk> {
  let chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + CHUNK_BYTES - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < CHUNK_BYTES) break;
      yield chunk;
      chunk = new Uint8Array(CHUNK_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.slice(0, filled);
}

async function* unpackPieces(entry: FileEntry, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const unpacked = entry.getData(writable, { signal, useWebWorkers: false, checkSignature: true });
  const reader = readable.getReader();
  // The library leaves the stream open when it refuses a file before its first byte: that ends the reading below, and
  // the wait for `unpacked` throws. Racing every read against it instead would hold on to all that was read.
  unpacked.catch(() => reader.cancel().catch(() => undefined));
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await unpacked;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * The content of a file in an archive, unpacked while it is read: memory stays flat. Throws when the packed data are
 * damaged, have another checksum, or are longer than the archive says. No worker: the page's policy allows none of the
 * kind the library makes.
 */
export function unpack(entry: FileEntry, signal: AbortSignal): AsyncIterable<Chunk> {
  return joined(unpackPieces(entry, signal));
}
