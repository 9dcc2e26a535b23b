// Object streams for PDFKit, which has none: of a tagged document, most objects are small and alike, and packed together
// they take a fifth. ISO 32000-1 §7.5.7 (object streams) and §7.5.8 (cross-reference streams).

import { latinBytes } from './latin-bytes.ts';

/** What is used of PDFKit's document (0.20.2). Its objects are written by `_write`: head, dictionary, stream or none, end. */
export interface PackingDocument {
  readonly _offsets: (number | null)[];
  readonly _offset: number;
  readonly _root: unknown;
  readonly _info: unknown;
  readonly _id: unknown;
  _write: (data: string | Uint8Array) => void;
  _finalize: () => void;
  push: (chunk: null) => void;
  ref: (data: object) => { readonly id: number; write: (bytes: Uint8Array) => void; end: () => void };
}

/** So many objects are packed together: readers unpack all of a stream to get at one. */
const A_STREAM = 200;
/** Longer objects (the tree of parents) stand in a stream of their own. Characters. */
const LONG = 64 * 1024;

/** Lets a document pack its objects. Must be called before the first one is written. */
export function packObjects(pdf: PackingDocument): void {
  const packer = new Packer(pdf);
  pdf._write = (data) => packer.write(data);
  pdf._finalize = () => packer.finalize();
}

class Packer {
  readonly #pdf: PackingDocument;
  readonly #pass: PackingDocument['_write'];
  /** In which stream each packed object lies, and at which place; by its number. */
  readonly #places = new Map<number, number>();
  #head: string | null = null;
  #body: string | null = null;
  #ids: number[] = [];
  #bodies: string[] = [];
  #length = 0;
  #isDone = false;

  constructor(pdf: PackingDocument) {
    this.#pdf = pdf;
    this.#pass = pdf._write.bind(pdf);
  }

  write(data: string | Uint8Array): void {
    if (this.#head === null) {
      if (typeof data === 'string' && data.endsWith(' 0 obj')) this.#head = data;
      else this.#pass(data);
    } else if (this.#body === null) this.#body = String(data);
    else this.#settle(data);
  }

  /** The third word of an object tells whether it has a stream: those cannot be packed. */
  #settle(data: string | Uint8Array): void {
    const [head, body] = [this.#head ?? '', this.#body ?? ''];
    this.#head = null;
    this.#body = null;
    if (data !== 'endobj') {
      this.#pass(head);
      this.#pass(body);
      this.#pass(data);
      return;
    }
    this.#ids.push(Number.parseInt(head, 10));
    this.#bodies.push(body);
    this.#length += body.length;
    if (this.#ids.length >= A_STREAM || this.#length >= LONG) this.#flush();
  }

  #flush(): void {
    const [ids, bodies] = [this.#ids, this.#bodies];
    if (ids.length === 0) return;
    this.#ids = [];
    this.#bodies = [];
    this.#length = 0;
    let at = 0;
    const index = ids.map((id, place) => {
      const words = `${id} ${at}`;
      at += (bodies[place]?.length ?? 0) + 1;
      return words;
    });
    const start = `${index.join(' ')}\n`;
    const stream = this.#pdf.ref({ Type: 'ObjStm', N: ids.length, First: start.length });
    for (const [place, id] of ids.entries()) this.#places.set(id, stream.id * PLACES + place);
    stream.write(latinBytes(start + bodies.join('\n')));
    stream.end();
  }

  /** In place of PDFKit's table and trailer: one stream that says where each object lies. */
  finalize(): void {
    // Writing the last objects ends them, upon which PDFKit would finish once more.
    if (this.#isDone) return;
    this.#isDone = true;
    this.#flush();
    const { _offsets: offsets, _root: Root, _info: Info, _id: id } = this.#pdf;
    const table = this.#pdf.ref({
      Type: 'XRef',
      Size: offsets.length + 2,
      W: [...WIDTHS],
      Root,
      Info,
      ID: [id, id],
    });
    const start = this.#pdf._offset;
    const own = table.id;
    table.write(this.#entries(offsets.map((offset, at) => (at + 1 === own ? start : (offset ?? 0)))));
    table.end();
    this.#pass(`startxref\n${start}\n%%EOF`);
    this.#pdf.push(null);
  }

  /** Entries of 1 + 5 + 1 bytes: free, at an offset, or in a stream. */
  #entries(offsets: readonly number[]): Uint8Array {
    const [kind, where, place] = WIDTHS;
    const size = kind + where + place;
    const bytes = new Uint8Array((offsets.length + 1) * size);
    bytes[size - 1] = 255;
    for (const [at, offset] of offsets.entries()) {
      const packed = this.#places.get(at + 1);
      const value = packed === undefined ? offset : Math.floor(packed / PLACES);
      const from = (at + 1) * size;
      bytes[from] = packed === undefined ? 1 : 2;
      let rest = value;
      for (let byte = where; byte > 0; byte -= 1) {
        bytes[from + byte] = rest % 256;
        rest = Math.floor(rest / 256);
      }
      bytes[from + size - 1] = packed === undefined ? 0 : packed % PLACES;
    }
    return bytes;
  }
}

/** Bytes of an entry's three fields: 5 reach a terabyte. */
const WIDTHS = [1, 5, 1] as const;
/** Places in a stream fit in one byte. */
const PLACES = 256;
