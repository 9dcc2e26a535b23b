import type { ExportedVolume, ExportRequest } from '../../../components/services.tsx';
import type { BundlePlan } from '../../../utils/domain/bundle-plan.ts';
import { bundleName } from '../../../utils/export/bundle/assemble/bundle-name.ts';
import type { BundleJob } from '../../../utils/export/bundle/assemble/bundle-job.ts';
import { writeVolumes, type VolumeFacts } from '../../../utils/export/bundle/assemble/volumes.ts';
import { writeBundle } from '../../../utils/export/bundle/assemble/write-bundle.ts';
import type { PackedAt } from '../../../utils/export/pack/packed.ts';
import type { ExportMaking } from '../../../utils/export/source.ts';
import { bundleJobOf, proposePlan } from '../bundle/job-of-plan.ts';
import type { ExportFacts } from './export-protocol.ts';
import { openWorkshop } from '../bundle/open-workshop.ts';
import { openPrivateFile, type PrivateFile } from './private-file.ts';
import type { MatterRecord } from '../bundle/matter-record.ts';

type Made = Pick<ExportFacts, 'pages' | 'entries' | 'leftOut' | 'volumes'> & { readonly fileName?: string };

interface Order {
  readonly request: ExportRequest;
  readonly making: ExportMaking;
  /** Where files lie in the pack that the bundle is for; absent is none. */
  readonly packPath?: PackedAt;
}

/** Writes the bundle of a request as one file; without a plan, a plain one of what its scope chooses. */
export function writeBundleForm(record: MatterRecord, order: Order, file: PrivateFile): Promise<Made> {
  const plan = { ...planOf(record, order), volumeBytes: null };
  return withJob(record, { ...order, plan }, async (job) => {
    const { pages } = await writeBundle(job, file.write);
    return { pages };
  });
}

/** The same as files of the size its plan asks for; `file` becomes the first of them. */
export function writeVolumesForm(record: MatterRecord, order: Order, file: PrivateFile): Promise<Made> {
  const plan = planOf(record, order);
  if (plan.volumeBytes === null) return writeBundleForm(record, order, file);
  const limit = plan.volumeBytes;
  return withJob(record, { ...order, plan }, async (job) => {
    const files = [file];
    try {
      const written = await writeVolumes(job, limit, async (volume) => {
        const at = (volume?.number ?? 1) - 1;
        const opened = (files[at] ??= await openPrivateFile(crypto.randomUUID()));
        opened.restart();
        return opened.write;
      });
      const volumes = await finishAll(written, { files, job });
      const pages = written.reduce((sum, each) => sum + each.pages, 0);
      const [first] = volumes;
      return first && volumes.length > 1 ? { pages, volumes, fileName: first.fileName } : { pages };
    } catch (error) {
      await Promise.all(files.slice(1).map((each) => each.discard()));
      throw error;
    }
  });
}

/** The first file is finished by whoever opened it; files of an earlier attempt that needed more are deleted. */
async function finishAll(
  written: readonly VolumeFacts[],
  { files, job }: { files: readonly PrivateFile[]; job: BundleJob },
): Promise<readonly ExportedVolume[]> {
  await Promise.all(files.slice(written.length).map((each) => each.discard()));
  const volumes: ExportedVolume[] = [];
  for (const [at, { volume, pages }] of written.entries()) {
    const fileName = bundleName(job.plan.title, job.making.madeAt, volume);
    const file = await files[at]?.finish();
    if (file) volumes.push({ fileName, pages, file });
  }
  return volumes;
}

function planOf(record: MatterRecord, { request, making }: Order): BundlePlan {
  const wanted =
    request.bundle?.plan ?? proposePlan(record, { ...request, preset: 'plain', madeAt: making.madeAt });
  return { ...wanted, redactions: request.redactions ?? wanted.redactions };
}

/** Opens what a bundle is made with, and closes it afterwards. */
async function withJob(
  record: MatterRecord,
  { request, making, plan, packPath }: Order & { readonly plan: BundlePlan },
  write: (job: BundleJob) => Promise<Pick<Made, 'pages' | 'volumes' | 'fileName'>>,
): Promise<Made> {
  const pdf = openWorkshop();
  try {
    const passwords = request.bundle?.passwords ?? new Map<string, string>();
    const drawing = { ...making, includeNotes: plan.includeNotes };
    const inPack = packPath === undefined ? {} : { packPath };
    const order = { plan, passwords, making: drawing, pdf, ...inPack };
    const { choice, ...job } = bundleJobOf(record, order);
    return { ...(await write(job)), entries: choice.chosen.length, leftOut: choice.leftOut };
  } finally {
    pdf.close();
  }
}
