// What a pack holds beside originals and attachments: drawn, counted and listed from them, in the order of writing.
import type { BundlePlan } from '../../domain/bundle-plan.ts';
import type { JournalLine } from '../../domain/index.ts';
import { NO_CLOCKS } from '../clocks/shape.ts';
import { certificateText } from './certificate.ts';
import { clocksCsv } from './clocks-csv.ts';
import { pieces } from './content.ts';
import type { PackFile } from './pack-file.ts';
import { indexPages } from './index-html.ts';
import { journalHead, journalJson } from './journal-extract.ts';
import { isRedacted, pathIn, type PackedAt, type Packing } from './packed.ts';
import { planJson } from './plan-json.ts';
import { timelineCsv } from './timeline-csv.ts';
import { timelineJson } from './timeline-json.ts';
import { until } from './until.ts';
import { withheldCsv } from './withheld-csv.ts';

/** A bundle as a finished PDF. */
interface DrawnBundle {
  readonly pdf: Blob;
  readonly pages: number;
}

/** What a pack draws from, beside its entries. */
export interface DerivedTools {
  readonly chronology: () => Promise<Blob>;
  /** The bundle and the plan it was made by, when the pack is to hold them. */
  readonly bundle?: {
    /** Told where files lie, for the pages of those that cannot be shown. */
    readonly draw: (pathOf: PackedAt) => Promise<DrawnBundle>;
    readonly plan: BundlePlan;
  };
  /** The whole journal in order; absent when there is none. */
  readonly journal?: () => Promise<readonly JournalLine[]>;
}

/** Everything under `data/` that is no original and no attachment. Those must have been written before. */
export async function* derivedFiles(packing: Packing, tools: DerivedTools): AsyncGenerator<PackFile> {
  const { making, source } = packing;
  const total = source.entries.length;
  making.onProgress({ stage: 'Adding the chronology', done: total, total });
  yield* drawnFile(packing, 'chronology.pdf', tools.chronology);
  if (tools.bundle) {
    making.onProgress({ stage: 'Adding the bundle', done: total, total });
    const { draw, plan } = tools.bundle;
    let pages: number | null = null;
    yield* drawnFile(packing, 'bundle.pdf', async () => {
      const drawn = await draw((entryId, sha256) => pathIn(packing, entryId, sha256));
      ({ pages } = drawn);
      return drawn.pdf;
    });
    yield written(packing, 'bundle-plan.json', [planJson(packing, plan, pages)]);
  }
  making.onProgress({ stage: 'Writing the list of files', done: total, total });
  yield written(packing, 'timeline.json', timelineJson(packing));
  yield written(packing, 'timeline.csv', timelineCsv(packing));
  if (isRedacted(packing) || packing.withheld.length > 0)
    yield written(packing, 'withheld.csv', withheldCsv(packing));
  for (const [name, text] of clockFiles(packing)) yield written(packing, name, text);
  const lines = tools.journal ? await until(making.signal, tools.journal()) : [];
  if (lines.length > 0) yield written(packing, 'journal.json', journalJson(packing, lines));
  for (const { name, parts } of indexPages(packing)) yield written(packing, name, parts);
  yield written(packing, 'certificate.txt', certificate(packing, lines));
}

/** Drawn when its turn comes: it tells the hashes of what was written before it. */
function* certificate(packing: Packing, lines: readonly JournalLine[]): Generator<string> {
  yield certificateText(packing, journalHead(lines));
}

/** A table of the clocks, and a calendar of those that still run; neither is written for nothing. */
function clockFiles(packing: Packing): readonly (readonly [name: string, text: Iterable<string>])[] {
  const { clocks, calendar } = packing.source.clocks ?? NO_CLOCKS;
  return [
    ...(clocks.length === 0 ? [] : [['clocks.csv', clocksCsv(packing)] as const]),
    ...(calendar === '' ? [] : [['clocks.ics', [calendar]] as const]),
  ];
}

/** A PDF that cannot be drawn must not keep the originals in: it is listed as left out, like anything else. */
async function* drawnFile(
  { making, leftOut }: Packing,
  name: string,
  draw: () => Promise<Blob>,
): AsyncGenerator<PackFile> {
  let pdf: Blob;
  try {
    pdf = await until(making.signal, draw());
  } catch (error) {
    making.signal.throwIfAborted();
    const reason = `It could not be made: ${error instanceof Error ? error.message : String(error)}`;
    leftOut.push({ entryId: null, reference: '', title: name, reason });
    return;
  }
  yield { path: `data/${name}`, content: pieces(pdf, making.signal), modifiedAt: making.madeAt };
}

type Parts = Iterable<string> | AsyncIterable<string>;

const written = ({ making }: Packing, name: string, parts: Parts): PackFile => ({
  path: `data/${name}`,
  content: encoded(parts),
  modifiedAt: making.madeAt,
});

/** Text as bytes, piece by piece. */
export async function* encoded(parts: Parts): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const part of parts) yield encoder.encode(part);
}
