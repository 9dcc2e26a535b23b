import { labelPages } from '../../pdf-places.ts';
import { createPdf } from '../../pdfkit.ts';
import { sinkOf, type WriteBytes } from '../../pdf-sink.ts';
import { cleanLine, quoted } from '../../text/clean.ts';
import { lineWriter } from '../../text/write-line.ts';
import type { BundleFacts, BundleJob } from './bundle-job.ts';
import { Drawing, labelsOf, type DrawnFile } from './drawing.ts';
import { measureBundle } from './measure-bundle.ts';
import { pagesOf } from './number.ts';
import type { Press } from './sheet.ts';

/**
 * Writes a bundle as one tagged PDF, in chunks. Rejects with the signal's reason on cancel, or with the error of
 * `loadFont` or `write`: what was written by then is no whole PDF. A document that fails is a page that says so.
 */
export async function writeBundle(job: BundleJob, write: WriteBytes): Promise<BundleFacts> {
  const { numbering, fonts } = await measureBundle(job);
  return drawBundle(job, { numbering, fonts, volume: null, oversized: 0 }, write);
}

/** The second half of it, on a bundle that was measured; or one volume of it. */
export async function drawBundle(job: BundleJob, drawn: DrawnFile, write: WriteBytes): Promise<BundleFacts> {
  const { plan, making } = job;
  const { fonts, numbering, volume } = drawn;
  const title = cleanLine(plan.title) || 'Bundle';
  const pdf = createPdf({
    title: volume === null ? title : `${title}, volume ${volume.number} of ${volume.of}`,
    author: 'Prepared with Paperchain',
    subject: cleanLine(plan.subtitle),
    madeAt: making.madeAt,
    program: `Paperchain ${making.version}`,
  });
  const sink = sinkOf(pdf, write);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const foot = quoted(cleanLine(plan.title));
  const press: Press = {
    pdf,
    writer: lineWriter(pdf),
    fonts,
    root,
    title: volume === null ? foot : `${foot} – volume ${volume.number} of ${volume.of}`,
    turn: () => undefined,
  };
  await new Drawing(job, drawn, press).drawAll(sink);
  root.end();
  labelPages(pdf, labelsOf(plan, drawn));
  pdf.end();
  const bytes = await sink.finish();
  const total = pagesOf(numbering);
  making.onProgress({ stage: 'Writing pages', done: total, total });
  const pages = numbering.volumes[(volume?.number ?? 1) - 1] ?? 0;
  return { pages, bytes, documents: numbering.documents, unshownCharacters: fonts.unshown() };
}
