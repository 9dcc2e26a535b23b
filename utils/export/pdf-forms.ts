// The only door to pdf-lib (`@cantoo/pdf-lib`): takes the pages of a clean PDF apart into plain objects that can be
// written into another document, each page as a Form XObject (ISO 32000-1 §8.10). Reads only what a page draws with.
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFObject, PDFPageLeaf } from '@cantoo/pdf-lib';
import { joinStreams, soundBytes } from './pdf-contents.ts';
import { layersOf } from './pdf-layers.ts';
import { ObjectTaker } from './pdf-object-taker.ts';
import type { PlainObject } from './pdf-plain-object.ts';
import type { PageBox } from './pdfium-pages.ts';

/** The pages of one file. Objects that several pages use are in it once. */
export interface PdfForms {
  readonly objects: readonly PlainObject[];
  /** For each page: which object is its form; null when the page could not be taken. */
  readonly pages: readonly (PageForm | null)[];
  /** Layers that pages draw on. */
  readonly layers: readonly LayerObject[];
}

/** A layer by its object's number, and whether it is seen. */
export interface LayerObject {
  readonly object: number;
  readonly shown: boolean;
}

export interface PageForm {
  readonly object: number;
  /** How many points the page's unit is; 1 almost always. */
  readonly unit: number;
}

/** Takes the pages of `bytes`, `boxes` being what is visible of each. Rejects when pdf-lib cannot read the file. */
export async function takeForms(bytes: Uint8Array, boxes: readonly (PageBox | null)[]): Promise<PdfForms> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const leaves = pdf.getPages().map(({ node }) => node);
  const taker = new ObjectTaker(pdf.context);
  const pages: (PageForm | null)[] = [];
  for (const [index, box] of boxes.entries()) {
    const leaf = leaves[index];
    // One page that cannot be taken leaves the others as they are.
    pages.push(leaf && box ? await takePage(taker, leaf, box).catch(() => null) : null);
  }
  await taker.finish();
  const layers = layersOf(pdf.catalog).flatMap(({ ref, shown }) => {
    const object = taker.numberOf(ref);
    return object === undefined ? [] : [{ object, shown }];
  });
  return { objects: taker.objects, pages, layers };
}

async function takePage(taker: ObjectTaker, leaf: PDFPageLeaf, box: PageBox): Promise<PageForm> {
  const content = await contentOf(leaf);
  const resources = leaf.getInheritableAttribute(PDFName.of('Resources'));
  const group = leaf.lookup(PDFName.of('Group'));
  const object = taker.add({
    parts: [
      `/Type /XObject /Subtype /Form /FormType 1 /BBox [${box.map(written).join(' ')}] /Resources `,
      ...(resources ? taker.partsOf(resources) : ['<< >>']),
      ...(group instanceof PDFDict ? [' /Group ', ...taker.partsOf(group)] : []),
      ...content.head.flatMap(([key, value]) => [` ${key} `, ...taker.partsOf(value)]),
    ],
    stream: content.bytes,
  });
  return { object, unit: unitOf(leaf) };
}

const written = (value: number): string => String(Math.round(value * 1000) / 1000);

function unitOf(leaf: PDFPageLeaf): number {
  const unit = leaf.lookup(PDFName.of('UserUnit'));
  return unit instanceof PDFNumber && unit.asNumber() > 0 && unit.asNumber() <= 100 ? unit.asNumber() : 1;
}

interface Content {
  /** Entries of the stream's dictionary that say how it is compressed. */
  readonly head: readonly (readonly [string, PDFObject])[];
  readonly bytes: Uint8Array;
}

const COMPRESSION = ['/Filter', '/DecodeParms'].map((name) => PDFName.of(name.slice(1)));

/** A page's drawing. One stream goes over as it is; several are one text, cut anywhere between words: they are joined. */
async function contentOf(leaf: PDFPageLeaf): Promise<Content> {
  const contents = leaf.lookup(PDFName.of('Contents'));
  const streams = (contents instanceof PDFArray ? contents.asArray() : [contents])
    .map((one) => leaf.context.lookup(one))
    .filter((one): one is PDFRawStream => one instanceof PDFRawStream);
  const [only, ...others] = streams;
  if (!only) return { head: [], bytes: new Uint8Array() };
  if (others.length > 0) return { head: [], bytes: await joinStreams(streams) };
  const head = COMPRESSION.flatMap((key) => {
    const value = only.dict.get(key);
    return value === undefined ? [] : [[key.toString(), value] as const];
  });
  const bytes = await soundBytes(only);
  return bytes && bytes.length > 0 ? { head, bytes } : { head: [], bytes: new Uint8Array() };
}
