import { openFontSet } from '../../text/fonts.ts';
import type { BundleJob, MeasuredBundle } from './bundle-job.ts';
import { describeCover } from './cover-words.ts';
import { frontTexts, setCover } from './front.ts';
import { measureParts, numberAll } from './measure.ts';

/** Sets every document and numbers all pages. Rejects on cancel, or when a font cannot be loaded. */
export async function measureBundle(job: BundleJob): Promise<MeasuredBundle> {
  const { plan, parts, making, loadFont } = job;
  const fonts = openFontSet(loadFont);
  const measured = await measureParts(plan, parts, { fonts, making });
  const documents = plan.sections.flatMap((section) =>
    section.documents.filter(({ id }) => measured.has(id)).map((document) => ({ document, section })),
  );
  // As long as it can be: a volume says more of itself than a bundle of one file.
  const volume = plan.volumeBytes === null ? null : { number: 1, of: 1 };
  const words = describeCover({ job, volume, documents: [], volumes: [], oversized: 0 });
  for (const weight of ['Regular', 'SemiBold'] as const)
    await fonts.prepare(weight, frontTexts(words, documents));
  const setting = { fonts, coverPages: setCover(words, fonts).length };
  return {
    numbering: numberAll(plan, measured, setting),
    fonts,
    numberVolumes: (volumeOf) => numberAll(plan, measured, { ...setting, volumeOf }),
  };
}
