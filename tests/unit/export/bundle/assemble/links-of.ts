// Where the links of a bundle lead, read with pdf-lib.
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PDFHexString, PDFRef, PDFString } from '@cantoo/pdf-lib';

/** Which page each link of a page leads to, by the names in the file. */
export async function linksOf(bytes: Uint8Array): Promise<number[][]> {
  const pdf = await PDFDocument.load(bytes);
  const pages = pdf.getPages();
  const indexOf = new Map(pages.map((page, at) => [page.ref.toString(), at + 1]));
  const places = new Map<string, number>();
  const take = (names: PDFDict): void => {
    const kids = names.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (const kid of kids?.asArray() ?? []) take(pdf.context.lookup(kid, PDFDict));
    const pairs = names.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
    for (let at = 0; at < pairs.length; at += 2) {
      const name = pairs[at] as PDFString | PDFHexString;
      const to = pdf.context.lookup(pairs[at + 1], PDFArray).get(0) as PDFRef;
      places.set(name.decodeText(), indexOf.get(to.toString()) ?? 0);
    }
  };
  take(pdf.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('Dests'), PDFDict));
  return pages.map((page) =>
    (page.node.Annots()?.asArray() ?? []).map((each) => {
      const action = pdf.context.lookup(each, PDFDict).lookup(PDFName.of('A'), PDFDict);
      return places.get((action.get(PDFName.of('D')) as PDFString).decodeText()) ?? -1;
    }),
  );
}
