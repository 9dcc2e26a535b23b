import { describe, expect, it } from 'vitest';
import type { RecordWords } from '../../../utils/domain/bundle-plan.ts';
import { BUILT_IN_TAGS, asEntryId, asTagId } from '../../../utils/domain/index.ts';
import { chooseByPlan, withoutConfidential } from '../../../utils/domain/choose-by-plan.ts';
import { entryOf } from '../export/chronology/sample-entries.ts';
import { emailDocument, planWith } from '../export/bundle/assemble/made-bundle.ts';

const entries = [0, 1, 2, 3].map((number) =>
  entryOf(number, number === 3 ? { tags: [asTagId('mediation')], subject: '' } : {}),
);
const plan = planWith([
  {
    id: 's',
    title: 'Emails',
    documents: [
      emailDocument('entry-0'),
      emailDocument('entry-1', { leftOut: true }),
      emailDocument('entry-3'),
    ],
  },
]);

describe('what a plan chooses', () => {
  it('is what it has documents of; the rest is left out, each with its reason', () => {
    const { chosen, leftOut } = chooseByPlan(entries, plan, BUILT_IN_TAGS);
    expect(chosen.map(({ id }) => id)).toEqual(['entry-0']);
    expect(leftOut).toEqual([
      { entryId: 'entry-1', title: 'Letter 1', reason: 'left out by the family' },
      { entryId: 'entry-2', title: 'Letter 2', reason: 'not chosen for this bundle' },
      { entryId: 'entry-3', title: '(no subject)', reason: 'confidential (mediation or legal advice)' },
    ]);
  });

  it('holds what is confidential only when the plan says so', () => {
    const { chosen } = chooseByPlan(entries, { ...plan, includeConfidential: true }, BUILT_IN_TAGS);
    expect(chosen.map(({ id }) => id)).toEqual(['entry-0', 'entry-3']);
  });
});

it('a plan goes out without a document of what is confidential now, and keeps all others', () => {
  const { leftOut } = chooseByPlan(entries, plan, BUILT_IN_TAGS);
  const [section] = withoutConfidential(plan, leftOut, entries).sections;
  expect(section?.documents.map(({ id }) => id)).toEqual(['entry-0', 'entry-1']);
  const all = { ...plan, includeConfidential: true };
  expect(withoutConfidential(all, chooseByPlan(entries, all, BUILT_IN_TAGS).leftOut, entries)).toBe(all);
});

const SECRET = asEntryId('entry-3');
const leftOut = [
  {
    entryId: SECRET,
    title: 'An offer to settle the appeal out of court',
    reason: 'confidential (mediation or legal advice)',
  },
];

/** What is left of a summary once the last entry is confidential. */
function summaryOf(
  text: string,
  given: { fromRecord?: readonly RecordWords[]; summary?: string } = {},
): string {
  const { fromRecord, summary = '' } = given;
  const own = { kind: 'words', id: 'w', title: 'Summary', day: null, leftOut: false, text } as const;
  const words = fromRecord ? { ...own, fromRecord } : own;
  const record = [entryOf(3, { summary, subject: '' })];
  const shown = withoutConfidential(
    planWith([{ id: 's', title: 'Own', documents: [words] }]),
    leftOut,
    record,
  );
  const [document] = shown.sections[0]?.documents ?? [];
  expect(JSON.stringify(document)).not.toContain(SECRET);
  return document?.kind === 'words' ? document.text : '';
}

describe('a summary loses the lines that it wrote on what is confidential now, and no other', () => {
  const noted = (text: string, id = 'entry-3'): RecordWords => ({ text, entryIds: [asEntryId(id)] });

  it('by its subject, in plans that do not note what they took from where', () => {
    const text = [
      '- 3 March 2026, from Sarah Cole: An offer to settle the appeal out of court, in full and…',
      '- 4 March 2026, from Sarah Cole: Draft plan',
      'An offer to settle the appeal out of court was made.',
    ];
    expect(summaryOf(text.join('\n'))).toBe(text.slice(1).join('\n'));
  });

  it('by the user’s summary', () => {
    const text = '- 6 November 2025: Council offered 10 hours at mediation\n- 7 November 2025: Plan';
    expect(summaryOf(text, { summary: 'Council offered\n10 hours at mediation' })).toBe(
      '- 7 November 2025: Plan',
    );
  });

  it('by what the plan notes: lines on clocks, lines that go on, lines whose end was written anew', () => {
    const clock = 'Mediation arranged. Due 20 October 2025, done 6 November 2025: 17 days late.';
    const dated = '6 November 2025: The council’s offer';
    const fromRecord = [noted(clock), noted(dated), noted('6 November 2025: Plan', 'entry-0')];
    const text = [
      `- ${clock}`,
      '- Mediation arranged. Due 20 October 2025, done 6 November 2025: nearly three weeks late!',
      `- ${dated}. provision due: 10 hours`,
      '- 6 November 2025: Plan',
      'Mediation is not for everybody.',
    ].join('\n');
    expect(summaryOf(text, { fromRecord })).toBe('- 6 November 2025: Plan\nMediation is not for everybody.');
  });

  it('by how a paragraph begins that is no item, whatever was written after it', () => {
    const told =
      'A complaint must reach the Ombudsman within 12 months of the day. The last day is 19 October 2026.';
    const edited = `${told.replace('19 October', '20 October')} I knew on 21 October 2025.`;
    expect(summaryOf(`${edited}\nMine.`, { fromRecord: [noted(told)] })).toBe('Mine.');
  });

  it('but not a line on another entry that begins alike, or whose title does', () => {
    const fromRecord = [
      noted('6 November 2025: Plan'),
      noted('6 November 2025: Plan of the school', 'entry-0'),
      noted('7 November 2025: Offer', 'entry-1'),
    ];
    const text = '- 6 November 2025: Plan of the school\n- 7 November 2025: Offer';
    expect(summaryOf(text, { fromRecord, summary: 'Offer' })).toBe(text);
  });
});
