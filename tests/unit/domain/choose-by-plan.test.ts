import { describe, expect, it } from 'vitest';
import { BUILT_IN_TAGS, asTagId } from '../../../utils/domain/index.ts';
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
  const [section] = withoutConfidential(plan, leftOut).sections;
  expect(section?.documents.map(({ id }) => id)).toEqual(['entry-0', 'entry-1']);
  const all = { ...plan, includeConfidential: true };
  expect(withoutConfidential(all, chooseByPlan(entries, all, BUILT_IN_TAGS).leftOut)).toBe(all);
});

it('a summary loses the lines that it wrote on what is confidential now, and no other', () => {
  const text = [
    '- 3 March 2026, from Sarah Cole: An offer to settle the appeal out of court, in full and…',
    '- 4 March 2026, from Sarah Cole: Draft plan',
    'An offer to settle the appeal out of court was made.',
  ].join('\n');
  const words = { kind: 'words', id: 'w', title: 'Summary', day: null, leftOut: false, text } as const;
  const [first] = entries;
  const reason = 'confidential (mediation or legal advice)';
  const title = 'An offer to settle the appeal out of court';
  const leftOut = first ? [{ entryId: first.id, title, reason }] : [];
  const shown = withoutConfidential(planWith([{ id: 's', title: 'Own', documents: [words] }]), leftOut);
  expect(shown.sections[0]?.documents[0]).toMatchObject({ text: text.slice(text.indexOf('\n') + 1) });
});
