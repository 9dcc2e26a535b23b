import type * as Docx from 'docx';
import type { DocxLibrary } from './docx-pieces.ts';
import { setRuns } from './docx-pieces.ts';
import { xmlText } from './sheet.ts';

/** What a document is, beside its content. */
export interface DocumentFacts {
  readonly title: string;
  /** One sentence for the file's properties. */
  readonly description: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Of running text, in points. */
  readonly textSize: 10 | 12;
}

/** Twentieths of a point in a millimetre. */
const MM = 1440 / 25.4;
const MARGIN = Math.round(15 * MM);
const SHORT = Math.round(210 * MM);
const LONG = Math.round(297 * MM);

/** Width between the margins, in twentieths of a point. */
export function bodyWidth(orientation: DocumentFacts['orientation']): number {
  return (orientation === 'landscape' ? LONG : SHORT) - 2 * MARGIN;
}

type Content = readonly (Docx.Paragraph | Docx.Table)[];

/** Packs content as a DOCX: A4, British English, real heading styles, its properties, the page in the foot. */
export function packDocument(library: DocxLibrary, facts: DocumentFacts, children: Content): Promise<Blob> {
  const { Document, Packer, PageOrientation } = library;
  const isLandscape = facts.orientation === 'landscape';
  const document = new Document({
    title: xmlText(facts.title),
    description: xmlText(facts.description),
    creator: 'Paperchain',
    lastModifiedBy: 'Paperchain',
    styles: stylesOf(facts.textSize),
    sections: [
      {
        properties: {
          page: {
            // The library swaps the sides of a landscape page itself.
            size: {
              width: SHORT,
              height: LONG,
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, footer: Math.round(8 * MM) },
          },
        },
        footers: { default: footOf(library, facts.title) },
        children,
      },
    ],
  });
  return Packer.toBlob(document);
}

function footOf(library: DocxLibrary, title: string): Docx.Footer {
  const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = library;
  const page = new TextRun({ children: [' · page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const children = [...setRuns(library, title), page];
  return new Footer({
    children: [new Paragraph({ style: 'PaperchainSmall', alignment: AlignmentType.RIGHT, children })],
  });
}

const INK = '1B2230';
const SOFT = '566072';
const FONT = 'Arial';

/** Sizes of the library are half points. */
function stylesOf(textSize: number): Docx.IStylesOptions {
  const own = (
    id: string,
    name: string,
    run: Docx.IRunStylePropertiesOptions,
  ): Docx.IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
  });
  const heading = (size: number, before: number) => ({
    run: { size: size * 2, bold: true, color: INK, font: FONT },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: textSize * 2, color: INK, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 0 } },
      },
      title: { run: { size: 44, bold: true, color: INK, font: FONT }, paragraph: { spacing: { after: 60 } } },
      heading1: heading(15, 280),
      heading2: heading(12, 200),
    },
    paragraphStyles: [
      own('PaperchainSmall', 'Paperchain Small', { size: textSize * 2 - 3, color: SOFT }),
      own('PaperchainStrong', 'Paperchain Strong', { bold: true }),
      own('PaperchainTableHead', 'Paperchain Table Head', { bold: true, size: textSize * 2 - 2 }),
    ],
  };
}
