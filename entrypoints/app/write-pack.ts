import type { ExportRequest } from '../../components/services.tsx';
import { readBody } from '../../utils/capture/body.ts';
import { fail, type LeftOut } from '../../utils/domain/index.ts';
import { writePack, type PackTools } from '../../utils/export/pack/pack.ts';
import { createRedactor, type Redactor } from '../../utils/export/redact/redactor.ts';
import type { ExportMaking, ExportSource } from '../../utils/export/source.ts';
import { GONE } from './bundle-job.ts';
import type { ExportFacts } from './export-protocol.ts';
import { openWorkshop } from './pdf-workshop.ts';
import { openPrivateFile, type PrivateFile } from './private-file.ts';
import type { MatterRecord } from './read-record.ts';
import { writeBundleForm } from './write-bundle.ts';

/** What a pack is written from; `source` is redacted already. */
interface PackJob {
  readonly request: ExportRequest;
  readonly record: MatterRecord;
  readonly source: ExportSource;
  readonly making: ExportMaking;
  readonly leftOut: readonly LeftOut[];
}

/** Finds the words of a request: its own, or those of its bundle's plan. */
export function redactorOf({ redactions, bundle }: ExportRequest): Redactor {
  return createRedactor(redactions ?? bundle?.plan.redactions ?? []);
}

/** Writes the pack of a request: with the bundle where it has one, with redacted copies where words must stay out. */
export async function writePackForm(
  job: PackJob,
  file: PrivateFile,
  drawChronology: (write: (chunk: Uint8Array) => void) => Promise<unknown>,
): Promise<Pick<ExportFacts, 'pages' | 'entries' | 'leftOut'>> {
  const { request, record, source, making, leftOut } = job;
  const workshop = openWorkshop();
  const held = await openPrivateFile(crypto.randomUUID());
  try {
    const made = await writePack(source, making, {
      scope: request.scope,
      leftOut,
      write: file.write,
      journal: () => record.reader.journal(),
      chronology: async () => {
        const chunks: Uint8Array<ArrayBuffer>[] = [];
        await drawChronology((chunk) => void chunks.push(chunk.slice()));
        return new Blob(chunks, { type: 'application/pdf' });
      },
      ...bundleOf(job, held),
      ...redactionOf(job, workshop),
    });
    return { pages: null, entries: made.entries, leftOut: [...leftOut, ...own(made.leftOut, leftOut)] };
  } finally {
    workshop.close();
    await held.discard().catch(() => undefined);
  }
}

/** The bundle lies in a file of its own until the pack has read it: it may be as large as all originals together. */
function bundleOf({ request, record, making }: PackJob, held: PrivateFile): Pick<PackTools, 'bundle'> {
  const { bundle, redactions } = request;
  if (!bundle) return {};
  const plan = { ...bundle.plan, redactions: redactions ?? bundle.plan.redactions };
  const draw = async () => {
    const { pages } = await writeBundleForm(record, { request, making }, held);
    return { pdf: await held.finish(), pages: pages ?? 0 };
  };
  return { bundle: { plan, draw } };
}

function redactionOf(
  { request, record }: PackJob,
  pdf: ReturnType<typeof openWorkshop>,
): Pick<PackTools, 'redaction'> {
  const redactor = redactorOf(request);
  if (!redactor.active) return {};
  return {
    redaction: {
      redactor,
      pdf,
      readBody: async (entry) => {
        const original = await record.reader.original(entry.originalSha256);
        return original ? readBody(original) : fail(GONE);
      },
    },
  };
}

/** What the pack itself could not take, beside what choosing left out. */
function own(
  all: Awaited<ReturnType<typeof writePack>>['leftOut'],
  chosen: readonly LeftOut[],
): readonly LeftOut[] {
  const known = new Set(chosen.map(({ entryId }) => entryId));
  return all.flatMap(({ entryId, title, reason }) =>
    entryId === null || known.has(entryId) ? [] : [{ entryId, title, reason }],
  );
}
