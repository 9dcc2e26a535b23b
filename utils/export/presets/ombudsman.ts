import { prompt } from '../../domain/bundle-words.ts';
import type { BundlePlan, BundleSection } from '../../domain/bundle-plan.ts';
import { lastDayForOmbudsman } from '../clocks/ombudsman-limit.ts';
import { longDay } from '../clocks/days.ts';
import { NO_CLOCKS, type ExportClock } from '../clocks/shape.ts';
import { namingOf } from './documents.ts';
import type { PlanMaterial } from './material.ts';
import { plainPlan } from './plain.ts';
import { lateClocks, sayEntry, taggedEntries, wordsOfClock } from './record-facts.ts';
import { chronologySection, sectionsByTags } from './sections.ts';
import { items, NONE, OWN_FILE, recordPart, wordsDocument, type Part } from './wording.ts';

const COMPLAINTS = ['complaint-stage-1', 'complaint-stage-2', 'ombudsman'];
const MISSED = ['provision-not-delivered'];
const NOT_OFFICIAL =
  'It goes with a complaint and is not an official bundle: the Ombudsman makes its own case file and asks the council for its records.';
const LIMITS =
  'The Ombudsman looks at delay, missed reviews, provision that was not delivered and poor communication. It cannot look at what was ' +
  'or could have been appealed to the Tribunal. The council must first have had a reasonable chance to answer.';

/** A file for the Local Government and Social Care Ombudsman: what went wrong, its effect, and dated proof. */
export function ombudsmanPlan(material: PlanMaterial): BundlePlan {
  const { clocks = NO_CLOCKS } = material;
  return {
    ...plainPlan(material),
    preset: 'ombudsman',
    subtitle: 'File for the Local Government and Social Care Ombudsman, prepared by the family',
    sections: [
      {
        id: 'summary',
        title: 'Summary',
        documents: [wordsDocument('summary', 'Summary of the complaint', summaryOf(material))],
      },
      withClocks(
        chronologySection('chronology', 'Chronology with due, done and days late'),
        clocks.clocks.length > 0,
      ),
      ...withLog(
        material,
        sectionsByTags(
          material,
          [
            { id: 'complaints', title: 'Complaint letters and replies', tags: COMPLAINTS },
            { id: 'provision', title: 'Provision missed', tags: MISSED },
            {
              id: 'decisions',
              title: 'Decisions and plans',
              tags: ['decision-letter', 'draft-plan', 'final-plan', 'annual-review'],
            },
          ],
          { title: 'Other correspondence', leftOut: true },
        ),
      ),
    ],
  };
}

function withClocks(section: BundleSection, has: boolean): BundleSection {
  if (!has) return section;
  const clocks = {
    kind: 'clocks',
    id: 'clocks',
    title: 'Clocks and how they were counted',
    day: null,
    leftOut: false,
  } as const;
  return { ...section, documents: [...section.documents, clocks] };
}

/** The log stands first in its section. */
function withLog(material: PlanMaterial, sections: readonly BundleSection[]): readonly BundleSection[] {
  const log = wordsDocument('provision-log', 'Log of provision missed', logOf(material));
  return sections.map((section) =>
    section.id === 'provision' ? { ...section, documents: [log, ...section.documents] } : section,
  );
}

function summaryOf(material: PlanMaterial): readonly Part[] {
  const naming = namingOf(material);
  const complaints = taggedEntries(material, COMPLAINTS).map((entry) => sayEntry(entry, naming));
  return [
    {
      heading: 'What went wrong',
      lines: [prompt('what the council did or did not do, in order, one sentence each')],
    },
    {
      heading: 'Time limits missed',
      ...recordPart(lateClocks(material, 12), NONE),
    },
    {
      heading: 'The effect on your child and on you',
      lines: [prompt('learning lost, distress, costs, time')],
    },
    {
      heading: 'What you want',
      lines: [
        prompt('an apology, the provision made up, a payment, a change so that it does not happen to others'),
      ],
    },
    {
      heading: 'Complaints and answers',
      ...recordPart(complaints.slice(-12), 'No email or letter is tagged as a complaint or an answer yet.'),
    },
    { heading: 'The 12 months', ...twelveMonths(material) },
    { heading: 'About this file', lines: [`${OWN_FILE} ${NOT_OFFICIAL}`, LIMITS] },
  ];
}

const RULE =
  'A complaint must reach the Ombudsman within 12 months, counting the day you first knew (s.26B Local Government Act 1974).';
const MAY_ALLOW = 'The Ombudsman may take a later complaint where there is good reason.';

/** The clock where the family started one; else counted from the first limit missed, and said to be a guess. */
function twelveMonths({ clocks = NO_CLOCKS }: PlanMaterial): Omit<Part, 'heading'> {
  const own = clocks.clocks.filter(({ rule, dueOn }) => rule === 'K7' && dueOn !== null);
  const [first] = own.toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  if (first?.dueOn)
    return paragraphOn(
      first,
      `${RULE} Counted from ${sayDay(first.start.day)}, the last day is ${longDay(first.dueOn)}.`,
      MAY_ALLOW,
    );
  const missed = firstMissed(clocks.clocks);
  const knownOn = missed?.dueOn ?? null;
  if (!missed || knownOn === null)
    return { lines: [`${RULE} ${prompt('the day you first knew')} ${MAY_ALLOW}`] };
  return paragraphOn(
    missed,
    `${RULE} The first time limit missed in this record fell due on ${longDay(knownOn)}. If you first knew that day, the last day is ` +
      `${longDay(lastDayForOmbudsman(knownOn))}.`,
    `${prompt('the day you first knew, if it was another')} ${MAY_ALLOW}`,
  );
}

/** A paragraph, of which only what the clock tells is noted: the rest is there to be written anew. */
function paragraphOn(clock: ExportClock, told: string, rest: string): Omit<Part, 'heading'> {
  return { lines: [`${told} ${rest}`], fromRecord: [wordsOfClock(clock, told)] };
}

const sayDay = (day: string | null): string => (day === null ? 'its first day' : longDay(day));

/** The due day itself: a day earlier than anybody could have known is the safe end. */
function firstMissed(clocks: readonly ExportClock[]): ExportClock | undefined {
  const missed = clocks.filter(
    ({ who, state, disputed }) =>
      who !== 'the family' && !disputed && (state === 'done late' || state === 'overdue'),
  );
  const counted = missed.filter(({ dueOn }) => dueOn !== null);
  return counted.toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''))[0];
}

const BLANK = `provision due: ${prompt('what the plan says')}; missed: ${prompt('how much, from when to when')}; effect: ${prompt('what it meant')}`;

/** A line an entry, to be filled in: what was due, what was missed, what it meant. */
function logOf(material: PlanMaterial): readonly Part[] {
  const naming = namingOf(material);
  const missed = taggedEntries(material, MISSED).map((entry) => sayEntry(entry, naming));
  const lines = missed.map(({ text }) => `${text}. ${BLANK}`);
  return [
    {
      heading: 'Provision missed',
      lines: [
        'One line for each time, oldest first. The dates come from emails and papers tagged “Provision not delivered”.',
        ...items(lines, `- ${prompt('date')}: ${BLANK}`),
      ],
      fromRecord: missed,
    },
  ];
}
