import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';

export const A4 = [595.28, 841.89] as const;

/** A page with words in the middle and, where it is read as the top left corner, a black square. */
async function marked(
  pdf: PDFDocument,
  size: readonly [number, number],
  { rotation = 0, words = 'Northshire speech therapy' } = {},
): Promise<PDFPage> {
  const page = pdf.addPage([...size]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const [width, height] = size;
  page.drawText(words, { x: width / 3, y: height / 2, size: 14, font });
  const corners: Record<number, [number, number]> = {
    0: [0, height - 40],
    90: [0, 0],
    180: [width - 40, 0],
    270: [width - 40, height - 40],
  };
  const [x, y] = corners[rotation] ?? [0, 0];
  page.drawRectangle({ x, y, width: 40, height: 40, color: rgb(0, 0, 0) });
  page.setRotation(degrees(rotation));
  return page;
}

const saved = async (pdf: PDFDocument): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await pdf.save({ useObjectStreams: false }));

/** One page turned by so many degrees. */
export async function turnedPdf(rotation: number): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  await marked(pdf, A4, { rotation });
  return saved(pdf);
}

/** One page of any size, in points. */
export async function sizedPdf(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  await marked(pdf, [width, height]);
  return saved(pdf);
}

/** Only the middle is shown; outside it stand secrets and a square. */
export async function croppedPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const page = await marked(pdf, [800, 800]);
  page.setCropBox(200, 300, 400, 200);
  page.drawRectangle({ x: 200, y: 460, width: 40, height: 40, color: rgb(0, 0, 0) });
  return saved(pdf);
}

/** Every point of the page is dark, to its very edge. */
export async function darkPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const page = await marked(pdf, A4);
  page.drawRectangle({ x: -50, y: -50, width: 900, height: 1200, color: rgb(0.1, 0.1, 0.4) });
  return saved(pdf);
}

/** A form with an answer that has no appearance and is not marked for printing. */
export async function filledForm(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const page = await marked(pdf, A4);
  const field = pdf.getForm().createTextField('child.needs');
  field.setText('Needs a quiet room');
  field.addToPage(page, { x: 100, y: 600, width: 300, height: 24 });
  for (const widget of field.acroField.getWidgets()) {
    widget.dict.delete(PDFName.of('AP'));
    widget.dict.delete(PDFName.of('F'));
  }
  return new Uint8Array(await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }));
}

/** Locked with passwords; an empty user password opens for everybody. */
export async function lockedPdf(userPassword: string): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  await marked(pdf, A4);
  pdf.encrypt({ userPassword, ownerPassword: 'owner', permissions: { copying: false } });
  return saved(pdf);
}

/** Two pages that share a picture of a megabyte, and a link on each. */
export async function sharingPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const noise = Uint8Array.from(
    { length: 300_000 },
    (_, at) => (Math.imul(at + 1, 2_654_435_761) >>> 13) & 255,
  );
  const dict = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 500,
    Height: 200,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
  };
  const image = pdf.context.register(pdf.context.stream(noise, dict));
  for (let count = 0; count < 2; count += 1) {
    const page = await marked(pdf, A4);
    page.node.setXObject(PDFName.of('Photo'), image);
    page.node.addContentStream(
      pdf.context.register(pdf.context.stream('q 500 0 0 200 40 100 cm /Photo Do Q')),
    );
  }
  return saved(pdf);
}

/** A page with a drawing whose packed bytes are spoilt from the middle on, as after a broken download. */
export async function tornPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const page = await marked(pdf, A4, { words: 'Beside the tear' });
  const lines = Array.from({ length: 400 }, (_, at) => `0 0 m ${at} ${at * 7} l S`).join('\n');
  const torn = pdf.context.flateStream(lines).getContents().fill(0xff, 300);
  const dict = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 400], Filter: 'FlateDecode' };
  page.node.setXObject(PDFName.of('Torn'), pdf.context.register(pdf.context.stream(torn, dict)));
  page.node.addContentStream(pdf.context.register(pdf.context.stream('q /Torn Do Q')));
  return saved(pdf);
}

/** A page with words on a layer that its author switched off. */
export async function layeredPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const page = await marked(pdf, A4);
  const { context } = pdf;
  const layer = context.register(context.obj({ Type: 'OCG', Name: 'Draft' }));
  pdf.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
  page.node.Resources()?.set(PDFName.of('Properties'), context.obj({ Layer1: layer }));
  const content = '/OC /Layer1 BDC 0 0 0 rg 0 0 600 600 re f EMC';
  page.node.addContentStream(context.register(context.stream(content)));
  return saved(pdf);
}
