import type { ImportProblem } from '../domain/import.ts';
import type { SourceFile } from './types.ts';

/** How much is read at a time: large enough that the browser's cost of a read does not show, small beside memory. */
const PIECE_BYTES = 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** `min`, which browsers have had since 2024 and TypeScript's library does not know: fill that much, or all there is. */
interface Reader extends ReadableStreamBYOBReader {
  read<View extends ArrayBufferView>(
    view: View,
    options?: { readonly min: number },
  ): Promise<ReadableStreamReadResult<View>>;
}

/**
 * Readers under way. While a file is read, often nothing but the read itself is going on, and nothing holds that:
 * Chromium 156 tidied the stream away while it was waited for, and the import stood still for ever (November 2026).
 */
const underWay = new Set<Reader>();

/**
 * Reads piece after piece into the same two pieces of memory; one is filled while the other is worked on. For 1 GB this
 * takes a quarter of the processor time of reading slices, each of which is a new blob in new memory
 * (docs/decisions/0008).
 */
async function* piecesOf(blob: Blob, signal: AbortSignal): AsyncGenerator<Bytes> {
  const size = Math.min(PIECE_BYTES, blob.size);
  const reader = blob.stream().getReader({ mode: 'byob' }) as Reader;
  const fill = (room: ArrayBuffer) => {
    const filled = reader.read(new Uint8Array(room), { min: size });
    // Whoever stops early never awaits this; the error of a read that is awaited is thrown below all the same.
    filled.catch(() => undefined);
    return filled;
  };
  underWay.add(reader);
  try {
    let next = size > 0 ? fill(new ArrayBuffer(size)) : null;
    for (let left = blob.size, spare: ArrayBuffer | null = null; next !== null;) {
      signal.throwIfAborted();
      const { value } = await next;
      left -= value?.length ?? 0;
      next = value && left > 0 ? fill(spare ?? new ArrayBuffer(size)) : null;
      if (!value) continue;
      yield value;
      spare = value.buffer;
    }
  } finally {
    underWay.delete(reader);
    await reader.cancel().catch(() => undefined);
  }
}

/** A file that lies on the disk, or a blob that stands for one. */
export function sourceFileOf(path: string, blob: Blob, lastModified = 0): SourceFile {
  return { path, size: blob.size, lastModified, blob, chunks: (signal) => piecesOf(blob, signal) };
}

/** The first bytes of a file, at most `most`. */
export async function headOf(
  file: SourceFile,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (file.blob) return new Uint8Array(await file.blob.slice(0, most).arrayBuffer());
  return new Uint8Array(await (await takeRange(file, { offset: 0, length: most }, signal)).arrayBuffer());
}

type Range = Pick<ImportProblem, 'offset' | 'length'>;

async function takeRange(file: SourceFile, { offset, length }: Range, signal: AbortSignal): Promise<Blob> {
  const parts: Blob[] = [];
  let at = 0;
  for await (const chunk of file.chunks(signal)) {
    const from = Math.max(offset - at, 0);
    const until = Math.min(offset + length - at, chunk.length);
    if (until > from) parts.push(new Blob([chunk.subarray(from, until)]));
    at += chunk.length;
    if (at >= offset + length) break;
  }
  return new Blob(parts);
}

/** Part of a file as a blob; the file is unpacked up to there where it can only be read from its start. */
export function cutOut(file: SourceFile, range: Range, signal: AbortSignal): Promise<Blob> {
  const { offset, length } = range;
  if (file.blob) return Promise.resolve(file.blob.slice(offset, offset + length));
  return takeRange(file, range, signal);
}

/** A whole file in memory. Only for kinds that have checked its size. */
export async function bytesOfFile(file: SourceFile, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await cutOut(file, { offset: 0, length: file.size }, signal);
  return new Uint8Array(await blob.arrayBuffer());
}
