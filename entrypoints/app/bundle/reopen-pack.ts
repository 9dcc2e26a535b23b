import type { ReopenedBundle } from '../../../components/services/bundles.ts';
import { findPacks } from '../../../utils/check/find-packs.ts';
import { toolsFor } from '../../../utils/check/hash-file.ts';
import { openGroups } from '../../../utils/check/open-groups.ts';
import { londonDay } from '../../../utils/domain/dates.ts';
import { wholeScope, type MatterId } from '../../../utils/domain/index.ts';
import { reopenPlan } from '../../../utils/export/presets/reopen.ts';
import { StoreFault } from '../../../utils/store/failures.ts';
import type { MatterRecord } from './matter-record.ts';

const PLAN = 'data/bundle-plan.json';

/** A pack that the user dropped on the builder. */
export interface PackToReopen {
  readonly file: File;
  readonly matterId: MatterId;
  /** Instant, ms since 1970. */
  readonly madeAt: number;
}

/** The bundle of an earlier pack, brought together with the record. Rejects with plain words when the file holds none. */
export async function reopenPack(
  record: MatterRecord,
  { file, matterId, madeAt }: PackToReopen,
  signal: AbortSignal,
): Promise<ReopenedBundle> {
  const json = await readPackedPlan(file, signal);
  if (json === null) throw refused('There is no bundle in this file.');
  const { matter, entries, parties, tags } = record;
  const material = { scope: wholeScope(matterId), title: matter.title, entries, parties, tags };
  const reopened = reopenPlan(json, { ...material, today: londonDay(madeAt), matterId });
  if (!reopened.ok) throw refused(reopened.error);
  return { ...reopened.value, plan: { ...reopened.value.plan, begunAt: madeAt } };
}

async function readPackedPlan(file: File, signal: AbortSignal): Promise<string | null> {
  const { text } = toolsFor(signal, () => undefined);
  const groups = await openGroups([{ path: file.name, file }], signal);
  for (const pack of groups.flatMap((group) => findPacks(group).packs)) {
    const plan = pack.files.get(PLAN);
    if (plan) return text(plan);
  }
  return null;
}

const refused = (happened: string): StoreFault =>
  new StoreFault({
    code: 'export-failed',
    happened,
    safe: 'Your record and your bundle are unchanged.',
    next: 'Choose a pack (ZIP) that was made with a bundle in it.',
  });
