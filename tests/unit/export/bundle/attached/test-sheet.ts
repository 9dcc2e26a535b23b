import { readFile } from 'node:fs/promises';
import { pdfJobs, type PdfJobs } from '../../../../../utils/export/pdf-jobs.ts';
import { createPdf } from '../../../../../utils/export/pdfkit.ts';
import { startPdfium } from '../../../../../utils/export/pdfium.ts';
import { sinkOf } from '../../../../../utils/export/pdf-sink.ts';
import { openFontSet } from '../../../../../utils/export/text/fonts.ts';
import { lineWriter } from '../../../../../utils/export/text/write-line.ts';
import type { AttachedFacts, AttachedTools } from '../../../../../utils/export/bundle/attached/kind.ts';
import type { BundlePart, PartFacts, PartSetting } from '../../../../../utils/export/bundle/part.ts';
import { loadFont } from '../../load-font.ts';

export const loadWasm = async (): Promise<BufferSource> =>
  new Uint8Array(
    await readFile(new URL('../../../../../node_modules/@embedpdf/pdfium/dist/pdfium.wasm', import.meta.url)),
  );

/** PDFium in this very thread. */
export const startJobs = async (): Promise<PdfJobs> => pdfJobs(await startPdfium(loadWasm));

export const settingFor = (): PartSetting => ({
  fonts: openFontSet(loadFont),
  textSize: 10,
  signal: new AbortController().signal,
  pageOf: () => null,
});

export interface DrawnPart {
  readonly facts: PartFacts;
  readonly bytes: Uint8Array;
  /** Pages that were begun while drawing. */
  readonly drawn: number;
}

/** Measures and draws one part alone, with a page number at the foot of every page as a bundle has it. */
export async function drawPart(part: BundlePart): Promise<DrawnPart> {
  const setting = settingFor();
  await setting.fonts.prepare('Regular', ['0123456789']);
  const facts = await part.measure(setting);
  const pdf = createPdf({ title: 'Test', author: 'Test', subject: 'Test', madeAt: 0, program: 'Test' });
  const pieces: Uint8Array[] = [];
  const sink = sinkOf(pdf, (piece) => void pieces.push(piece));
  const element = pdf.struct('Document');
  pdf.addStructure(element);
  let drawn = 0;
  const decorate = (draw: () => void): void => {
    pdf.markContent('Artifact', { type: 'Pagination' });
    draw();
    pdf.endMarkedContent();
  };
  await part.draw(
    {
      pdf,
      writer: lineWriter(pdf),
      element,
      addPage: (size) => {
        pdf.addPage(size ? { size: [size.width, size.height], margin: 0 } : { size: 'A4', margin: 0 });
        drawn += 1;
      },
      decorate,
      linkTo: () => {},
    },
    setting,
  );
  element.end();
  pdf.end();
  await sink.finish();
  return { facts, bytes: new Uint8Array(Buffer.concat(pieces)), drawn };
}

export const factsOf = (name: string, bytes: Uint8Array, password?: string): AttachedFacts => ({
  id: name,
  name,
  size: bytes.length,
  sha256: 'ab'.repeat(32),
  packPath: `data/attachments/${name}`,
  ...(password === undefined ? {} : { password }),
});

/** Tools without a browser: pictures that need decoding are not shown. */
export const toolsOf = (pdf: PdfJobs): AttachedTools => ({
  pdf,
  decodeImage: () => Promise.resolve(null),
  encodeJpeg: () => Promise.resolve(null),
});
