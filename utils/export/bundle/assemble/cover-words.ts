import { copiesIn } from '../../../domain/bundle-copies.ts';
import { isLateSection, type BundlePlan, type BundlePreset } from '../../../domain/bundle-plan.ts';
import { formatDay, londonNoon } from '../../../domain/dates.ts';
import type { BundleJob, Volume } from './bundle-job.ts';
import { LEFT_OUT_BY_HAND } from '../../../domain/choose-by-plan.ts';
import { counted } from '../../../domain/counted.ts';
import { pagesOf, type NumberedDocument } from './number.ts';

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
const READING_VOLUMES =
  'Every page carries its number at the bottom right; it is the page of that file. Each volume begins with the index of all of them, which names the volume before the page.';
const COPIES =
  'Emails are set anew from their kept originals so that they can be read on paper. The family keeps the untouched originals, with the means to check them.';
const ADVICE = 'This is information, not legal advice.';

/** What covers are made from. */
export interface CoverFacts {
  readonly job: Pick<BundleJob, 'plan' | 'leftOut' | 'making'>;
  /** Null for a bundle of one file. */
  readonly volume: Volume | null;
  readonly documents: readonly NumberedDocument[];
  /** Pages of each file. */
  readonly volumes: readonly number[];
  /** How many documents alone make a file larger than was asked for. */
  readonly oversized: number;
}

/** Puts a cover into words. */
export function describeCover(facts: CoverFacts): CoverWords {
  const { job, volume } = facts;
  const { plan, making } = job;
  return {
    title: plan.title,
    subtitle: plan.subtitle,
    facts: [
      ...describeSize(facts),
      `Put together by the family with Paperchain ${making.version}, ${formatDay(making.madeAt)}`,
    ],
    paragraphs: [
      PURPOSE[plan.preset],
      volume === null ? READING : READING_VOLUMES,
      COPIES,
      ...describeLate(facts),
      ...describeOversized(facts),
      ...describeRedactions(plan),
      ...describeUnreadable(facts),
      describeLeftOut(facts),
      ADVICE,
    ],
  };
}

function describeSize({ volume, documents, volumes }: CoverFacts): string[] {
  const all = `${counted(documents.length, 'document')}, ${counted(pagesOf({ volumes }), 'page')}`;
  if (volume === null) return [`${all}${periodOf(documents)}`];
  const own = documents.filter((each) => each.volume === volume.number);
  const numbers = own.length === 0 ? '' : `: documents ${own[0]?.number} to ${own.at(-1)?.number}`;
  return [
    `Volume ${volume.number} of ${volume.of}${numbers}, ${counted(volumes[volume.number - 1] ?? 0, 'page')}`,
    `${all} in all${periodOf(documents)}`,
  ];
}

function periodOf(documents: readonly NumberedDocument[]): string {
  const days = documents.flatMap(({ document }) => (document.day === null ? [] : [document.day])).toSorted();
  const [first, last] = [days[0], days.at(-1)].map((day) => (day === undefined ? null : londonNoon(day)));
  if (first == null || last == null) return '';
  const [from, until] = [formatDay(first), formatDay(last)];
  return from === until ? `, ${from}` : `, ${from} to ${until}`;
}

/** Judges ask that late papers are numbered on, and that nothing before them moves (general guidance on e-bundles, 2021). */
function describeLate({ job: { plan }, documents, volume }: CoverFacts): string[] {
  const newest = documents.findLast(({ section }) => isLateSection(section))?.section.id;
  const first = documents.find(({ section }) => section.id === newest);
  if (!plan.follows || !first) return [];
  const { madeAt, lastPage } = plan.follows;
  const version = `the version of ${formatDay(madeAt)}`;
  if (volume === null && endOf(documents.at(-1)) === lastPage)
    return [`Every page has the number it had in ${version}.`];
  const from = volume === null ? first.from : `${first.from} of volume ${first.volume}`;
  const pages =
    endOf(documents[first.number - 2]) === lastPage
      ? `Pages 1 to ${lastPage} have the numbers they had then.`
      : 'Pages before them no longer have the numbers they had then.';
  return [
    `Papers that came after ${version} are at the end, from page ${from}, behind a list of their own. ${pages}`,
  ];
}

const endOf = (each: NumberedDocument | undefined): number => (each ? each.from + each.pages - 1 : 0);

function describeOversized({ oversized }: CoverFacts): string[] {
  if (oversized === 0) return [];
  const is = oversized === 1 ? 'One document is' : `${oversized} documents are`;
  return [
    `${is} larger than the size asked for, without being split: the file that holds it is larger, too.`,
  ];
}

/** A page stands for what could not be shown; the reader must not have to find it. */
function describeUnreadable({ documents }: CoverFacts): string[] {
  const without = documents.filter(({ facts }) => facts.notices.some(({ kind }) => NOT_SHOWN.has(kind)));
  if (without.length === 0) return [];
  const numbers = without.slice(0, MOST_LISTED).map(({ number }) => String(number));
  const more = without.length > numbers.length ? ` and ${without.length - numbers.length} more` : '';
  const what = without.length === 1 ? 'Document' : 'Documents';
  return [
    `${what} ${numbers.join(', ')}${more} could not be shown as pages; a page in place of each says what it is and why.`,
  ];
}

const NOT_SHOWN: ReadonlySet<string> = new Set(['unreadable', 'password needed', 'missing', 'not searched']);
/** Numbers listed on the cover; the index marks them all. */
const MOST_LISTED = 30;

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

function describeLeftOut({ job: { plan, leftOut } }: CoverFacts): string {
  const counts = new Map<string, number>();
  const add = (reason: string): void => void counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for (const { reason } of leftOut) add(reason);
  const gone = new Set(leftOut.map(({ entryId }) => entryId));
  const copies = copiesIn(plan);
  for (const document of plan.sections.flatMap(({ documents }) => documents)) {
    // What has no entry is the family's own words; entries that are out as a whole are counted above.
    if (!document.leftOut || !('entryId' in document) || gone.has(document.entryId)) continue;
    add(copies.has(document.id) ? COPY : LEFT_OUT_BY_HAND);
  }
  if (counts.size === 0) return 'Nothing of the record was left out.';
  const reasons = [...counts].map(([reason, count]) => `${count} ${reason}`).join('; ');
  return `Not in this bundle: ${reasons}.`;
}

const COPY = 'attached again (the same file is in the bundle once)';
