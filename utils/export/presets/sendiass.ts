import { prompt } from '../../domain/bundle-words.ts';
import type { BundlePlan, RecordWords } from '../../domain/bundle-plan.ts';
import { namingOf } from './documents.ts';
import type { PlanMaterial } from './material.ts';
import { plainPlan } from './plain.ts';
import {
  lateClocks,
  overdueClocks,
  runningClocks,
  sayEntry,
  taggedEntries,
  unansweredMails,
} from './record-facts.ts';
import { chronologySection, sectionsByTags } from './sections.ts';
import { inWords, NONE, OWN_FILE, recordPart, unansweredPart, wordsDocument, type Part } from './wording.ts';

const MILESTONES = [
  'needs-assessment-request',
  'decision-letter',
  'draft-plan',
  'final-plan',
  'annual-review',
  'complaint-stage-1',
  'complaint-stage-2',
];

const NOT_OFFICIAL =
  'It is a briefing for an adviser, not an official bundle. In an appeal the local authority makes that one; in a ' +
  'discrimination claim, the school’s responsible body does.';

/** How much fits on the one page. */
const [MOST_LATE, MOST_OPEN] = [5, 5];

/** A briefing for a SENDIASS caseworker: one page, the chronology, and the letters that matter. */
export function sendiassPlan(material: PlanMaterial): BundlePlan {
  return {
    ...plainPlan(material),
    preset: 'sendiass',
    subtitle: 'Briefing for SENDIASS, prepared by the family',
    sections: [
      {
        id: 'summary',
        title: 'Summary',
        documents: [wordsDocument('summary', 'Summary on one page', summaryOf(material))],
      },
      chronologySection('chronology', 'Chronology'),
      ...sectionsByTags(
        material,
        [
          {
            id: 'letters',
            title: 'Decisions and plans',
            tags: ['decision-letter', 'draft-plan', 'final-plan'],
          },
          { id: 'complaints', title: 'Complaints', tags: ['complaint-stage-1', 'complaint-stage-2'] },
        ],
        { title: 'Everything else', leftOut: true },
      ),
    ],
  };
}

function summaryOf(material: PlanMaterial): readonly Part[] {
  const asked = unansweredMails(material, MOST_OPEN);
  const open = overdueClocks(material, MOST_OPEN);
  return [
    {
      heading: 'Who this is about',
      lines: [
        `- Child: ${prompt('name, date of birth, school year')}`,
        `- School: ${nameOf(material, 'school')}`,
        `- Council: ${nameOf(material, 'council')}`,
        `- What we need help with: ${prompt('one or two sentences')}`,
      ],
    },
    {
      heading: 'Key dates',
      ...recordPart(keyDates(material), 'No letters are tagged as decisions, plans or reviews yet.'),
    },
    {
      heading: 'Done late, or not recorded as done',
      ...recordPart(lateClocks(material, MOST_LATE), NONE),
    },
    {
      heading: 'What falls due next',
      ...recordPart(runningClocks(material, 3), NONE),
    },
    {
      heading: 'What has been asked, with no reply found in this record',
      ...unansweredPart(asked),
    },
    {
      heading: 'Open questions',
      lines: [...open.map(({ text }) => `- ${text}`), `- ${prompt('what you want to ask the adviser')}`],
      fromRecord: open,
    },
    { heading: 'About this briefing', lines: [`${OWN_FILE} ${NOT_OFFICIAL}`] },
  ];
}

/** The first and the last of each kind of milestone, oldest first: at most two a kind, however long the correspondence. */
function keyDates(material: PlanMaterial): readonly RecordWords[] {
  const naming = namingOf(material);
  const ends = new Set(
    MILESTONES.flatMap((tag) => {
      const tagged = taggedEntries(material, [tag]);
      return [tagged[0], tagged.at(-1)];
    }),
  );
  return material.entries.filter((entry) => ends.has(entry)).map((entry) => sayEntry(entry, naming));
}

/** The name of the only party of a kind; where there are several or none, the family says which. */
function nameOf({ parties }: PlanMaterial, kind: 'school' | 'council'): string {
  const [first, second] = parties.filter((party) => party.kind === kind);
  return first && !second ? inWords(first.name) : prompt(`name of the ${kind}`);
}
