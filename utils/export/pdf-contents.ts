import { PDFArray, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

/** A page whose drawing is longer when unpacked is drawn as a picture instead. Bytes. */
const LONGEST_CONTENT = 48 * 1024 * 1024;
/** Unpackers that cannot be stopped half-way get no more than this to read. Bytes. */
const LONGEST_PACKED = 1024 * 1024;

/** Unpacks a page's streams into one text, a line end between them. Rejects when it becomes too long. */
export async function joinStreams(streams: readonly PDFRawStream[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const stream of streams) {
    const piece = await unpack(stream, LONGEST_CONTENT - length);
    pieces.push(piece, NEW_LINE);
    length += piece.length + 1;
  }
  return concat(pieces, length);
}

const NEW_LINE = Uint8Array.of(10);

async function unpack(stream: PDFRawStream, most: number): Promise<Uint8Array> {
  const filters = filtersOf(stream);
  const bytes = stream.getContents();
  if (filters.length === 0) return bytes;
  const plain = stream.dict.get(PDFName.of('DecodeParms')) === undefined;
  if (plain && filters.length === 1 && filters[0] === '/FlateDecode') return inflate(bytes, most);
  if (bytes.length > LONGEST_PACKED) throw new Error('A page is packed in an unusual way.');
  const unpacked = decodePDFRawStream(stream).decode();
  if (unpacked.length > most) throw new Error('A page is too long.');
  return unpacked;
}

function filtersOf(stream: PDFRawStream): string[] {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const names: (PDFObject | undefined)[] = filter instanceof PDFArray ? filter.asArray() : [filter];
  return names.filter((name) => name instanceof PDFName).map((name) => name.toString());
}

/** Inflates until `most` bytes; what a broken end leaves is kept, as PDF readers do. */
async function inflate(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const source = new Blob([new Uint8Array(bytes)]).stream();
  const reader = source.pipeThrough(new DecompressionStream('deflate')).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value);
      length += next.value.length;
      if (length > most) break;
    }
  } catch {
    if (length === 0) throw new Error('A page cannot be unpacked.');
  }
  if (length > most) {
    await reader.cancel().catch(() => {});
    throw new Error('A page is too long.');
  }
  return concat(pieces, length);
}

function concat(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
