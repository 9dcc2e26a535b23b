// @vitest-environment node
// Whatever documents a plan has, and however they fail, the printed numbers, the index and the bookmarks must agree.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LATE_SECTION, type BundlePlan } from '../../../../../utils/domain/bundle-plan.ts';
import type { BundlePart } from '../../../../../utils/export/bundle/part.ts';
import { checkBundle, readPages } from '../../../../setup/check-bundle.ts';
import { emailDocument, pagesPart, partsOf, planWith, writtenBundle } from './made-bundle.ts';

interface AnyDocument {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly fails: 'never' | 'measuring' | 'drawing' | 'missing';
  readonly leftOut: boolean;
}

const anyDocument: fc.Arbitrary<AnyDocument> = fc.record({
  pages: fc.integer({ min: 1, max: 4 }),
  width: fc.integer({ min: 300, max: 1_200 }),
  height: fc.integer({ min: 300, max: 1_200 }),
  title: fc.string({ unit: 'grapheme', maxLength: 60 }),
  fails: fc.constantFrom('never', 'never', 'never', 'measuring', 'drawing', 'missing'),
  leftOut: fc.boolean(),
});

function partFor(id: string, { pages, width, height, fails }: AnyDocument): BundlePart | null {
  const part = pagesPart(id, pages, { size: { width, height } });
  if (fails === 'missing') return null;
  if (fails === 'measuring') return { ...part, measure: () => Promise.reject(new Error('odd')) };
  if (fails === 'drawing')
    return {
      ...part,
      draw: async (sheet, setting) => {
        await pagesPart(id, Math.max(1, pages - 1)).draw(sheet, setting);
        throw new Error('torn');
      },
    };
  return part;
}

it('any bundle is whole: numbers, index, bookmarks and labels agree with the file', async () => {
  const sections = fc.array(fc.array(anyDocument, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const numbering = fc.constantFrom<BundlePlan['numbering']>('continuous', 'by section');
  await fc.assert(
    fc.asyncProperty(sections, numbering, fc.boolean(), async (made, how, hasLate) => {
      const documents = made.map((each, section) =>
        each.map((one, at) => ({ ...one, id: `${section}-${at}` })),
      );
      const plan = planWith(
        documents.map((each, at) => ({
          id: hasLate && at === 1 ? LATE_SECTION : `s${at}`,
          title: `Section ${at}`,
          documents: each.map(({ id, title, leftOut }) => emailDocument(id, { title, leftOut })),
        })),
        { numbering: how },
      );
      const parts = partsOf(...documents.flat().flatMap((one) => partFor(one.id, one) ?? []));
      const { facts, path, pageCount } = await writtenBundle(plan, parts);
      const wanted = documents.flat().filter(({ leftOut }) => !leftOut);
      expect(facts.documents).toHaveLength(wanted.length);
      expect(facts.pages).toBe(pageCount);
      if (wanted.length > 0) expect(checkBundle(path)).toEqual([]);
      const pages = readPages(path);
      for (const { document, from, facts: part } of facts.documents)
        if (part.notices.length === 0)
          expect(pages[from - 1]).toContain(`Content of ${document.id}, sheet 1`);
    }),
    { numRuns: 12 },
  );
}, 120_000);
