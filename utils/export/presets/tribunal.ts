import { prompt } from '../../domain/bundle-words.ts';
import type { BundleDocument, BundlePlan, BundleSection } from '../../domain/bundle-plan.ts';
import type { EntryId } from '../../domain/index.ts';
import { TRIBUNAL_WARNINGS } from '../../domain/tribunal-words.ts';
import { isFromOwn } from '../../domain/own-mail.ts';
import { namingOf } from './documents.ts';
import type { PlanMaterial } from './material.ts';
import { plainPlan } from './plain.ts';
import { chronologySection, leaveOut, sectionsByTags, type TagSection } from './sections.ts';
import { OWN_FILE, wordsDocument } from './wording.ts';

/** A short set by what the Tribunal decides on: the decision, the plan, and evidence of needs and provision. */
const SECTIONS: readonly TagSection[] = [
  { id: 'decision', title: 'The decision', tags: ['decision-letter'] },
  { id: 'plan', title: 'The EHC plan', tags: ['final-plan', 'draft-plan'] },
  { id: 'reports', title: 'Reports and assessments', tags: ['advice-report', 'health', 'social-care'] },
  { id: 'school', title: 'School and annual review', tags: ['annual-review', 'attendance', 'exclusion'] },
];

/** The family's evidence for a SEND appeal, in 12-point type; the family's own emails, and those that only carry a report, are left out. */
export function tribunalPlan(material: PlanMaterial): BundlePlan {
  const sections = sectionsByTags(material, SECTIONS, { title: 'Other correspondence', leftOut: true });
  const { own } = namingOf(material);
  const ownEmails = new Set(
    material.entries.filter((entry) => entry.kind === 'email' && isFromOwn(entry, own)).map(({ id }) => id),
  );
  return {
    ...plainPlan(material),
    preset: 'tribunal',
    subtitle: 'Evidence of the family. Not the official bundle, which the local authority makes',
    textSize: 12,
    sections: [
      aboutSection(),
      ...sections.map((section) => withoutCarriers(section, ownEmails)),
      chronologySection('chronology', 'Chronology', true),
    ],
  };
}

/** An email that brought files says less than they do, and the family's own emails are no report; both stay in the plan. */
function withoutCarriers(section: BundleSection, ownEmails: ReadonlySet<EntryId>): BundleSection {
  const carried = new Set(
    section.documents.flatMap((document) => (document.kind === 'attachment' ? [document.entryId] : [])),
  );
  const isCarrier = (document: BundleDocument): boolean =>
    document.kind === 'entry' && (carried.has(document.entryId) || ownEmails.has(document.entryId));
  return {
    ...section,
    documents: section.documents.map((each) => (isCarrier(each) ? leaveOut(each) : each)),
  };
}

function aboutSection(): BundleSection {
  const parts = [
    {
      heading: 'About this evidence',
      lines: [
        `- Child: ${prompt('name and date of birth')}`,
        `- Appeal number: ${prompt('as in the Tribunal’s letters, if you have one')}`,
        `- Decision appealed against: ${prompt('what was decided, and the date of the letter')}`,
      ],
    },
    { heading: 'What it is', lines: [OWN_FILE, ...TRIBUNAL_WARNINGS.slice(0, 1)] },
  ];
  return { id: 'about', title: 'About', documents: [wordsDocument('about', 'About this evidence', parts)] };
}
