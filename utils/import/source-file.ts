import type { ImportProblem } from '../domain/import.ts';
import type { SourceFile } from './types.ts';

/** How much is read at a time: large enough that the browser's cost of a read does not show, small beside memory. */
const SLICE_BYTES = 2 * 1024 * 1024;

/** Reads slice after slice; the next one is fetched while the last one is worked on. */
async function* slicesOf(blob: Blob, signal: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const fetchAt = (at: number): Promise<ArrayBuffer> | null => {
    const fetched = at < blob.size ? blob.slice(at, at + SLICE_BYTES).arrayBuffer() : null;
    // Whoever stops early never awaits this; the error of a read that is awaited is thrown below all the same.
    fetched?.catch(() => undefined);
    return fetched;
  };
  let next = fetchAt(0);
  for (let at = 0; next !== null;) {
    signal.throwIfAborted();
    const bytes = new Uint8Array(await next);
    at += SLICE_BYTES;
    next = fetchAt(at);
    yield bytes;
  }
}

/** A file that lies on the disk, or a blob that stands for one. */
export function sourceFileOf(path: string, blob: Blob, lastModified = 0): SourceFile {
  return { path, size: blob.size, lastModified, blob, chunks: (signal) => slicesOf(blob, signal) };
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
