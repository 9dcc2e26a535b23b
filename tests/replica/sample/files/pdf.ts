import PdfWriter from 'pdfkit';

/** A letter or report as PDF: letterhead, date and reference lines, headings (lines starting with `# `) and text. */
export interface Letter {
  readonly title: string;
  readonly letterhead: readonly string[];
  /** ISO date of the letter; also fixes the file's creation date and so its id. */
  readonly on: string;
  readonly text: string;
}

function writeLetterhead(doc: PDFKit.PDFDocument, letter: Letter): void {
  doc
    .font('Helvetica-Bold')
    .fontSize(14)
    .text(letter.letterhead[0] ?? '', { align: 'right' });
  doc.font('Helvetica').fontSize(9);
  for (const line of letter.letterhead.slice(1)) doc.text(line, { align: 'right' });
  doc.moveDown(2).font('Helvetica-Bold').fontSize(13).text(letter.title).moveDown(0.8);
}

function writeParagraph(doc: PDFKit.PDFDocument, paragraph: string): void {
  const isHeading = paragraph.startsWith('# ');
  doc.font(isHeading ? 'Helvetica-Bold' : 'Helvetica').fontSize(isHeading ? 11.5 : 10.5);
  doc.text(isHeading ? paragraph.slice(2) : paragraph, { lineGap: 2 }).moveDown(0.7);
}

/** Writes the letter with the standard fonts (so Latin text only). */
export function makePdf(letter: Letter): Promise<Uint8Array> {
  const CreationDate = new Date(`${letter.on}T09:00:00Z`);
  const info = {
    Title: letter.title,
    Author: letter.letterhead[0] ?? '',
    CreationDate,
    ModDate: CreationDate,
  };
  const doc = new PdfWriter({ size: 'A4', margin: 64, info, lang: 'en-GB' });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  writeLetterhead(doc, letter);
  for (const paragraph of letter.text.trim().split(/\n\s*\n/)) {
    writeParagraph(doc, paragraph.replace(/\s*\n\s*/g, ' ').trim());
  }
  doc.end();
  return done;
}
