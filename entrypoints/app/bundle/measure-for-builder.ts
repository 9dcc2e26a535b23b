import type { BundleMeasure } from '../../../components/services/bundles.ts';
import { copiesIn } from '../../../utils/domain/bundle-copies.ts';
import type { BundlePlan } from '../../../utils/domain/bundle-plan.ts';
import type { Entry } from '../../../utils/domain/index.ts';
import { pagesOf, type NumberedDocument } from '../../../utils/export/bundle/assemble/number.ts';
import type { BundleJob, MeasuredBundle } from '../../../utils/export/bundle/assemble/bundle-job.ts';
import { measureBundle } from '../../../utils/export/bundle/assemble/measure-bundle.ts';
import type { ReadyParts } from '../../../utils/export/bundle/assemble/parts.ts';
import { drawBundle } from '../../../utils/export/bundle/assemble/write-bundle.ts';

/** What the builder shows of a plan, and its cover and index as a PDF to look at. */
export interface MeasuredForBuilder {
  readonly measure: BundleMeasure;
  readonly front: Uint8Array<ArrayBuffer>;
}

/** Sets every document of a plan and tells what the builder shows of it. */
export async function measureForBuilder(
  job: BundleJob & Pick<ReadyParts, 'unfound'>,
  entries: readonly Entry[],
): Promise<MeasuredForBuilder> {
  const measured = await measureBundle(job);
  const { numbering } = measured;
  const { plan } = job;
  const sizes = sizesOf(entries);
  const bytes = numbering.documents.reduce((sum, each) => sum + estimate(each, sizes), FRONT_BYTES);
  const volumes = plan.volumeBytes === null ? 1 : Math.max(1, Math.ceil(bytes / plan.volumeBytes));
  const documents = tellDocuments(plan, numbering.documents);
  const frontPages = numbering.fronts[0] ?? 0;
  const unfound = job.unfound();
  const measure = { documents, pages: pagesOf(numbering), bytes, volumes, frontPages, unfound };
  return { measure, front: await drawFront(job, measured) };
}

async function drawFront(
  job: BundleJob,
  { numbering, fonts }: MeasuredBundle,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const drawn = { numbering, fonts, volume: null, oversized: 0, frontOnly: true };
  await drawBundle(job, drawn, (chunk) => void chunks.push(chunk));
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function tellDocuments(plan: BundlePlan, numbered: readonly NumberedDocument[]): BundleMeasure['documents'] {
  const copies = copiesIn(plan);
  const found = new Map(numbered.map((each) => [each.document.id, each]));
  return plan.sections
    .flatMap(({ documents }) => documents)
    .map(({ id }) => {
      const each = found.get(id);
      const copy = copies.has(id) ? [COPY] : [];
      if (!each) return { id, pages: 0, from: null, notices: copy };
      return { id, pages: each.pages, from: each.from, notices: [...each.facts.notices, ...copy] };
    });
}

const COPY = { kind: 'duplicate', text: 'The same file is in this bundle already.' } as const;

/** Fonts, cover and index; then what a page of our own takes (measured in November 2026 on the sample mailbox). */
const FRONT_BYTES = 120_000;
const PAGE_BYTES = 6_000;

/** Files come over about as large as they are; pages that we set are small. */
function estimate({ document, pages }: NumberedDocument, sizes: ReadonlyMap<string, number>): number {
  if (document.kind !== 'attachment' && document.kind !== 'paper') return pages * PAGE_BYTES;
  return pages * PAGE_BYTES + (sizes.get(document.sha256) ?? 0);
}

function sizesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const files = entries.flatMap(({ attachments, papers }) => [...attachments, ...(papers ?? [])]);
  return new Map(files.map(({ sha256, size }) => [sha256, size]));
}
