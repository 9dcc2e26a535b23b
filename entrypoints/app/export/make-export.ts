import type { ExportRequest } from '../../../components/services.tsx';
import { chooseEntries, confidentialOf, type Choice } from '../../../utils/domain/choose-entries.ts';
import type { ExportProgress } from '../../../utils/domain/index.ts';
import type { PartsOut } from '../../../utils/domain/plan-parts.ts';
import { chooseByPlan, withoutConfidential } from '../../../utils/domain/choose-by-plan.ts';
import { writeChronology } from '../../../utils/export/chronology/pdf.ts';
import { redactSource, redactTexts } from '../../../utils/export/redact/redact-source.ts';
import type { ExportJob } from './export-job.ts';
import type { ExportFacts, ExportOrder } from './export-protocol.ts';
import { scopeOf } from '../bundle/job-of-plan.ts';
import { loadFont } from '../bundle/fonts.ts';
import { openPrivateFile, type PrivateFile } from './private-file.ts';
import { readRecord, sourceOf } from '../bundle/matter-record.ts';
import { writeVolumesForm } from './write-bundle-form.ts';
import { redactorOf, writePackForm } from './write-pack-form.ts';
import { nameForm, writeForm, type WholeForm } from './write-forms.ts';

/**
 * Makes one export from the store into a private file. Rejects when it cannot be finished or the signal aborts; the
 * private file is then deleted, so nothing half-written is ever offered.
 */
export async function makeExport(
  start: ExportOrder,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportFacts> {
  const job = await readJob(start, signal, onProgress);
  const fileName = nameForm(start.request.form, job);
  const file = await openPrivateFile(crypto.randomUUID());
  try {
    const made = await FORMS[start.request.form](job, file);
    signal.throwIfAborted();
    return { fileName, file: await file.finish(), ...made };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

async function readJob(
  { request, madeAt, version }: ExportOrder,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportJob> {
  const { scope, title } = request;
  const record = await readRecord(scope.matterId);
  // With a bundle its plan chooses: the original of what was left out of it must not go out in the pack.
  const plan = request.bundle?.plan;
  const choice: Choice & { readonly out?: PartsOut } = request.bundle
    ? chooseByPlan(record.entries, request.bundle.plan, record.tags)
    : chooseEntries(record.entries, scope, record.tags);
  const out = choice.out === undefined ? {} : { out: choice.out };
  const redactor = redactorOf(request);
  const source = redactSource(
    sourceOf(record, { title, scope: plan ? scopeOf(plan) : scope, choice, madeAt, plan }),
    redactor,
  );
  const making = { madeAt, version, includeNotes: scope.includeNotes, signal, onProgress };
  // Told by reasons as they were given: a word to remove may stand in one.
  const shown = plan ? { plan: withoutConfidential(plan, choice.leftOut, record.entries) } : {};
  const confidential = confidentialOf(choice, record, plan ?? scope);
  const leftOut = redactTexts(choice.leftOut, redactor);
  return { request, record, source, making, leftOut, confidential, ...shown, ...out };
}

/** A form that is written whole. */
const writeWhole =
  (form: WholeForm) =>
  async (job: ExportJob, file: PrivateFile): Promise<MadeForm> => {
    const written = await writeForm(form, job);
    file.write(new Uint8Array(await written.arrayBuffer()));
    return { pages: null, entries: job.source.entries.length, leftOut: job.leftOut };
  };

type MadeForm = Pick<ExportFacts, 'pages' | 'entries' | 'leftOut' | 'notMade' | 'volumes'> & {
  readonly fileName?: string;
};

/** How each form is written; a later form is one more line. */
const FORMS: Record<ExportRequest['form'], (job: ExportJob, file: PrivateFile) => Promise<MadeForm>> = {
  chronology: async (job, file) => {
    const { pages, entries } = await drawChronology(job, file.write);
    return { pages, entries, leftOut: job.leftOut };
  },
  bundle: (job, file) => writeVolumesForm(job.record, job, file),
  docx: writeWhole('docx'),
  xlsx: writeWhole('xlsx'),
  csv: writeWhole('csv'),
  calendar: writeWhole('calendar'),
  pack: (job, file) => writePackForm(job, file, (write) => drawChronology(job, write)),
};

function drawChronology({ source, making, leftOut }: ExportJob, write: (chunk: Uint8Array) => void) {
  return writeChronology(source, making, { loadFont, write, leftOut });
}
