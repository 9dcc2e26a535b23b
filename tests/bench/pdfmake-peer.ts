// The peer that web applications set PDFs with: the same letters with pdfmake, index and chronology as tables, no tags.
import { fileURLToPath } from 'node:url';
import type { Entry } from '../../utils/domain/index.ts';
import { itemsOf, paragraphsOf } from './letters.ts';

interface PdfMake {
  addFonts: (fonts: unknown) => void;
  createPdf: (definition: unknown) => { getBuffer: () => Promise<Uint8Array> };
}

/** Sets the letters of these entries; `tell` learns of the pages. Returns the size in bytes. */
export async function setWithPdfmake(
  entries: readonly Entry[],
  tell: (pages: number) => void,
): Promise<number> {
  // @ts-expect-error pdfmake 0.3 comes without types
  const { default: pdfmake } = (await import('pdfmake')) as unknown as { default: PdfMake };
  const folder = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/noto-sans/', import.meta.url));
  pdfmake.addFonts({
    Noto: {
      normal: `${folder}400Regular/NotoSans_400Regular.ttf`,
      bold: `${folder}600SemiBold/NotoSans_600SemiBold.ttf`,
    },
  });
  return (await pdfmake.createPdf(definitionOf(entries, tell)).getBuffer()).length;
}

/** The same words: index, chronology, and each email from a page of its own. */
function definitionOf(entries: readonly Entry[], tell: (pages: number) => void): unknown {
  const rows = entries.map(({ subject }, at) => [String(at + 1), subject, '3 Sep 2025', String(at + 60)]);
  return {
    pageSize: 'A4',
    pageMargins: [57, 57, 57, 62],
    defaultStyle: { font: 'Noto', fontSize: 10 },
    footer: (page: number, count: number) => {
      tell(count);
      return { text: String(page), alignment: 'right' };
    },
    content: [
      { text: 'Index', fontSize: 16 },
      table(['No.', 'Document', 'Date', 'Page'], rows),
      { text: 'Chronology', fontSize: 16, pageBreak: 'before' },
      table(['Date', 'From and to', 'What happened', 'Ref'], rows),
      ...entries.flatMap((entry, number) => mailDefinition(entry, number)),
    ],
  };
}

const table = (head: string[], rows: unknown[]) => ({
  table: { headerRows: 1, dontBreakRows: true, widths: [60, '*', 70, 60], body: [head, ...rows] },
  layout: 'lightHorizontalLines',
});

function mailDefinition({ subject, from, to }: Entry, number: number): unknown[] {
  const facts = [`From ${from[0]?.name}`, `To ${to[0]?.name}`, 'Date Wed 3 September 2025, 09:12'];
  return [
    { text: subject, fontSize: 14, bold: true, pageBreak: 'before' },
    ...facts,
    'Dear Ms Cole,',
    ...paragraphsOf(number).map((text) => ({ text, margin: [0, 0, 0, 6] })),
    { ul: itemsOf(number) },
    { text: 'Alex Morgan', bold: true },
  ];
}
