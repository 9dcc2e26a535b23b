// @vitest-environment node
import { beforeAll, expect, it } from 'vitest';
import type { BundleDocument, BundlePlan } from '../../../../utils/domain/bundle-plan.ts';
import { londonNoon } from '../../../../utils/domain/dates.ts';
import { editDocument } from '../../../../utils/domain/edit-bundle-plan.ts';
import type { Entry, EntryId } from '../../../../utils/domain/index.ts';
import { followCorrection } from '../../../../utils/export/presets/follow-correction.ts';
import { planOf, type PlanMaterial } from '../../../../utils/export/presets/index.ts';
import { entryOf } from '../chronology/sample-entries.ts';
import { storyMaterial } from './story-material.ts';

let story: PlanMaterial;
let letter: Entry;
let corrected: Entry;
beforeAll(async () => {
  story = await storyMaterial();
  const papers = ['a', 'b'].map((each) => ({
    name: `${each}.pdf`,
    type: 'application/pdf',
    size: 1,
    sha256: each.repeat(64),
  })) as unknown as Entry['papers'];
  const made = { ...entryOf(0), id: 'letter' as EntryId, kind: 'letter' as const, subject: 'Decision' };
  letter = { ...made, papers, happenedAt: londonNoon('2026-03-04') ?? 0, attachments: [] };
  corrected = { ...letter, kind: 'form', subject: 'Refusal', happenedAt: londonNoon('2026-04-03') ?? 0 };
});

const documents = (plan: BundlePlan): readonly BundleDocument[] =>
  plan.sections.flatMap((section) => section.documents);
const begun = () => planOf('plain', { ...story, entries: [letter, ...story.entries] });

it('carries kind, title and day into every file of the paper, and touches nothing else', () => {
  const plan = begun();
  const after = followCorrection(story.parties)(plan, letter, corrected);
  const files = documents(after).filter(({ id }) => id.startsWith('letter/'));
  expect(files.map(({ day }) => day)).toEqual(['2026-04-03', '2026-04-03']);
  expect(files.map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Form .*: Refusal \(file 1 of 2\)$/u),
    expect.stringMatching(/^Form .*: Refusal \(file 2 of 2\)$/u),
  ]);
  const others = (all: BundlePlan) => documents(all).filter(({ id }) => !id.startsWith('letter/'));
  expect(others(after)).toEqual(others(plan));
  expect(followCorrection(story.parties)(after, corrected, letter)).toEqual(plan);
});

it('leaves what was written by hand', () => {
  const titled = editDocument(begun(), 'letter/1', { title: 'The first refusal' });
  const dated = editDocument(titled, 'letter/2', { day: '2026-03-05' });
  const after = followCorrection(story.parties)(dated, letter, corrected);
  const [first, second] = documents(after).filter(({ id }) => id.startsWith('letter/'));
  expect(first).toMatchObject({ title: 'The first refusal', day: '2026-04-03' });
  expect(second).toMatchObject({ title: expect.stringContaining('Refusal (file 2'), day: '2026-03-05' });
});
