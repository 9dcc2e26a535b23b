import { makeZip } from 'client-zip';
import { until } from './until.ts';

/** Where a pack's bytes go; a returned promise holds the next chunk back until it settles. */
export type WriteChunk = (chunk: Uint8Array<ArrayBuffer>) => Promise<void> | void;

/** One file of the ZIP. */
export interface ZipFile {
  readonly name: string;
  readonly lastModified: Date;
  readonly input: Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array<ArrayBuffer>>;
}

const CHUNK_BYTES = 1024 * 1024;

/**
 * Gathers small chunks into large ones. Always copies: client-zip takes a chunk's CRC after handing it out, so a chunk
 * whose buffer the receiver transfers away would get a wrong CRC (seen in client-zip 2.5.1, November 2026).
 */
async function* gathered(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held = new Uint8Array(CHUNK_BYTES);
  let length = 0;
  for await (const chunk of stream) {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + CHUNK_BYTES - length);
      held.set(part, length);
      from += part.length;
      length += part.length;
      if (length < CHUNK_BYTES) continue;
      yield held;
      held = new Uint8Array(CHUNK_BYTES);
      length = 0;
    }
  }
  if (length > 0) yield held.slice(0, length);
}

/** Writes files as an uncompressed ZIP (ZIP64 where needed, names flagged as UTF-8); returns its size in bytes. */
export async function writeZip(
  files: AsyncIterable<ZipFile>,
  write: WriteChunk,
  signal: AbortSignal,
): Promise<number> {
  let bytes = 0;
  for await (const chunk of gathered(makeZip(files))) {
    bytes += chunk.length;
    await until(signal, write(chunk));
  }
  return bytes;
}
