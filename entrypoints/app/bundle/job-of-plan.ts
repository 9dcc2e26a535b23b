import { readBody } from '../../../utils/capture/body.ts';
import type { BundlePlan, BundlePreset } from '../../../utils/domain/bundle-plan.ts';
import { chooseEntries, type Choice } from '../../../utils/domain/choose-entries.ts';
import { londonDay } from '../../../utils/domain/dates.ts';
import { fail, type Entry, type ExportScope, type Failure } from '../../../utils/domain/index.ts';
import { makeParts, type ReadyParts } from '../../../utils/export/bundle/assemble/parts.ts';
import { chooseByPlan } from '../../../utils/domain/choose-by-plan.ts';
import type { BundleJob } from '../../../utils/export/bundle/assemble/bundle-job.ts';
import type { MailReading } from '../../../utils/export/bundle/mail/mail-part.ts';
import type { PackedAt } from '../../../utils/export/pack/packed.ts';
import type { PdfJobs } from '../../../utils/export/pdf-jobs.ts';
import { planOf } from '../../../utils/export/presets/index.ts';
import type { ExportMaking } from '../../../utils/export/source.ts';
import { loadFont } from './fonts.ts';
import { pictureTools } from './picture-tools.ts';
import { readAttachedMail } from './read-attached-mail.ts';
import { sourceOf, type MatterRecord } from './matter-record.ts';

/** Passwords of files, by their SHA-256. */
export type Passwords = ReadonlyMap<string, string>;

/** What a bundle is made of beside the record. */
export interface BundleOrder {
  readonly plan: BundlePlan;
  readonly passwords: Passwords;
  readonly making: ExportMaking;
  readonly pdf: PdfJobs;
  /** Where files lie in the pack that the bundle is for; absent is none. */
  readonly packPath?: PackedAt;
}

/** Brings record and plan together: what is in the bundle, and the parts that set it as pages. */
export function bundleJobOf(
  record: MatterRecord,
  order: BundleOrder,
): BundleJob & Pick<ReadyParts, 'unfound'> & { readonly choice: Choice } {
  const { plan, passwords, making, pdf, packPath } = order;
  const choice = chooseByPlan(record.entries, plan, record.tags);
  const scope = scopeOf(plan);
  const source = sourceOf(record, { title: plan.title, scope, choice, madeAt: making.madeAt, plan });
  const { leftOut } = choice;
  const attached = { ...pictureTools, pdf, readMail: readAttachedMail };
  const ready = makeParts({
    plan,
    source,
    making,
    leftOut,
    record: record.entries,
    readBody: bodyReader(record),
    attached,
    passwords,
    ...(packPath === undefined ? {} : { packPath }),
  });
  return { ...ready, leftOut, making, loadFont, choice };
}

/** A plan chooses by its documents; what it was begun for still decides on clocks whose days were given by hand. */
export function scopeOf({ matterId, includeConfidential, includeNotes, begunFor }: BundlePlan): ExportScope {
  const chosen = begunFor ?? { from: null, until: null, partyIds: [], tagIds: [] };
  return { matterId, ...chosen, includeConfidential, includeNotes };
}

const GONE: Failure = {
  code: 'not-found',
  happened: 'The original of this entry is not in the record.',
  safe: 'Everything else is unchanged.',
  next: 'Add the original again, if you have it.',
};

/** Reads the bodies of a record's emails. */
export function bodyReader({ reader }: MatterRecord): MailReading['readBody'] {
  return async (entry: Entry) => {
    const original = await reader.original(entry.originalSha256);
    return original ? readBody(original) : fail(GONE);
  };
}

/** What a plan is proposed for. */
export interface Proposing {
  readonly preset: BundlePreset;
  readonly scope: ExportScope;
  readonly title: string;
  /** Instant, ms since 1970. */
  readonly madeAt: number;
}

/** Proposes a bundle of a matter's entries. */
export function proposePlan(record: MatterRecord, { preset, scope, title, madeAt }: Proposing): BundlePlan {
  const choice = chooseEntries(record.entries, scope, record.tags);
  const { entries, parties, tags, clocks } = sourceOf(record, { title, scope, choice, madeAt });
  const counted = clocks === undefined ? {} : { clocks };
  const material = { scope, title, entries, parties, tags, ...counted, today: londonDay(madeAt) };
  return { ...planOf(preset, material), begunAt: madeAt };
}
