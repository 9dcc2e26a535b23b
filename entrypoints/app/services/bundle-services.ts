import type {
  BundleMeasure,
  BundleServices,
  MeasuredPlan,
  ReopenedBundle,
} from '../../../components/services/bundles.ts';
import type { BundlePlan, DocumentId } from '../../../utils/domain/bundle-plan.ts';
import { ok, type ExportProgress, type Failure, type Result } from '../../../utils/domain/index.ts';
import { bundleName } from '../../../utils/export/bundle/assemble/bundle-name.ts';
import { documentsOfEntries } from '../../../utils/export/presets/documents.ts';
import { redactPlan } from '../../../utils/export/redact/redact-source.ts';
import { createRedactor } from '../../../utils/export/redact/redactor.ts';
import { systemNow } from '../../../utils/platform/clock.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import { readBundlePlan, saveBundlePlan } from '../../../utils/store/bundle-plans.ts';
import { createWriter } from '../../../utils/store/writer.ts';
import type { Database } from '../../../utils/store/schema.ts';
import { askWorker } from '../workers/ask-worker.ts';
import { citationsOf } from './citations.ts';
import type { MeasuredForBuilder } from '../bundle/measure-for-builder.ts';
import { forgetAside, layAside, readAside } from './unsaved-plan.ts';
import { saveFile } from './save-file.ts';
import { BUNDLE_CANCELLED, type BundleWorkerOrder } from '../bundle/bundle-protocol.ts';

const CRASHED: Failure = {
  code: 'export-failed',
  happened: 'Setting the pages stopped unexpectedly.',
  safe: 'Your record and your bundle are unchanged.',
  next: 'Try again. If it happens again, leave documents out to find the one that cannot be set.',
};

/** A document is finished before a cancel is heard. */
const TIDY_UP = 2_000;

interface Asked {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
}

/** Every order has a worker of its own: a cancel then ends whatever it is at. */
function ask<Value>(
  order: BundleWorkerOrder,
  { signal, onProgress }: Asked,
): Promise<Result<Value, Failure>> {
  const worker = new Worker(new URL('../bundle/bundle-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<Value, ExportProgress>(worker, order, {
    signal,
    onProgress: onProgress ?? (() => undefined),
    crashed: CRASHED,
    cancelled: BUNDLE_CANCELLED,
    tidyUp: TIDY_UP,
  });
}

/** The builder's services, over an open store. `version`: Paperchain's own. */
export function makeBundleServices(database: Database, version: string): BundleServices {
  const savePlan = (plan: BundlePlan) => {
    layAside(plan);
    return attempt(async () => {
      await saveBundlePlan({ database, now: systemNow }, plan);
      forgetAside();
      return null;
    });
  };
  const making = () => ({ madeAt: systemNow(), version });
  // A preview prints the page numbers that were measured last, and shows the cover and index of then.
  let firstPages: ReadonlyMap<DocumentId, number> = new Map();
  let front = new Uint8Array<ArrayBuffer>(new ArrayBuffer(0));
  return {
    readPlan: async (matterId) => {
      const aside = readAside(matterId);
      if (aside) await savePlan(aside);
      return aside ?? readBundlePlan(database, matterId);
    },
    savePlan,
    propose: (start) =>
      ask<BundlePlan>(
        { type: 'propose', ...start, madeAt: systemNow() },
        { signal: new AbortController().signal },
      ),
    reopen: (pack) =>
      ask<ReopenedBundle>(
        { type: 'reopen', ...pack, madeAt: systemNow() },
        { signal: new AbortController().signal },
      ),
    measure: async (job, signal, onProgress) => {
      const order = { type: 'measure', ...job, ...making() } as const;
      const measured = await ask<MeasuredForBuilder>(order, { signal, onProgress });
      if (!measured.ok) return measured;
      firstPages = pagesIn(measured.value.measure);
      ({ front } = measured.value);
      return ok(measured.value.measure);
    },
    preview: ({ id, page, ...job }, signal) =>
      id === null
        ? ask<Blob>({ type: 'look', front, page }, { signal })
        : ask<Blob>({ type: 'preview', ...job, id, page, ...making(), firstPages }, { signal }),
    documentsOf: (wanted, record) => documentsOfEntries(wanted, record),
    citations: ({ plan, measure }) => citationsOf(plan, pagesIn(measure)),
    saveEvidenceList: (job) => saveEvidenceList(database, job, making()),
  };
}

/** Noted in the journal as every export is: counts only. */
async function saveEvidenceList(
  database: Database,
  { plan, measure }: MeasuredPlan,
  making: { readonly madeAt: number; readonly version: string },
): Promise<Result<null, Failure>> {
  const pages = new Map(measure.documents.map((each) => [each.id, each.pages]));
  const order = { type: 'evidence', plan, passwords: new Map<string, string>(), pages, ...making } as const;
  const made = await ask<Blob>(order, { signal: new AbortController().signal });
  if (!made.ok) return made;
  const redacted = redactPlan(plan, createRedactor(plan.redactions));
  const name = bundleName(redacted.title, making.madeAt)
    .replace('Bundle', 'Evidence list')
    .replace(/pdf$/u, 'docx');
  const saved = await saveFile(made.value, name);
  if (!saved.ok) return saved;
  const facts = { form: 'evidence list', entries: measure.documents.length, size: made.value.size };
  const writer = createWriter({ database, now: systemNow });
  return attempt(async () => {
    await writer.noteExport({ id: crypto.randomUUID(), ...facts, leftOut: 0 });
    return null;
  });
}

function pagesIn({ documents }: BundleMeasure): ReadonlyMap<DocumentId, number> {
  return new Map(documents.flatMap(({ id, from }) => (from === null ? [] : [[id, from] as const])));
}
