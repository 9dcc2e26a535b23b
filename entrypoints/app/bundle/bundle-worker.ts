// What the builder of bundles asks: a plan to begin with or from an earlier pack, pages counted, one page as a picture. Wiring only.
import type { ReopenedBundle } from '../../../components/services/bundles.ts';
import type { BundlePlan } from '../../../utils/domain/bundle-plan.ts';
import { ok, type ExportProgress, type Failure, type Result } from '../../../utils/domain/index.ts';
import type { PdfJobs } from '../../../utils/export/pdf-jobs.ts';
import { bundleJobOf, proposePlan } from './job-of-plan.ts';
import { BUNDLE_CANCELLED, type BundleWorkerOrder } from './bundle-protocol.ts';
import { evidenceOf } from './evidence-list.ts';
import { isStageEdge } from '../workers/every-so-often.ts';
import { measureForBuilder, type MeasuredForBuilder } from './measure-for-builder.ts';
import { openWorkshop } from './open-workshop.ts';
import { pictureOf, previewPage } from './preview-page.ts';
import { readRecord } from './matter-record.ts';
import { reopenPack } from './reopen-pack.ts';
import { serveWorker } from '../workers/serve-worker.ts';

type Answer = BundlePlan | MeasuredForBuilder | ReopenedBundle | Blob;
type OnProgress = (progress: ExportProgress) => void;

async function carryOut(
  order: BundleWorkerOrder,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Answer> {
  if (order.type === 'propose') return proposePlan(await readRecord(order.scope.matterId), order);
  if (order.type === 'reopen') return reopenPack(await readRecord(order.matterId), order, signal);
  const pdf = openWorkshop();
  try {
    return await (order.type === 'look'
      ? pictureOf(order.front, order.page, pdf)
      : carryOutOn(order, pdf, { signal, onProgress }));
  } finally {
    pdf.close();
  }
}

/** What is asked of a plan. */
async function carryOutOn(
  order: Extract<BundleWorkerOrder, { readonly plan: BundlePlan }>,
  pdf: PdfJobs,
  hooks: { readonly signal: AbortSignal; readonly onProgress: OnProgress },
): Promise<Answer> {
  const { plan, passwords, madeAt, version } = order;
  const record = await readRecord(plan.matterId);
  const making = { madeAt, version, includeNotes: plan.includeNotes, ...hooks };
  if (order.type === 'evidence') return evidenceOf(record, order);
  const job = bundleJobOf(record, { plan, passwords, making, pdf });
  return order.type === 'measure' ? measureForBuilder(job, record.entries) : previewPage(job, order, pdf);
}

serveWorker<BundleWorkerOrder, ExportProgress, Result<Answer, Failure>>(self, {
  carryOut: async (order, ...rest) => ok(await carryOut(order, ...rest)),
  cancelled: BUNDLE_CANCELLED,
  isEdge: isStageEdge,
});
