import { openFontSet } from '../../text/fonts.ts';
import type { BundleJob, MeasuredBundle } from './bundle-job.ts';
import { Measures } from './measure.ts';
import { settlePages } from './settle.ts';

/** Sets every document and numbers all pages. Rejects on cancel, or when a font cannot be loaded. */
export async function measureBundle(job: BundleJob): Promise<MeasuredBundle> {
  const fonts = openFontSet(job.loadFont);
  const measures = new Measures(job, fonts);
  await measures.first();
  const settling = { job, fonts, measures, oversized: 0 };
  return {
    numbering: await settlePages(settling),
    fonts,
    numberVolumes: (volumeOf, oversized) => settlePages({ ...settling, volumeOf, oversized }),
  };
}
