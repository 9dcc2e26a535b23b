import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../../../../utils/export/bundle/assemble/drawing.ts';
import { numberPages } from '../../../../../utils/export/bundle/assemble/number.ts';
import { emailDocument, planWith } from './made-bundle.ts';

const documents = (...ids: string[]) => ids.map((id) => emailDocument(id));
const plan = {
  ...planWith([
    { id: 'a', title: 'Emails', documents: documents('one', 'two') },
    { id: 'b', title: 'Papers', documents: documents('three') },
    { id: 'late', title: 'Late', documents: documents('four', 'five') },
    { id: 'late-2', title: 'Later', documents: documents('six') },
  ]),
  numbering: 'by section',
} as const;
const measured = new Map(
  plan.sections.flatMap((section) =>
    section.documents.map(({ id }) => [id, { pages: 3, notices: [] }] as const),
  ),
);
const late = new Map([['late', 2]]);

describe('the names of a bundle’s pages', () => {
  it('begin anew at each section; lists of late papers have their numbers alone', () => {
    const numbering = numberPages(plan, measured, { fronts: [2], late });
    expect(labelsOf(plan, { numbering, volume: null })).toEqual([
      { page: 1, prefix: '', first: 1 },
      { page: 3, prefix: 'A', first: 1 },
      { page: 9, prefix: 'B', first: 1 },
      { page: 12, prefix: '', first: 12 },
      { page: 14, prefix: 'C', first: 1 },
      { page: 20, prefix: '', first: 20 },
      { page: 21, prefix: 'D', first: 1 },
    ]);
  });

  it('do so in the file that the list is in', () => {
    const volumeOf = new Map(
      ['one', 'two', 'three', 'four', 'five', 'six'].map((id, at) => [id, at < 4 ? 1 : 2]),
    );
    const numbering = numberPages(plan, measured, { fronts: [2, 2], late, volumeOf });
    expect(labelsOf(plan, { numbering, volume: { number: 1, of: 2 } }).slice(3)).toEqual([
      { page: 12, prefix: '', first: 12 },
      { page: 14, prefix: 'C', first: 1 },
    ]);
    expect(labelsOf(plan, { numbering, volume: { number: 2, of: 2 } }).slice(1)).toEqual([
      { page: 3, prefix: 'C', first: 4 },
      { page: 6, prefix: '', first: 6 },
      { page: 7, prefix: 'D', first: 1 },
    ]);
  });

  it('are their numbers where pages are numbered through', () => {
    const numbering = numberPages(plan, measured, { fronts: [2], late });
    expect(labelsOf({ numbering: 'continuous' }, { numbering, volume: null })).toHaveLength(1);
  });
});
