import { describe, expect, it } from 'vitest';
import { LATE_SECTION, type BundleDocument, type BundlePlan } from '../../../utils/domain/bundle-plan.ts';
import {
  addRedaction,
  addSection,
  addWords,
  editDocument,
  leaveOutSection,
  moveDocument,
  placeOf,
  removeRedaction,
  removeSection,
  removeWords,
  renameSection,
  sortSection,
  stepDocument,
  stepSection,
} from '../../../utils/domain/edit-bundle-plan.ts';
import { asEntryId } from '../../../utils/domain/index.ts';
import { madePlan } from '../../made/plan.ts';

const document = (id: string, day: string | null = null): BundleDocument => ({
  kind: 'entry',
  id,
  entryId: asEntryId(id),
  title: id,
  day,
  leftOut: false,
});
const section = (id: string, ...ids: string[]) => ({
  id,
  title: id,
  documents: ids.map((each) => document(each)),
});
const plan = madePlan({
  sections: [section('one', 'a', 'b', 'c'), section('two', 'd'), section('none')],
});

/** `a b c | d |`: what is where. */
const shown = (of: BundlePlan): string =>
  of.sections.map(({ documents }) => documents.map(({ id }) => id).join(' ')).join(' | ');

describe('moving a document', () => {
  it.each([
    ['a', 'one', 0, 'a b c | d | '],
    ['a', 'one', 1, 'a b c | d | '],
    ['a', 'one', 2, 'b a c | d | '],
    ['a', 'one', 9, 'b c a | d | '],
    ['c', 'one', 0, 'c a b | d | '],
    ['b', 'two', 0, 'a c | b d | '],
    ['b', 'two', 1, 'a c | d b | '],
    ['d', 'none', 0, 'a b c |  | d'],
    ['a', 'nowhere', 0, 'a b c | d | '],
    ['x', 'two', 0, 'a b c | d | '],
  ])('puts %s into %s before place %i', (id, sectionId, at, after) => {
    expect(shown(moveDocument(plan, id, { sectionId, at }))).toBe(after);
  });

  it.each([
    ['a', 1, 'b a c | d | '],
    ['b', 1, 'a c b | d | '],
    ['b', -1, 'b a c | d | '],
    ['a', -1, 'a b c | d | '],
    ['c', 1, 'a b | c d | '],
    ['d', -1, 'a b c d |  | '],
    ['d', 1, 'a b c |  | d'],
  ] as const)('steps %s by %i', (id, by, after) => {
    expect(shown(stepDocument(plan, id, by))).toBe(after);
  });

  it('steps every document from one end to the other and back through each place once', () => {
    let at = plan;
    for (let step = 0; step < 5; step += 1) at = stepDocument(at, 'a', 1);
    expect(placeOf(at, 'a')).toEqual({ sectionId: 'none', at: 0 });
    for (let step = 0; step < 5; step += 1) at = stepDocument(at, 'a', -1);
    expect(at).toEqual(plan);
  });
});

describe('editing', () => {
  it('changes one document only, and the text of own words only', () => {
    const edited = editDocument(plan, 'b', { title: 'Letter', leftOut: true, text: 'no' });
    expect(edited.sections[0]?.documents).toEqual([
      document('a'),
      { ...document('b'), title: 'Letter', leftOut: true },
      document('c'),
    ]);
    const noted = addWords(plan, 'two', 'note-1');
    expect(editDocument(noted, 'note-1', { text: 'Hello' }).sections[1]?.documents[0]).toMatchObject({
      kind: 'words',
      text: 'Hello',
    });
  });

  it('removes own words for good, and nothing else', () => {
    const noted = addWords(plan, 'two', 'note-1');
    expect(shown(noted)).toBe('a b c | note-1 d | ');
    expect(removeWords(noted, 'note-1')).toEqual(plan);
    expect(removeWords(plan, 'a')).toEqual(plan);
  });

  it('sorts a section by date, keeping the order of a day', () => {
    const days = { a: '2026-03-01', b: '2026-01-01', c: '2026-03-01' };
    const dated = {
      ...plan,
      sections: [
        { ...section('one'), documents: Object.entries(days).map(([id, day]) => document(id, day)) },
      ],
    };
    expect(shown(sortSection(dated, 'one'))).toBe('b a c');
  });

  it('moves a section one step, never past an edge, and never among late papers', () => {
    const late = {
      ...plan,
      sections: [...plan.sections, section(LATE_SECTION, 'z'), section(`${LATE_SECTION}-2`, 'y')],
    };
    const ids = (of: BundlePlan): string[] => of.sections.map(({ id }) => id);
    expect(ids(stepSection(late, 'one', 1)).slice(0, 3)).toEqual(['two', 'one', 'none']);
    expect(ids(stepSection(late, 'none', -1)).slice(0, 3)).toEqual(['one', 'none', 'two']);
    for (const [id, by] of [
      ['one', -1],
      ['none', 1],
      [LATE_SECTION, -1],
      [LATE_SECTION, 1],
      ['nowhere', 1],
    ] as const)
      expect(stepSection(late, id, by)).toBe(late);
  });

  it('adds, renames and removes sections without losing a document', () => {
    const late = { ...plan, sections: [...plan.sections, section(LATE_SECTION, 'z')] };
    expect(addSection(late, { id: 'own', title: 'Own' }).sections.map(({ id }) => id)).toEqual([
      'one',
      'two',
      'none',
      'own',
      LATE_SECTION,
    ]);
    expect(renameSection(plan, 'two', 'Reports').sections[1]?.title).toBe('Reports');
    expect(shown(removeSection(plan, 'two'))).toBe('a b c d | ');
    expect(shown(removeSection(plan, 'one'))).toBe('a b c d | ');
    expect(removeSection({ ...plan, sections: [section('one', 'a')] }, 'one').sections).toHaveLength(1);
    expect(leaveOutSection(plan, 'one', true).sections[0]?.documents.every(({ leftOut }) => leftOut)).toBe(
      true,
    );
  });

  it('keeps each redaction once', () => {
    const once = addRedaction(plan, { words: 'Lee', reason: 'a name' });
    const again = addRedaction(once, { words: 'Lee', reason: 'another child’s name' });
    expect(again.redactions).toEqual([{ words: 'Lee', reason: 'another child’s name' }]);
    expect(removeRedaction(again, 'Lee')).toEqual(plan);
  });
});
