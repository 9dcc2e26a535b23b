import type { ExportRequest } from '../../components/services.tsx';
import { writeBundle } from '../../utils/export/bundle/assemble/write-bundle.ts';
import type { ExportMaking } from '../../utils/export/source.ts';
import { bundleJobOf, proposePlan } from './bundle-job.ts';
import type { ExportFacts } from './export-protocol.ts';
import { openWorkshop } from './pdf-workshop.ts';
import type { PrivateFile } from './private-file.ts';
import type { MatterRecord } from './read-record.ts';

/** Writes the bundle of a request; without a plan, a plain one of what its scope chooses. */
export async function writeBundleForm(
  record: MatterRecord,
  { request, making }: { readonly request: ExportRequest; readonly making: ExportMaking },
  file: PrivateFile,
): Promise<Pick<ExportFacts, 'pages' | 'entries' | 'leftOut'>> {
  const wanted =
    request.bundle?.plan ?? proposePlan(record, { ...request, preset: 'plain', madeAt: making.madeAt });
  const plan = { ...wanted, redactions: request.redactions ?? wanted.redactions };
  const workshop = openWorkshop();
  try {
    const passwords = request.bundle?.passwords ?? new Map<string, string>();
    const order = { plan, passwords, making: { ...making, includeNotes: plan.includeNotes }, pdf: workshop };
    const { choice, ...job } = bundleJobOf(record, order);
    const { pages } = await writeBundle(job, file.write);
    return { pages, entries: choice.chosen.length, leftOut: choice.leftOut };
  } finally {
    workshop.close();
  }
}
