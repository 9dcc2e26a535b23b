// @vitest-environment node
// Packed documents are judged by qpdf, poppler and pdf-lib: none of them shares code with PDFKit.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { linkToPlace, namePlace } from '../../../utils/export/pdf-places.ts';
import { sinkOf } from '../../../utils/export/pdf-sink.ts';
import { createPdf } from '../../../utils/export/pdfkit.ts';
import { openFontSet } from '../../../utils/export/text/fonts.ts';
import { breakLines } from '../../../utils/export/text/lines.ts';
import { lineWriter } from '../../../utils/export/text/write-line.ts';
import { loadFont } from './load-font.ts';

const PAGES = 40;
const A_PAGE = 9;

/** Pages of paragraphs and one link each, in a section for every four pages. */
async function written(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = createPdf({ title: 'Packed', author: '', subject: '', madeAt: 0, program: 'Paperchain' });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const sink = sinkOf(pdf, (chunk) => void chunks.push(chunk));
  const fonts = openFontSet(loadFont);
  await fonts.prepare('Regular', ['abc']);
  const writer = lineWriter(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  let section = root;
  for (let page = 0; page < PAGES; page += 1) {
    if (page % 4 === 0) {
      section = pdf.struct('Sect');
      root.add(section);
    }
    pdf.addPage();
    namePlace(pdf, `p${page}`);
    for (let at = 0; at < A_PAGE; at += 1) {
      const element = pdf.struct('P');
      section.add(element);
      const content = pdf.markStructureContent('Span');
      const setting = { weight: 'Regular', direction: 'ltr', width: 40_000 } as const;
      for (const line of breakLines(`Paragraph ${at} of page ${page}`, fonts, setting))
        writer.write(line, { x: 72, y: 60 + at * 20, size: 11, ink: '#000000' });
      pdf.endMarkedContent();
      element.add(content);
      element.end();
    }
    const link = pdf.struct('Link');
    section.add(link);
    const area = { x: 72, y: 400, width: 50, height: 20 };
    linkToPlace(pdf, `p${(page + 7) % PAGES}`, { area, element: link, words: 'On' });
    link.end();
    if (page % 4 === 3) section.end();
    await sink.drain();
  }
  root.end();
  pdf.end();
  await sink.finish();
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function onDisk(bytes: Uint8Array): string {
  const dir = mkdtempSync(join(tmpdir(), 'paperchain-packed-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, 'packed.pdf'), bytes);
  return join(dir, 'packed.pdf');
}

const run = (program: string, ...words: readonly string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });

describe('a packed document', () => {
  it('is sound, and read whole, in order, by its structure', async () => {
    const path = onDisk(await written());
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
    const texts = [...run('pdfinfo', '-struct-text', path).matchAll(/"(Paragraph \d+ of page \d+)"/gu)];
    const wanted = Array.from({ length: PAGES * A_PAGE }, (_, at) => {
      return `Paragraph ${at % A_PAGE} of page ${Math.floor(at / A_PAGE)}`;
    });
    expect(texts.map(([, text]) => text)).toEqual(wanted);
  });

  it('keeps its small objects in streams', async () => {
    const text = Buffer.from(await written()).toString('latin1');
    expect(text).toContain('/ObjStm');
    expect(text).not.toMatch(/\d+ 0 obj\s+<<\s*\/S \/P\b/u);
  });

  it('knows of every piece of content and every link which element it belongs to', async () => {
    const pdf = await PDFDocument.load(await written(), { throwOnInvalidObject: true });
    const tree = pdf.catalog
      .lookup(PDFName.of('StructTreeRoot'), PDFDict)
      .lookup(PDFName.of('ParentTree'), PDFDict)
      .lookup(PDFName.of('Nums'), PDFArray);
    const parents = new Map<number, unknown>();
    for (let at = 0; at < tree.size(); at += 2)
      parents.set(tree.lookup(at, PDFNumber).asNumber(), tree.get(at + 1));
    const typeOf = (reference: unknown): string =>
      pdf.context
        .lookup(reference as PDFRef, PDFDict)
        .get(PDFName.of('S'))
        ?.toString() ?? '';
    for (const page of pdf.getPages()) {
      const own = parents.get(
        page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber(),
      ) as PDFArray;
      expect(own.asArray().map(typeOf)).toEqual(Array.from({ length: A_PAGE }, () => '/P'));
      const contents = own
        .asArray()
        .map((one) => pdf.context.lookup(one as PDFRef, PDFDict).get(PDFName.of('K')));
      expect(contents.map(String)).toEqual(Array.from({ length: A_PAGE }, (_, at) => `[ ${at} ]`));
      const link = page.node.Annots()?.lookup(0, PDFDict);
      const key = link?.lookup(PDFName.of('StructParent'), PDFNumber).asNumber() ?? -1;
      expect(typeOf(parents.get(key))).toBe('/Link');
    }
  });

  it('fails instead of waiting for ever when something in it was never finished', async () => {
    const pdf = createPdf({ title: 'Packed', author: '', subject: '', madeAt: 0, program: 'Paperchain' });
    const sink = sinkOf(pdf, () => undefined);
    pdf.addPage();
    pdf.struct('P');
    pdf.end();
    await expect(sink.finish()).rejects.toThrow('1 objects of the PDF were never finished.');
  });
});
