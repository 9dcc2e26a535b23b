import type { LayerObject } from './pdf-forms.ts';
import type { PlainObject } from './pdf-plain-object.ts';
import type { PdfDocument } from './pdfkit.ts';

type Reference = ReturnType<PdfDocument['ref']>;

interface OptionalContent {
  readonly OCGs: Reference[];
  readonly D: { readonly OFF: Reference[]; readonly Order: readonly Reference[] };
}

/** Writes objects that were taken from another PDF into ours, each once, when a page first needs it. */
export class RawObjects {
  readonly #pdf: PdfDocument;
  readonly #objects: readonly PlainObject[];
  readonly #written = new Map<number, Reference>();

  constructor(pdf: PdfDocument, objects: readonly PlainObject[]) {
    this.#pdf = pdf;
    this.#objects = objects;
  }

  /** Writes an object and all it refers to; gives its reference. */
  write(number: number): Reference {
    const waiting: number[] = [];
    const referTo = (wanted: number): Reference => {
      const known = this.#written.get(wanted);
      if (known) return known;
      const reference = this.#pdf.ref(new RawData() as unknown as Record<string, unknown>);
      this.#written.set(wanted, reference);
      waiting.push(wanted);
      return reference;
    };
    const wanted = referTo(number);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) this.#end(next, referTo);
    return wanted;
  }

  /** Declares layers, so that readers hide what the sender's file hides. Call it once what draws on them is written. */
  declareLayers(layers: readonly LayerObject[]): void {
    if (layers.length === 0) return;
    const { data } = (this.#pdf as unknown as { _root: { data: { OCProperties?: OptionalContent } } })._root;
    const all = (data.OCProperties ??= { OCGs: [], D: { OFF: [], Order: [] } });
    for (const { object, shown } of layers) {
      const reference = this.write(object);
      all.OCGs.push(reference);
      if (!shown) all.D.OFF.push(reference);
    }
  }

  #end(number: number, referTo: (number: number) => Reference): void {
    const { parts, stream } = this.#objects[number] ?? { parts: ['null'], stream: null };
    const reference = this.#written.get(number);
    if (!reference) return;
    const { data } = reference as unknown as { data: RawData };
    data.text = parts.map((part) => (typeof part === 'string' ? part : String(referTo(part)))).join('');
    // Streams come as they were packed; what was unpacked for joining PDFKit may pack.
    const packed = stream === null || /\/Filter\b/u.test(data.text);
    (reference as unknown as { compress: boolean }).compress = !packed;
    if (stream !== null) {
      data.isStream = true;
      reference.write(stream.length > 0 ? stream : BLANK);
    }
    // Its types ask for bytes (0.17.6); without, what was written ends.
    (reference as unknown as { end: () => void }).end();
  }
}

/** PDFKit writes no stream without bytes; one space draws nothing. */
const BLANK = Uint8Array.of(32);

/** What PDFKit writes in place of an object's data: the text as it is. PDFKit sets the length and, packing, the filter. */
class RawData {
  text = '';
  isStream = false;
  Length: number | undefined = undefined;
  Filter: string | undefined = undefined;

  /** Keeps PDFKit from writing the fields as a dictionary. */
  get [Symbol.toStringTag](): string {
    return 'RawData';
  }

  toString(): string {
    if (!this.isStream) return this.text;
    const filter = this.Filter === undefined ? '' : ` /Filter /${this.Filter}`;
    return `<<${this.text}${filter} /Length ${this.Length ?? 0}>>`;
  }
}
