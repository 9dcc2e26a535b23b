import { documentsOf, type BundlePlan, type DocumentId } from '../../../domain/bundle-plan.ts';
import { bookmarksOf } from '../../pdf-places.ts';
import { createPdf } from '../../pdfkit.ts';
import { sinkOf } from '../../pdf-sink.ts';
import type { ExportMaking, LoadFont } from '../../source.ts';
import { cleanLine, quoted } from '../../text/clean.ts';
import { openFontSet } from '../../text/fonts.ts';
import { lineWriter } from '../../text/write-line.ts';
import type { PartSetting } from '../part.ts';
import { drawDocument } from './draw-document.ts';
import type { Parts } from './bundle-job.ts';
import { NOT_SET } from './measure.ts';
import type { NumberedDocument } from './number.ts';

/** One document to be looked at. */
export interface LookedAt {
  readonly plan: BundlePlan;
  readonly parts: Parts;
  readonly id: DocumentId;
  /** First pages as they were measured last; a document that was not measured begins at page 1. */
  readonly firstPages: ReadonlyMap<DocumentId, number>;
  readonly making: ExportMaking;
  readonly loadFont: LoadFont;
}

/** Draws one document as it will be in the bundle, as a PDF of its own. Null when the plan has no such document. */
export async function drawOne(look: LookedAt): Promise<Uint8Array<ArrayBuffer> | null> {
  const { plan, parts, id, firstPages, making, loadFont } = look;
  const found = [...documentsOf(plan)].find(({ document }) => document.id === id);
  if (!found) return null;
  const fonts = openFontSet(loadFont);
  const title = cleanLine(plan.title);
  await fonts.prepare('Regular', [title, 'A0123456789 ·']);
  const setting: PartSetting = {
    fonts,
    signal: making.signal,
    textSize: plan.textSize,
    pageOf: (other) => firstPages.get(other) ?? null,
  };
  const part = parts.get(id);
  const facts = (await part?.measure(setting)) ?? NOT_SET;
  const from = firstPages.get(id) ?? 1;
  const each: NumberedDocument = {
    ...found,
    number: 1,
    from,
    pages: facts.pages,
    letter: '',
    fromInSection: 1,
    volume: 1,
    facts,
  };
  const pdf = createPdf({ title, author: '', subject: '', madeAt: making.madeAt, program: 'Paperchain' });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const sink = sinkOf(pdf, (chunk) => void chunks.push(chunk));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const press = { pdf, writer: lineWriter(pdf), fonts, root, title: quoted(title), turn: () => undefined };
  const tools = { press, placeOf: () => null, numbers: { next: from } };
  const bookmarks = bookmarksOf(pdf);
  const run = { bookmarks, sections: new Map(), isBySection: false, indexPlace: 'index' };
  await drawDocument(tools, { each, part, setting, ...run });
  root.end();
  pdf.end();
  await sink.finish();
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
