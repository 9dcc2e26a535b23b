import type { DocumentId } from '../../../utils/domain/bundle-plan.ts';
import { drawOne } from '../../../utils/export/bundle/assemble/draw-one.ts';
import type { BundleJob } from '../../../utils/export/bundle/assemble/bundle-job.ts';
import type { PdfJobs } from '../../../utils/export/pdf-jobs.ts';

/** Sharp on a screen at twice its density, small enough to come at once. */
const PREVIEW = { dpi: 120, mostPixels: 4_000_000 } as const;

/** Which page to look at, of which document. */
export interface PageLook {
  readonly id: DocumentId;
  /** From 1. */
  readonly page: number;
  readonly firstPages: ReadonlyMap<DocumentId, number>;
}

/** One page of a document as a PNG, drawn as it is in the bundle and read back by PDFium. Rejects when there is no such page. */
export async function previewPage(job: BundleJob, look: PageLook, pdf: PdfJobs): Promise<Blob> {
  const bytes = await drawOne({ ...job, ...look });
  if (!bytes) throw new Error('There is no such document in the bundle');
  return pictureOf(bytes, look.page, pdf);
}

/** One page of a small PDF as a PNG; `page` counts from 1. */
export async function pictureOf(bytes: Uint8Array<ArrayBuffer>, page: number, pdf: PdfJobs): Promise<Blob> {
  const shown = await pdf.picture({ bytes }, { page: page - 1, ...PREVIEW });
  if (!shown.ok || shown.value === null) throw new Error('This page could not be shown');
  const { width, height } = shown.value;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.putImageData(new ImageData(shown.value.rgba, width, height), 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
