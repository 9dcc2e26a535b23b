// Keeps PDFKit's memory and files small: what is written is forgotten, and small objects are packed together (ISO 32000-1
// §7.5.7). Reaches into PDFKit 0.20.2; only pdfkit.ts calls it.
import { latinBytes } from './latin-bytes.ts';
import { packObjects, type PackingDocument } from './pdf-object-streams.ts';

interface WrittenObject {
  readonly id: number;
  data: Record<string, unknown>;
}

type ParentTree = Record<string, unknown>;

interface Internals extends PackingDocument {
  readonly _root: {
    readonly data: { readonly StructTreeRoot?: { data: { ParentTree: { _items: ParentTree } } } };
  };
  readonly _waiting: number;
  _refEnd: (object: WrittenObject) => void;
  end: () => void;
  emit: (event: 'error', error: Error) => void;
}

/** In place of what is in the file already. PDFKit still asks whether it has a parent, and still writes into it. */
const SPENT: Record<string, unknown> = { P: true };

/** So many pages later nothing is added to a page's structure any more. */
const SETTLED = 8;

/**
 * PDFKit keeps the content of every page, annotation and structure element until the end, though it only needs their
 * numbers then: a bundle of 5,000 pages held 740 MB (November 2026). A page's key in the structure is asked for once more.
 */
export function spareMemory(pdf: object): void {
  const document = pdf as Internals;
  packObjects(document);
  const noteEnd = document._refEnd.bind(document);
  const settling: number[] = [];
  document._refEnd = (object) => {
    noteEnd(object);
    const { StructParents: key, StructParent: own, Type: type, S: kind } = object.data;
    if (type === 'Page') {
      object.data = { StructParents: key };
      if (typeof key === 'number') settling.push(key);
      if (settling.length > SETTLED) packParents(parentsIn(document), settling.shift());
    } else if (type === 'Annot') {
      object.data = SPENT;
      if (typeof own === 'number') packParents(parentsIn(document), own);
    } else if (typeof kind === 'string') object.data = SPENT;
  };
}

/**
 * PDFKit waits for ever for an object that was begun and never ended, e.g. a structure element that belongs to nothing:
 * every object of ours is written at once, so whatever is missing at the end will never come.
 */
export function failUnfinished(pdf: object): void {
  const document = pdf as Internals;
  const end = document.end.bind(document);
  document.end = () => {
    end();
    const { _waiting: missing } = document;
    if (missing > 0) document.emit('error', new Error(`${missing} objects of the PDF were never finished.`));
  };
}

interface Page {
  write: (piece: string | Uint8Array) => void;
  end: () => void;
}

/** PDFKit turns every operator into bytes by itself; a page's are joined first, which takes a tenth of the pieces. */
export function joinContent(pdf: object): void {
  const document = pdf as { page: Page; addPage: (...words: unknown[]) => unknown };
  const addPage = document.addPage.bind(document);
  document.addPage = (...words) => {
    const added = addPage(...words);
    const { page } = document;
    const [write, end] = [page.write.bind(page), page.end.bind(page)];
    const pieces: string[] = [];
    page.write = (piece) => void pieces.push(String(piece));
    page.end = () => {
      write(latinBytes(`${pieces.join('\n')}\n`));
      end();
    };
    return added;
  };
}

function parentsIn({ _root: { data } }: Internals): ParentTree {
  return data.StructTreeRoot?.data.ParentTree._items ?? {};
}

/** Puts plain numbers in the place of the elements that a page's or a link's content belongs to. */
function packParents(parents: ParentTree, key: number | undefined): void {
  const known = key === undefined ? undefined : parents[key];
  if (key === undefined || known === undefined) return;
  const ids = Array.isArray(known) ? known.map(idOf) : idOf(known);
  parents[key] = new References(ids);
}

const idOf = (element: unknown): number => (element as { readonly id?: number } | null)?.id ?? 0;

/** One reference to an object, or a list of them; 0 is nothing. PDFKit writes unknown kinds of object as their text. */
class References {
  readonly #ids: number | Uint32Array;

  constructor(ids: number | readonly number[]) {
    this.#ids = typeof ids === 'number' ? ids : Uint32Array.from(ids);
  }

  get [Symbol.toStringTag](): string {
    return 'References';
  }

  toString(): string {
    const words = (id: number): string => (id === 0 ? 'null' : `${id} 0 R`);
    return typeof this.#ids === 'number' ? words(this.#ids) : `[${Array.from(this.#ids, words).join(' ')}]`;
  }
}
