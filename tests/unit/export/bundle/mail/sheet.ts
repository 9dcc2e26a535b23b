import type { Entry, MessageBody } from '../../../../../utils/domain/index.ts';
import { ok } from '../../../../../utils/domain/index.ts';
import type { BundlePart, PartSetting, Sheet } from '../../../../../utils/export/bundle/part.ts';
import { openPictures } from '../../../../../utils/export/bundle/mail/open-picture.ts';
import type { MailReading } from '../../../../../utils/export/bundle/mail/mail-part.ts';
import { createPdf, type PdfDocument } from '../../../../../utils/export/pdfkit.ts';
import { sinkOf } from '../../../../../utils/export/pdf-sink.ts';
import { createRedactor } from '../../../../../utils/export/redact/redactor.ts';
import { openFontSet } from '../../../../../utils/export/text/fonts.ts';
import { lineWriter } from '../../../../../utils/export/text/write-line.ts';
import { loadFont } from '../../load-font.ts';

/** A setting with the installed fonts. */
export function makeSetting(given: Partial<PartSetting> = {}): PartSetting {
  return {
    fonts: openFontSet(loadFont),
    textSize: 10,
    signal: new AbortController().signal,
    pageOf: () => 8888,
    ...given,
  };
}

/** What emails are read from: bodies by entry id, attachments by hash. */
export function makeReading(
  bodies: ReadonlyMap<string, Partial<MessageBody>>,
  given: Partial<MailReading> = {},
): MailReading {
  return {
    readBody: (entry: Entry) =>
      Promise.resolve(ok({ text: '', html: '', headers: [], ...bodies.get(entry.id) })),
    facts: () => ({ reference: 'E1', party: '', documentOf: () => null }),
    includeNotes: false,
    quoted: null,
    redactor: createRedactor([]),
    attachment: () => Promise.resolve(undefined),
    openPicture: openPictures({
      decodeImage: () => Promise.resolve(null),
      encodeJpeg: () => Promise.resolve(null),
    }),
    ...given,
  };
}

export interface Drawn {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly measured: number;
  readonly drawn: number;
  readonly linked: readonly string[];
}

/** Measures and draws parts as one PDF. */
export async function drawParts(parts: readonly BundlePart[], setting = makeSetting()): Promise<Drawn> {
  const pdf = createPdf({ title: 'Test', author: '', subject: '', madeAt: 0, program: 'Paperchain' });
  const chunks: Uint8Array[] = [];
  const sink = sinkOf(pdf, (chunk) => {
    chunks.push(chunk);
    return Promise.resolve();
  });
  let measured = 0;
  for (const part of parts) measured += (await part.measure(setting)).pages;
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const sheet = testSheet(pdf);
  for (const part of parts) {
    const element = pdf.struct('Sect');
    root.add(element);
    await part.draw({ ...sheet, element }, setting);
    element.end();
    await sink.drain();
  }
  root.end();
  pdf.end();
  await sink.finish();
  return { bytes: joined(chunks), measured, drawn: sheet.count(), linked: sheet.linked };
}

function testSheet(pdf: PdfDocument): Omit<Sheet, 'element'> & { count: () => number; linked: string[] } {
  let pages = 0;
  const linked: string[] = [];
  return {
    pdf,
    writer: lineWriter(pdf),
    addPage: () => {
      pages += 1;
      pdf.addPage();
    },
    decorate: (draw) => {
      pdf.markContent('Artifact', { type: 'Layout' });
      draw();
      pdf.endMarkedContent();
    },
    linkTo: (id) => linked.push(id),
    count: () => pages,
    linked,
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
