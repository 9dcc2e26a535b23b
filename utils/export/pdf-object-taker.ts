import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { soundBytes } from './pdf-contents.ts';
import type { PlainObject } from './pdf-plain-object.ts';

/** A file whose pages draw with more objects is not taken. */
const MOST_OBJECTS = 300_000;
/** Arrays and dictionaries inside each other. */
const DEEPEST = 80;

/** Entries that lead out of what a page draws with: into the page tree, structure, editing data, other files. */
const LEFT_OUT = new Set(
  [
    'Parent',
    'StructParent',
    'StructParents',
    'PieceInfo',
    'Metadata',
    'OPI',
    'LastModified',
    'Alternates',
    'AF',
  ]
    .concat(['Thumb', 'Ref', 'Annots', 'A', 'AA', 'Dest', 'EF', 'JS'])
    .map((name) => `/${name}`),
);
/** In a stream's dictionary: its length is counted anew, and a stream is never fetched from another file. */
const STREAM_LEFT_OUT = new Set([...LEFT_OUT, '/Length', '/F', '/FFilter', '/FDecodeParms', '/DL']);
/** What is empty is not packed either. */
const EMPTY_LEFT_OUT = new Set([...STREAM_LEFT_OUT, '/Filter', '/DecodeParms']);
/** Objects that are no part of a drawing, whoever refers to them. */
const FOREIGN_TYPES = new Set(
  [
    'Page',
    'Pages',
    'Catalog',
    'Annot',
    'StructTreeRoot',
    'StructElem',
    'Filespec',
    'EmbeddedFile',
    'Action',
  ].map((name) => `/${name}`),
);

/** Collects objects, each once, and those they refer to. */
export class ObjectTaker {
  readonly objects: PlainObject[] = [];
  readonly #context: PDFContext;
  readonly #numbers = new Map<PDFRef, number>();
  readonly #waiting: (readonly [number, PDFRef])[] = [];

  constructor(context: PDFContext) {
    this.#context = context;
  }

  /** Adds an object of our own making; gives its number. */
  add(object: PlainObject): number {
    this.objects.push(object);
    return this.objects.length - 1;
  }

  /** How a value is written. Objects it refers to are taken later, by `finish`. */
  partsOf(value: PDFObject): (string | number)[] {
    const parts: (string | number)[] = [];
    this.#write(value, parts, 0);
    return parts;
  }

  /** The number of an object that was referred to; undefined when nothing did. */
  numberOf(ref: PDFRef): number | undefined {
    return this.#numbers.get(ref);
  }

  /** Takes everything that was referred to. Rejects beyond `MOST_OBJECTS`. */
  async finish(): Promise<void> {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      const [number, ref] = next;
      this.objects[number] = await this.#take(ref);
    }
  }

  async #take(ref: PDFRef): Promise<PlainObject> {
    const value = this.#context.lookup(ref);
    if (value === undefined || isForeign(value)) return NOTHING;
    if (value instanceof PDFRawStream) {
      const parts: (string | number)[] = [];
      const stream = await soundBytes(value);
      if (stream === null) return NOTHING;
      const without = stream.length > 0 ? STREAM_LEFT_OUT : EMPTY_LEFT_OUT;
      this.#writeEntries(value.dict, { parts, depth: 0, without });
      return { parts, stream };
    }
    return value instanceof PDFStream ? NOTHING : { parts: this.partsOf(value), stream: null };
  }

  #write(value: PDFObject, parts: (string | number)[], depth: number): void {
    if (depth > DEEPEST) parts.push('null');
    else if (value instanceof PDFRef) parts.push(this.#reserve(value));
    else if (value instanceof PDFArray) {
      parts.push('[');
      for (const item of value.asArray()) {
        this.#write(item, parts, depth + 1);
        parts.push(' ');
      }
      parts.push(']');
    } else if (value instanceof PDFDict) {
      parts.push('<<');
      if (!isForeign(value)) this.#writeEntries(value, { parts, depth, without: LEFT_OUT });
      parts.push('>>');
    } else parts.push(value instanceof PDFStream ? 'null' : value.toString());
  }

  #writeEntries(
    dict: PDFDict,
    { parts, depth, without }: { parts: (string | number)[]; depth: number; without: ReadonlySet<string> },
  ): void {
    for (const [key, value] of dict.entries()) {
      if (without.has(key.toString())) continue;
      parts.push(`${key.toString()} `);
      this.#write(value, parts, depth + 1);
      parts.push('\n');
    }
  }

  #reserve(ref: PDFRef): number {
    const known = this.#numbers.get(ref);
    if (known !== undefined) return known;
    if (this.objects.length >= MOST_OBJECTS) throw new Error('The file draws with too many objects.');
    const number = this.add(NOTHING);
    this.#numbers.set(ref, number);
    this.#waiting.push([number, ref]);
    return number;
  }
}

const NOTHING: PlainObject = { parts: ['null'], stream: null };

function isForeign(value: PDFObject): boolean {
  const dict = value instanceof PDFStream ? value.dict : value;
  if (!(dict instanceof PDFDict)) return false;
  const type = dict.get(PDFName.of('Type'));
  return type instanceof PDFName && FOREIGN_TYPES.has(type.toString());
}
