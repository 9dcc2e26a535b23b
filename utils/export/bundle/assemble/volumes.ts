import type { DocumentId } from '../../../domain/bundle-plan.ts';
import type { WriteBytes } from '../../pdf-sink.ts';
import type { BundleFacts, BundleJob, MeasuredBundle, Volume } from './bundle-job.ts';
import { measureBundle } from './measure-bundle.ts';
import { drawBundle } from './write-bundle.ts';

/** One written file. */
export interface VolumeFacts extends BundleFacts {
  /** Null when everything went into one file. */
  readonly volume: Volume | null;
}

/** What a document takes in the file, bytes. */
export interface DocumentSize {
  readonly id: DocumentId;
  readonly bytes: number;
}

/** Opens a file for a volume; called anew for all of them when one came out too large. */
export type OpenVolume = (volume: Volume | null) => Promise<WriteBytes>;

/** Sizes are of another file than the one that is written: its fonts and its lists differ a little. */
const MARGIN = 0.02;
/** A third attempt would differ from the second by less than what an attachment to a message weighs. */
const MOST_ATTEMPTS = 3;

/**
 * Writes a bundle as files of at most `limit` bytes. No document is split: one that is larger by itself has a file of its
 * own, which is then larger, and every cover says so. Pages are numbered anew in each file, so that the printed number is
 * the page of the file (general guidance on e-bundles, 2021); every index lists the whole bundle with its volumes.
 */
export async function writeVolumes(
  job: BundleJob,
  limit: number,
  open: OpenVolume,
): Promise<readonly VolumeFacts[]> {
  const measured = await measureBundle(job);
  const { sizes, around } = await weigh(job, measured);
  let written: readonly VolumeFacts[] = [];
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const split = splitDocuments(sizes, limit * (1 - MARGIN * attempt) - around);
    const oversized = sizes.filter(({ bytes }) => bytes + around > limit).length;
    written = await writeSplit(job, { measured, split, oversized }, open);
    const isLone = (number: number): boolean =>
      [...split.values()].filter((one) => one === number).length === 1;
    if (written.every(({ bytes, volume }) => bytes <= limit || isLone(volume?.number ?? 1))) break;
  }
  return written;
}

/** Which file each document goes to: in order, a new one where the next document has no room. */
export function splitDocuments(
  sizes: readonly DocumentSize[],
  room: number,
): ReadonlyMap<DocumentId, number> {
  let volume = 1;
  let taken = 0;
  const volumes = new Map<DocumentId, number>();
  for (const { id, bytes } of sizes) {
    if (taken > 0 && taken + bytes > room) {
      volume += 1;
      taken = 0;
    }
    taken += bytes;
    volumes.set(id, volume);
  }
  return volumes;
}

/** Draws the whole bundle to nowhere: nothing else tells what a document takes. `around`: cover, index, fonts, structure. */
async function weigh(
  job: BundleJob,
  { numbering, fonts }: MeasuredBundle,
): Promise<{ sizes: readonly DocumentSize[]; around: number }> {
  const sizes: DocumentSize[] = [];
  let before = 0;
  const making = {
    ...job.making,
    onProgress: ({ done, total }: { done: number; total: number | null }) =>
      job.making.onProgress({ stage: 'Weighing pages', done, total }),
  };
  const onDrawn = (id: DocumentId | null, bytes: number): void => {
    if (id !== null) sizes.push({ id, bytes: bytes - before });
    before = bytes;
  };
  const drawn = { numbering, fonts, volume: null, oversized: 0, onDrawn };
  const { bytes } = await drawBundle({ ...job, making }, drawn, () => undefined);
  const inside = sizes.reduce((sum, size) => sum + size.bytes, 0);
  return { sizes, around: bytes - inside };
}

interface Split {
  readonly measured: MeasuredBundle;
  readonly split: ReadonlyMap<DocumentId, number>;
  readonly oversized: number;
}

async function writeSplit(
  job: BundleJob,
  { measured, split, oversized }: Split,
  open: OpenVolume,
): Promise<readonly VolumeFacts[]> {
  const { fonts, numberVolumes } = measured;
  const of = Math.max(1, ...split.values());
  const numbering = of === 1 && oversized === 0 ? measured.numbering : await numberVolumes(split, oversized);
  const written: VolumeFacts[] = [];
  for (let number = 1; number <= of; number += 1) {
    const volume = of === 1 ? null : { number, of };
    const write = await open(volume);
    written.push({ volume, ...(await drawBundle(job, { numbering, fonts, volume, oversized }, write)) });
  }
  return written;
}
