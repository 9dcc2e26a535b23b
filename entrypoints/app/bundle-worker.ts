// What the builder of bundles asks: a plan to begin with or from an earlier pack, pages counted, one page as a picture. Wiring only.
import type { ReopenedBundle } from '../../components/services/bundles.ts';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { fail, ok, type ExportProgress, type Failure, type Result } from '../../utils/domain/index.ts';
import type { PdfJobs } from '../../utils/export/pdf-jobs.ts';
import { systemNow } from '../../utils/platform/clock.ts';
import { asFailure } from '../../utils/store/failures.ts';
import type { FromWorker } from './ask-worker.ts';
import { bundleJobOf, proposePlan } from './bundle-job.ts';
import { BUNDLE_CANCELLED, type BundleWorkerOrder, type ToBundleWorker } from './bundle-protocol.ts';
import { evidenceOf } from './evidence-list.ts';
import { everySoOften } from './every-so-often.ts';
import { measureForBuilder, type MeasuredForBuilder } from './measure-bundle.ts';
import { openWorkshop } from './pdf-workshop.ts';
import { pictureOf, previewPage } from './preview-page.ts';
import { readRecord } from './read-record.ts';
import { reopenPack } from './reopen-pack.ts';

type Answer = BundlePlan | MeasuredForBuilder | ReopenedBundle | Blob;
const tell = (message: FromWorker<ExportProgress, Result<Answer, Failure>>): void =>
  self.postMessage(message);
const cancel = new AbortController();

async function carryOut(order: BundleWorkerOrder): Promise<Answer> {
  if (order.type === 'propose') return proposePlan(await readRecord(order.scope.matterId), order);
  if (order.type === 'reopen') return reopenPack(await readRecord(order.matterId), order, cancel.signal);
  const pdf = openWorkshop();
  try {
    return await (order.type === 'look' ? pictureOf(order.front, order.page, pdf) : carryOutOn(order, pdf));
  } finally {
    pdf.close();
  }
}

/** What is asked of a plan. */
async function carryOutOn(
  order: Extract<BundleWorkerOrder, { readonly plan: BundlePlan }>,
  pdf: PdfJobs,
): Promise<Answer> {
  const { plan, passwords, madeAt, version } = order;
  const record = await readRecord(plan.matterId);
  const onProgress = everySoOften((progress) => tell({ type: 'progress', progress }), systemNow);
  const making = { madeAt, version, includeNotes: plan.includeNotes, signal: cancel.signal, onProgress };
  if (order.type === 'evidence') return evidenceOf(record, order);
  const job = bundleJobOf(record, { plan, passwords, making, pdf });
  return order.type === 'measure' ? measureForBuilder(job, record.entries) : previewPage(job, order, pdf);
}

self.onmessage = ({ data }: MessageEvent<ToBundleWorker>) => {
  if (data.type === 'cancel') return cancel.abort();
  carryOut(data).then(
    (answer) => tell({ type: 'done', answer: ok(answer) }),
    (error: unknown) =>
      tell({ type: 'done', answer: fail(cancel.signal.aborted ? BUNDLE_CANCELLED : asFailure(error)) }),
  );
};
