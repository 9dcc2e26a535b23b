import { describe, expect, it } from 'vitest';
import type { BundleDocument, BundlePlan } from '../../../utils/domain/bundle-plan.ts';
import { addDocuments } from '../../../utils/domain/add-documents.ts';
import { concernsOf } from '../../../utils/domain/bundle-concerns.ts';
import { asEntryId, asSha256 } from '../../../utils/domain/index.ts';
import { madePlan } from '../../made/plan.ts';

const document = (id: string, day: string | null = null): BundleDocument => ({
  kind: 'entry',
  id,
  entryId: asEntryId(id),
  title: id,
  day,
  leftOut: false,
});
const file = (id: string): BundleDocument => ({
  ...document(id, '2026-02-01'),
  kind: 'attachment',
  entryId: asEntryId(id),
  sha256: asSha256('a'.repeat(64)),
});
const plan = madePlan({
  sections: [
    { id: 'one', title: 'One', documents: [document('a', '2026-01-01'), document('c', '2026-03-01')] },
    { id: 'two', title: 'Two', documents: [document('z', '2026-03-01'), document('y', '2026-01-01')] },
  ],
});
const shown = (of: BundlePlan): string =>
  of.sections.map(({ id, documents }) => `${id}: ${documents.map((each) => each.id).join(' ')}`).join(' | ');

describe('adding documents', () => {
  it('puts them where their dates belong, or at the end of a section in another order', () => {
    const added = [document('b', '2026-02-01'), file('b-file'), document('a', '2026-01-01')];
    expect(shown(addDocuments(plan, added, 'one'))).toBe('one: a b b-file c | two: z y');
    expect(shown(addDocuments(plan, added.slice(0, 1), 'two'))).toBe('one: a c | two: z y b');
  });

  it('leaves a file out that is in the bundle already', () => {
    const once = addDocuments(plan, [file('first')], 'one');
    const twice = addDocuments(once, [file('second')], 'one');
    expect(twice.sections[0]?.documents.flatMap(({ id, leftOut }) => (leftOut ? [id] : []))).toEqual([
      'second',
    ]);
  });

  it('puts late papers into the section of this version, which is last', () => {
    const late = { id: 'late', title: 'Late', documents: [document('l')] };
    const follows = { lastPage: 9, madeAt: Date.UTC(2026, 4, 1), lateSections: 1 };
    const version = { ...plan, sections: [...plan.sections, late], follows };
    const one = addDocuments(version, [document('m')], null);
    const two = addDocuments(one, [document('n')], 'late-2');
    expect(shown(two)).toBe('one: a c | two: z y | late: l | late-2: m n');
    expect(two.sections.at(-1)?.title).toBe('Papers added since 1 May 2026');
    expect(addDocuments(plan, [document('m')], null)).toBe(plan);
  });
});

describe('what speaks against making a bundle', () => {
  it('is nothing where all is as it should be', () => {
    expect(concernsOf(plan, new Map())).toEqual([]);
  });

  it('is told once for each kind, and never of what is left out', () => {
    const found = new Map(
      ['a', 'c', 'z'].map((id) => [
        id,
        { notices: [{ kind: id === 'z' ? 'unreadable' : 'password needed' }] },
      ]),
    );
    const without = {
      ...plan,
      sections: plan.sections.map((section) => ({
        ...section,
        documents: section.documents.map((each) => (each.id === 'z' ? { ...each, leftOut: true } : each)),
      })),
    };
    expect(concernsOf(without, found)).toEqual([
      '2 documents need a password, and cannot be shown without it.',
    ]);
  });

  it('is that words were removed before and none are given now', () => {
    const follows = { lastPage: 9, madeAt: 0, removed: ['another child’s name'] };
    expect(concernsOf({ ...plan, follows }, new Map())[0]).toMatch(/^Words were removed/u);
    const redactions = [{ words: 'Ben', reason: '' }];
    expect(concernsOf({ ...plan, follows, redactions }, new Map())).toEqual([]);
  });

  it('is that fewer words are given than were removed before, with the reasons of then', () => {
    const removed = ['another child’s name', 'a phone number', 'another child’s name'];
    const follows = { lastPage: 9, madeAt: 0, removed };
    const [one, two, three] = ['Ben', '0123', 'Ann'].map((words) => ({ words, reason: '' }));
    const only = concernsOf({ ...plan, follows, redactions: [one!] }, new Map());
    expect(only).toEqual([
      'Words were removed from the version before this one (another child’s name (2); a phone number), and only 1 of 3 is entered now: the others would be in it again.',
    ]);
    expect(concernsOf({ ...plan, follows, redactions: [one!, two!, three!] }, new Map())).toEqual([]);
  });
});
