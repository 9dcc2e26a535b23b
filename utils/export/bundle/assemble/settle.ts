import type { DocumentId } from '../../../domain/bundle-plan.ts';
import { pause } from '../../pause.ts';
import type { FontSet } from '../../text/fonts.ts';
import type { BundleJob, Volume } from './bundle-job.ts';
import { describeCover } from './cover-words.ts';
import { frontTexts, setCover, setIndex } from './front.ts';
import type { Measures } from './measure.ts';
import {
  type FrontSizes,
  indexedAtFront,
  type NumberedDocument,
  type Numbering,
  numberPages,
  pageWordsFor,
} from './number.ts';

/** What pages are settled from. */
export interface Settling {
  readonly job: BundleJob;
  readonly fonts: FontSet;
  readonly measures: Measures;
  /** The file of each document; absent is one file. */
  readonly volumeOf?: ReadonlyMap<DocumentId, number>;
  /** How many documents alone make a file larger than was asked for. */
  readonly oversized: number;
}

/** So often lengths may become shorter again; from then on they only grow, so that an end is reached. */
const FREE_ATTEMPTS = 4;
/** Further attempts than any bundle has needed. */
const MOST_ATTEMPTS = 12;

/**
 * Numbers all pages. The lengths of cover, index and documents depend on the numbers printed in them, and the numbers on
 * the lengths: both are set again, with the numbers found last, until nothing changes.
 */
export async function settlePages(settling: Settling): Promise<Numbering> {
  let numbering = await settleFront(settling);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    if (!(await settling.measures.again(numbering, attempt <= FREE_ATTEMPTS))) break;
    numbering = await settleFront(settling);
  }
  return numbering;
}

/** Cover, index and lists of late papers. Begun at their shortest, they grow until they hold what they have to say. */
async function settleFront(settling: Settling): Promise<Numbering> {
  const { job, measures, volumeOf } = settling;
  const facts = measures.facts();
  const volumes = volumeOf === undefined ? {} : { volumeOf };
  let sizes: FrontSizes = { fronts: [], late: new Map(), ...volumes };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const numbering = numberPages(job.plan, facts, sizes);
    const needed = await sizesOf(numbering, settling);
    const grown = grownTo(needed, numbering);
    if (grown === null) return numbering;
    sizes = { ...grown, ...volumes };
  }
  throw new Error('The length of the index could not be settled.');
}

/** What is needed where it is more than there is; null when all has room. */
function grownTo(needed: FrontSizes, { fronts, lateLists }: Numbering): FrontSizes | null {
  const room = new Map(lateLists.map(({ sectionId, pages }) => [sectionId, pages]));
  const isLonger =
    needed.fronts.some((pages, at) => pages > (fronts[at] ?? 0)) ||
    [...needed.late].some(([id, pages]) => pages > (room.get(id) ?? 0));
  if (!isLonger) return null;
  return {
    fronts: needed.fronts.map((pages, at) => Math.max(pages, fronts[at] ?? 0)),
    late: new Map([...needed.late].map(([id, pages]) => [id, Math.max(pages, room.get(id) ?? 0)])),
  };
}

async function sizesOf(numbering: Numbering, settling: Settling): Promise<FrontSizes> {
  const { documents, volumes } = numbering;
  // A cover first: it opens the fonts that the index is set in, too.
  const fronts: number[] = [];
  for (let number = 1; number <= volumes.length; number += 1) {
    const cover = await countCover(numbering, volumeAt(number, volumes.length), settling);
    fronts.push(cover + (await countIndex(indexedAtFront(documents, number), settling)));
  }
  const late = new Map<string, number>();
  for (const { sectionId } of numbering.lateLists) {
    const own = documents.filter(({ section }) => section.id === sectionId);
    late.set(sectionId, await countIndex(own, settling));
  }
  return { fronts, late };
}

const volumeAt = (number: number, of: number): Volume | null => (of === 1 ? null : { number, of });

async function countCover(
  { documents, volumes }: Numbering,
  volume: Volume | null,
  { job, fonts, oversized }: Settling,
): Promise<number> {
  const words = describeCover({ job, volume, documents, volumes, oversized });
  for (const weight of ['Regular', 'SemiBold'] as const)
    await fonts.prepare(weight, frontTexts(words, documents));
  return setCover(words, fonts).length;
}

async function countIndex(
  documents: readonly NumberedDocument[],
  { job, fonts, volumeOf }: Settling,
): Promise<number> {
  const hasVolumes = Math.max(1, ...(volumeOf?.values() ?? [])) > 1;
  const pageWords = pageWordsFor(job.plan, hasVolumes);
  let count = 0;
  for (const page of setIndex(documents, { fonts, heading: 'Index', pageWords })) {
    count += page.placed.length > 0 ? 1 : 0;
    await pause(job.making.signal);
  }
  return count;
}
