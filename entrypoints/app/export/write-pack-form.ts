import type { ExportRequest } from '../../../components/services.tsx';
import type { LeftOut } from '../../../utils/domain/index.ts';
import { leftOutMails } from '../../../utils/export/bundle/assemble/left-out-mails.ts';
import { rememberBodies } from '../../../utils/export/bundle/assemble/remember-bodies.ts';
import { readMailWords } from '../../../utils/export/bundle/mail/mail-part.ts';
import type { PdfJobs } from '../../../utils/export/pdf-jobs.ts';
import type { PackedAt } from '../../../utils/export/pack/packed.ts';
import { writePack, type PackTools } from '../../../utils/export/pack/pack.ts';
import { createRedactor, type Redactor } from '../../../utils/export/redact/redactor.ts';
import { bodyReader } from '../bundle/job-of-plan.ts';
import type { ExportJob } from './export-job.ts';
import type { ExportFacts } from './export-protocol.ts';
import { openWorkshop } from '../bundle/open-workshop.ts';
import { openPrivateFile, type PrivateFile } from './private-file.ts';
import { writeBundleForm } from './write-bundle-form.ts';

/** Finds the words of a request: its own, or those of its bundle's plan. */
export function redactorOf({ redactions, bundle }: ExportRequest): Redactor {
  return createRedactor(redactions ?? bundle?.plan.redactions ?? []);
}

/** Writes the pack of a request: with the bundle where it has one, with redacted copies where words must stay out. */
export async function writePackForm(
  job: ExportJob,
  file: PrivateFile,
  drawChronology: (write: (chunk: Uint8Array) => void) => Promise<unknown>,
): Promise<Pick<ExportFacts, 'pages' | 'entries' | 'leftOut' | 'notMade'>> {
  const { request, record, source, making, leftOut, out } = job;
  const workshop = openWorkshop();
  const held = await openPrivateFile(crypto.randomUUID());
  try {
    const made = await writePack(source, making, {
      // With a bundle its plan chose, and nobody may take it for the whole of a scope.
      ...(out === undefined ? { scope: request.scope } : { out }),
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
      ...secretOf(job),
      readBody: bodyReader(record),
    });
    const { entries, problems } = made;
    return { pages: null, entries, leftOut: [...leftOut, ...own(problems)], notMade: notMade(problems) };
  } finally {
    workshop.close();
    await held.discard().catch(() => undefined);
  }
}

/** The bundle lies in a file of its own until the pack has read it: it may be as large as all originals together. */
function bundleOf(job: ExportJob, held: PrivateFile): Pick<PackTools, 'bundle'> {
  const { request, record, making } = job;
  if (!job.plan) return {};
  const plan = { ...job.plan, redactions: request.redactions ?? job.plan.redactions };
  const draw = async (packPath: PackedAt) => {
    const { pages } = await writeBundleForm(record, { request, making, packPath }, held);
    return { pdf: await held.finish(), pages: pages ?? 0 };
  };
  return { bundle: { plan, draw } };
}

/** Sought by the record as it is: the packed one lacks what was left out. */
function secretOf({ record, confidential }: ExportJob): Pick<PackTools, 'secret'> {
  const readBodyOnce = rememberBodies(bodyReader(record));
  const { leftOut } = leftOutMails({ record: record.entries, leftOut: confidential }, (entry) =>
    readMailWords(entry, readBodyOnce),
  );
  return leftOut ? { secret: leftOut.secret } : {};
}

function redactionOf({ request }: ExportJob, pdf: PdfJobs): Pick<PackTools, 'redaction'> {
  const redactor = redactorOf(request);
  return redactor.active ? { redaction: { redactor, pdf } } : {};
}

type Problems = Awaited<ReturnType<typeof writePack>>['problems'];

/** What of its entries the pack could not take, beside what choosing left out. */
const own = (problems: Problems): readonly LeftOut[] =>
  problems.flatMap(({ entryId, title, reason }) => (entryId === null ? [] : [{ entryId, title, reason }]));

/** Whole files of the pack that could not be made: it must not pass for one that has them. */
const notMade = (problems: Problems): readonly string[] =>
  problems.flatMap(({ entryId, title, reason }) =>
    entryId === null ? [`${title} is not in the pack. ${reason}`] : [],
  );
