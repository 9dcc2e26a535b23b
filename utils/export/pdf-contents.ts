import { PDFArray, PDFName, decodePDFRawStream } from '@cantoo/pdf-lib';
import type { PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { joinBytes } from '../domain/join-bytes.ts';

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
  return joinBytes(pieces);
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

/** Streams are tried up to this length when unpacked; what is longer goes over untried. Bytes. */
const LONGEST_TRIED = 64 * 1024 * 1024;

/**
 * A stream's bytes as they go over: a damaged end is mended, so that a strict reader finds nothing wrong with our file.
 * Null for what cannot be a stream of its kind, e.g. a JPEG that is none: readers show nothing there either.
 */
export async function soundBytes(stream: PDFRawStream): Promise<Uint8Array | null> {
  const bytes = stream.getContents();
  const [first] = filtersOf(stream);
  if (bytes.length === 0 || first === undefined) return bytes;
  if (first === '/DCTDecode') return bytes[0] === 0xff && bytes[1] === 0xd8 ? bytes : null;
  if (first !== '/FlateDecode') return bytes;
  const { unpacked, ended } = await inflateUntil(bytes, LONGEST_TRIED);
  if (ended !== 'damaged') return bytes;
  return unpacked.length === 0 ? null : deflate(unpacked);
}

/** Unpacks what is only looked at; what is too long or damaged gives what there is of it. */
export async function unpackFlate(bytes: Uint8Array): Promise<Uint8Array> {
  return (await inflateUntil(bytes, LONGEST_CONTENT)).unpacked;
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Inflates; what a broken end leaves is kept, as PDF readers do. Rejects when it becomes too long. */
async function inflate(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const { unpacked, ended } = await inflateUntil(bytes, most);
  if (ended === 'too long') throw new Error('A page is too long.');
  if (ended === 'damaged' && unpacked.length === 0) throw new Error('A page cannot be unpacked.');
  return unpacked;
}

interface Inflated {
  readonly unpacked: Uint8Array;
  readonly ended: 'well' | 'damaged' | 'too long';
}

async function inflateUntil(bytes: Uint8Array, most: number): Promise<Inflated> {
  const source = new Blob([new Uint8Array(bytes)]).stream();
  const reader = source.pipeThrough(new DecompressionStream('deflate')).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value);
      length += next.value.length;
      if (length > most) {
        await reader.cancel().catch(() => {});
        return { unpacked: new Uint8Array(), ended: 'too long' };
      }
    }
    return { unpacked: joinBytes(pieces), ended: 'well' };
  } catch {
    return { unpacked: joinBytes(pieces), ended: 'damaged' };
  }
}
