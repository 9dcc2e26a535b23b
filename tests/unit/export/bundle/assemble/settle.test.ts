// @vitest-environment node
// However wide the numbers are and however long the index: what is printed, linked and bookmarked is where it is said to be.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LATE_SECTION, type BundlePlan } from '../../../../../utils/domain/bundle-plan.ts';
import type { BundleFacts } from '../../../../../utils/export/bundle/assemble/bundle-job.ts';
import { pageRange } from '../../../../../utils/export/bundle/assemble/number.ts';
import { pageWords, type BundlePart, type PartSetting } from '../../../../../utils/export/bundle/part.ts';
import { checkBundle, readPages } from '../../../../setup/check-bundle.ts';
import { linksOf } from './links-of.ts';
import { emailDocument, pagesPart, partsOf, planWith, writtenBundle, writtenVolumes } from './made-bundle.ts';

/** A document that is as long as the numbers of the pages that it names are wide. */
function namingPart(id: string, named: readonly string[]): BundlePart {
  const pagesAt = (setting: PartSetting): number =>
    1 + Math.floor(named.reduce((sum, to) => sum + (pageWords(setting, to) ?? '').length, 0) / 6);
  return {
    id,
    measure: async (setting) => ({ pages: pagesAt(setting), notices: [] }),
    draw: (sheet, setting) =>
      pagesPart(id, pagesAt(setting), named[0] === undefined ? {} : { to: named[0] }).draw(sheet, setting),
  };
}

interface AnyBundle {
  readonly documents: number;
  readonly pages: number;
  readonly sections: number;
  readonly late: 0 | 1 | 2;
  readonly naming: number;
  readonly numbering: BundlePlan['numbering'];
}

const anyBundle: fc.Arbitrary<AnyBundle> = fc.record({
  documents: fc.integer({ min: 1, max: 70 }),
  pages: fc.integer({ min: 1, max: 4 }),
  sections: fc.integer({ min: 1, max: 4 }),
  late: fc.constantFrom(0 as const, 1 as const, 2 as const),
  naming: fc.integer({ min: 0, max: 12 }),
  numbering: fc.constantFrom('continuous' as const, 'by section' as const),
});

function made({ documents, pages, sections, late, naming, numbering }: AnyBundle) {
  const ids = Array.from({ length: documents }, (_, at) => `d${at}`);
  const count = sections + late;
  const plan = planWith(
    Array.from({ length: count }, (_, at) => ({
      id: at < sections ? `s${at}` : [LATE_SECTION, 'late-2'][at - sections]!,
      title: `Section ${at}`,
      documents: ids
        .filter((_id, number) => Math.floor((number * count) / documents) === at)
        .map((id) => emailDocument(id, { title: id })),
    })),
    { numbering },
  );
  const parts = ids.map((id, at) =>
    at % 3 === 0 ? namingPart(id, ids.slice(at, at + naming)) : pagesPart(id, pages),
  );
  return { plan, parts: partsOf(...parts) };
}

/** Every line of an index with the page that it names and the one that it leads to, and the first page of each document. */
async function expectRight(path: string, facts: BundleFacts, volume: number): Promise<void> {
  expect(checkBundle(path)).toEqual([]);
  const pages = readPages(path);
  const links = await linksOf(readFileSync(path));
  expect(facts.pages).toBe(pages.length);
  const own = facts.documents.filter((each) => each.volume === volume);
  for (const each of own) {
    expect(pages[each.from - 1]).toContain(`Content of ${each.document.id}, sheet 1`);
    const last = pages[each.from + each.pages - 2];
    expect(last).toMatch(new RegExp(`Content of ${each.document.id}, sheet`, 'u'));
    const row = new RegExp(
      `${each.document.id} +3 Mar 2026 [^\\n]*(?:\\n[^\\n]*)?\\b${pageRange(each)}\\n`,
      'u',
    );
    const listed = pages.findIndex((text) => row.test(text));
    expect(listed, `${each.document.id} in the index`).toBeGreaterThan(0);
    expect(links[listed]).toContain(each.from);
  }
}

it('any bundle of one file says of each document the page that it is on', async () => {
  await fc.assert(
    fc.asyncProperty(anyBundle, async (bundle) => {
      const { plan, parts } = made(bundle);
      const { facts, path } = await writtenBundle(plan, parts);
      await expectRight(path, facts, 1);
      const pages = readPages(path).join('\n');
      for (const [, id, , page] of pages.matchAll(/Content of (\w+), sheet (\d+), see (\d+)/gu))
        expect(facts.documents.find(({ document }) => document.id === id)?.from).toBe(Number(page));
    }),
    { numRuns: 15, examples: [[shortTitles(20)], [shortTitles(40)]] },
  );
}, 240_000);

it('any bundle of several files says of each document its file and page', async () => {
  await fc.assert(
    fc.asyncProperty(anyBundle, fc.integer({ min: 60_000, max: 200_000 }), async (bundle, limit) => {
      const { plan, parts } = made(bundle);
      const { facts, paths } = await writtenVolumes({ ...plan, volumeBytes: limit }, parts);
      for (const [at, path] of paths.entries()) await expectRight(path, facts[at]!, at + 1);
    }),
    { numRuns: 8, examples: [[LATE_IN_TWO_FILES, 60_000]] },
  );
}, 240_000);

/** Its late papers begin in the first file and end in the second. */
const LATE_IN_TWO_FILES: AnyBundle = {
  documents: 17,
  pages: 3,
  sections: 1,
  late: 1,
  naming: 6,
  numbering: 'continuous',
};

/** Once its index was counted as three pages and drawn as two. */
function shortTitles(documents: number): AnyBundle {
  return { documents, pages: 3, sections: 1, late: 0, naming: 0, numbering: 'by section' };
}
