import type { BundlePlan, DocumentId } from '../../../domain/bundle-plan.ts';
import { pause } from '../../pause.ts';
import type { ExportMaking } from '../../source.ts';
import type { FontSet } from '../../text/fonts.ts';
import type { BundlePart, PartFacts, PartSetting } from '../part.ts';
import type { Parts } from './bundle-job.ts';
import { setIndex } from './front.ts';
import { lateLast, numberPages, pageWordsFor, type Numbering } from './number.ts';
import { LATE_SECTION } from '../../../domain/bundle-plan.ts';

/** As wide as any page number: while measuring, no real one is known. */
const ANY_PAGE = 88_888;
const ANY_VOLUME = 88;

/** What a document shows that cannot be set at all. */
export const NOT_SET: PartFacts = {
  pages: 1,
  notices: [{ kind: 'unreadable', text: 'This document could not be set on pages.' }],
};

/** Setting while no page number is known yet. */
export function settingForMeasure(plan: BundlePlan, fonts: FontSet, signal: AbortSignal): PartSetting {
  const ids = new Set(lateLast(plan).map(({ document }) => document.id));
  const pageOf: PartSetting['pageOf'] = (id) => (ids.has(id) ? ANY_PAGE : null);
  const volumes = plan.volumeBytes === null ? {} : { volumeOf: () => ANY_VOLUME };
  return { fonts, signal, textSize: plan.textSize, pageOf, ...volumes };
}

/** Measures every document, one after another. Rejects on cancel only: a document that cannot be set has a page that says so. */
export async function measureParts(
  plan: BundlePlan,
  parts: Parts,
  { fonts, making }: { fonts: FontSet; making: Pick<ExportMaking, 'signal' | 'onProgress'> },
): Promise<ReadonlyMap<DocumentId, PartFacts>> {
  const setting = settingForMeasure(plan, fonts, making.signal);
  const wanted = lateLast(plan);
  const measured = new Map<DocumentId, PartFacts>();
  for (const [done, { document }] of wanted.entries()) {
    making.onProgress({ stage: 'Reading documents', done, total: wanted.length });
    await pause(making.signal);
    measured.set(document.id, await measureOne(parts.get(document.id), setting));
  }
  return measured;
}

async function measureOne(part: BundlePart | undefined, setting: PartSetting): Promise<PartFacts> {
  if (!part) return NOT_SET;
  try {
    return await part.measure(setting);
  } catch {
    setting.signal.throwIfAborted();
    return NOT_SET;
  }
}

/** What numbering needs beside the documents. */
export interface NumberingSetting {
  readonly fonts: FontSet;
  readonly coverPages: number;
  /** The file of each document; absent is one file. */
  readonly volumeOf?: ReadonlyMap<DocumentId, number>;
}

/** Numbers the pages: the front's own length depends on how many documents it lists, not on their numbers. */
export function numberAll(
  plan: BundlePlan,
  measured: ReadonlyMap<DocumentId, PartFacts>,
  { fonts, coverPages, volumeOf }: NumberingSetting,
): Numbering {
  const volumes = volumeOf === undefined ? {} : { volumeOf };
  const draft = numberPages(plan, measured, { front: ANY_PAGE, lateIndex: 1, ...volumes });
  const isLate = (each: (typeof draft.documents)[number]): boolean => each.section.id === LATE_SECTION;
  const pageWords = pageWordsFor(plan, volumeOf !== undefined);
  const count = (late: boolean): number => {
    const documents = draft.documents.filter((each) => isLate(each) === late);
    if (documents.length === 0) return 0;
    let pages = 0;
    for (const page of setIndex(documents, { fonts, heading: 'Index', pageWords }))
      pages += page.placed.length > 0 ? 1 : 0;
    return pages;
  };
  const front = coverPages + Math.max(1, count(false));
  return numberPages(plan, measured, { front, lateIndex: count(true), ...volumes });
}
