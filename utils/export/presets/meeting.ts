import { prompt } from '../../domain/bundle-words.ts';
import type { BundlePlan } from '../../domain/bundle-plan.ts';
import { londonDay } from '../../domain/dates.ts';
import { longDay } from '../clocks/days.ts';
import { documentsOfEntries } from './documents.ts';
import type { PlanMaterial } from './material.ts';
import { plainPlan } from './plain.ts';
import { overdueClocks, runningClocks, unansweredMails } from './record-facts.ts';
import { chronologySection, leaveOut } from './sections.ts';
import { NONE, OWN_FILE, recordPart, unansweredPart, wordsDocument, type Part } from './wording.ts';

/** Days before today that the papers reach back. */
const DAYS = 90;

const NOT_OFFICIAL =
  'It is not an official bundle: the papers of a review are sent round by the school or the council, and the bundle of an appeal is made by the local authority.';

/** Papers for a meeting: what is open, and the last 90 days. */
export function meetingPlan(material: PlanMaterial): BundlePlan {
  const since = daysBefore(material.today, DAYS);
  const isRecent = ({ happenedAt }: { readonly happenedAt: number }): boolean =>
    londonDay(happenedAt) >= since;
  const recent = material.entries.filter(isRecent);
  const earlier = material.entries.filter((entry) => !isRecent(entry));
  return {
    ...plainPlan(material),
    preset: 'meeting',
    subtitle: `For a meeting: ${longDay(since)} to ${longDay(material.today)}`,
    sections: [
      {
        id: 'summary',
        title: 'For the meeting',
        documents: [wordsDocument('summary', 'For the meeting', summaryOf(material))],
      },
      chronologySection('chronology', 'Chronology'),
      { id: 'recent', title: `The last ${DAYS} days`, documents: documentsOfEntries(recent, material) },
      { id: 'others', title: 'Earlier', documents: documentsOfEntries(earlier, material).map(leaveOut) },
    ],
  };
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function summaryOf(material: PlanMaterial): readonly Part[] {
  return [
    {
      heading: 'The meeting',
      lines: [
        `- When and where: ${prompt('date, time, place')}`,
        `- Who will be there: ${prompt('names and roles')}`,
      ],
    },
    { heading: 'What we would like to agree', lines: [`- ${prompt('one thing a line')}`] },
    {
      heading: 'Not recorded as done',
      ...recordPart(overdueClocks(material, 6), NONE),
    },
    {
      heading: 'Asked, with no reply found in this record',
      ...unansweredPart(unansweredMails(material, 6)),
    },
    {
      heading: 'What falls due next',
      ...recordPart(runningClocks(material, 4), NONE),
    },
    { heading: 'About these papers', lines: [`${OWN_FILE} ${NOT_OFFICIAL}`] },
  ];
}
