import { PDFArray, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PDFCatalog } from '@cantoo/pdf-lib';

/** A layer of a document ("optional content group", ISO 32000-1 §8.11), and whether its reader sees it at first. */
export interface PdfLayer {
  readonly ref: PDFRef;
  readonly shown: boolean;
}

/** More layers than any drawing has. */
const MOST_LAYERS = 2000;

/** The layers a document declares, as they are when it is opened. */
export function layersOf(catalog: PDFCatalog): PdfLayer[] {
  const properties = catalog.lookup(PDFName.of('OCProperties'));
  if (!(properties instanceof PDFDict)) return [];
  const settings = properties.lookup(PDFName.of('D'));
  const listed = (name: string): ReadonlySet<PDFRef> =>
    new Set(settings instanceof PDFDict ? refsIn(settings, name) : []);
  const [on, off] = [listed('ON'), listed('OFF')];
  const base = settings instanceof PDFDict ? settings.lookup(PDFName.of('BaseState')) : undefined;
  const shownAtFirst = !(base instanceof PDFName && base.toString() === '/OFF');
  return refsIn(properties, 'OCGs')
    .slice(0, MOST_LAYERS)
    .map((ref) => ({ ref, shown: shownAtFirst ? !off.has(ref) : on.has(ref) }));
}

function refsIn(dict: PDFDict, name: string): PDFRef[] {
  const list = dict.lookup(PDFName.of(name));
  return list instanceof PDFArray ? list.asArray().filter((one) => one instanceof PDFRef) : [];
}
