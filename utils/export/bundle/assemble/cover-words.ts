import type { BundlePlan, BundlePreset } from '../../../domain/bundle-plan.ts';
import { formatDay } from '../../../domain/dates.ts';
import type { LeftOut } from '../../../domain/index.ts';
import type { NumberedDocument } from './number.ts';

/** What the cover says, in order. */
export interface CoverWords {
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly string[];
  readonly paragraphs: readonly string[];
}

/** What each preset says of itself: never that it is the official bundle, and who makes that one (domain: Practice Direction 1 of 2025). */
const PURPOSE: Readonly<Record<BundlePreset, string>> = {
  plain: 'Copies of emails, letters and papers from a family’s own record, put together by the family.',
  sendiass: 'A short briefing for a SENDIASS caseworker, from the family’s own record.',
  ombudsman:
    'The family’s own file for the Local Government and Social Care Ombudsman. The council sends the Ombudsman its own records.',
  tribunal:
    'Evidence of the family. This is not the official bundle: the local authority, or in a discrimination claim the responsible body, makes that one.',
  meeting: 'Correspondence of the last weeks, put together by the family before a meeting.',
};

const READING =
  'Every page carries its number at the bottom right; it is the page of this file. The index and the bookmarks lead to each document.';
const COPIES =
  'Emails are set anew from their kept originals so that they can be read on paper. The untouched originals, with a list to check them, are in the pack made from the same record.';
const ADVICE = 'This is information, not legal advice.';

/** What covers are made from. */
export interface CoverFacts {
  readonly plan: BundlePlan;
  readonly documents: readonly NumberedDocument[];
  readonly pages: number;
  readonly madeAt: number;
  readonly version: string;
  readonly leftOut: readonly LeftOut[];
  readonly volume: { readonly number: number; readonly of: number } | null;
}

/** Puts a cover into words. */
export function describeCover(facts: CoverFacts): CoverWords {
  const { plan, documents, pages, madeAt, version, volume } = facts;
  const count = documents.length === 1 ? '1 document' : `${documents.length} documents`;
  return {
    title: plan.title,
    subtitle: plan.subtitle,
    facts: [
      ...(volume === null ? [] : [`Volume ${volume.number} of ${volume.of}`]),
      `${count}, ${pages === 1 ? '1 page' : `${pages} pages`}`,
      `Prepared ${formatDay(madeAt)} with Paperchain ${version}`,
    ],
    paragraphs: [
      PURPOSE[plan.preset],
      READING,
      COPIES,
      ...describeRedactions(plan),
      describeLeftOut(facts),
      ADVICE,
    ],
  };
}

/** Says that words were removed and why, never which. */
function describeRedactions({ redactions }: BundlePlan): string[] {
  if (redactions.length === 0) return [];
  const reasons = [
    ...new Set(redactions.map(({ reason }) => reason.trim()).filter((reason) => reason !== '')),
  ];
  const why = reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
  return [
    `Words were removed from this bundle by the family where it says “[redacted]”${why}. The originals are kept unchanged.`,
  ];
}

function describeLeftOut({ plan, leftOut }: CoverFacts): string {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const byHand = plan.sections.flatMap(({ documents }) => documents).filter((each) => each.leftOut).length;
  if (byHand > 0) counts.set('left out by the family', byHand);
  if (counts.size === 0) return 'Nothing of the record was left out.';
  const reasons = [...counts].map(([reason, count]) => `${count} ${reason}`).join('; ');
  return `Not in this bundle: ${reasons}.`;
}
