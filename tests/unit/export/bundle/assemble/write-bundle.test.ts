// @vitest-environment node
// Bundles are judged by other programs: qpdf, poppler, and pdf-lib for where links lead.
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { LATE_SECTION } from '../../../../../utils/domain/bundle-plan.ts';
import type { BundlePart } from '../../../../../utils/export/bundle/part.ts';
import { makingOf } from '../../chronology/sample-entries.ts';
import { linksOf } from './links-of.ts';
import { emailDocument, pagesPart, partsOf, planWith, writtenBundle } from './made-bundle.ts';

const section = (id: string, title: string, ...ids: readonly string[]) => ({
  id,
  title,
  documents: ids.map((one) => emailDocument(one)),
});

const PLAN = planWith([section('s1', 'Emails', 'a', 'b'), section('s2', 'Reports & more', 'c')]);
const PARTS = partsOf(
  pagesPart('a', 3, { to: 'c' }),
  pagesPart('b', 1),
  pagesPart('c', 2, { size: { width: 841.89, height: 595.28 } }),
);

describe('a bundle', () => {
  it('is a tagged PDF that opens at 100 % with its bookmarks, and that qpdf finds whole', async () => {
    const { check, info, facts, bytes } = await writtenBundle(PLAN, PARTS);
    expect(check).toContain('No syntax or stream encoding errors found');
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Zoë’s record/);
    expect(info).toMatch(/Pages:\s+8/);
    expect(facts.pages).toBe(8);
    const pdf = await PDFDocument.load(bytes());
    expect(pdf.catalog.get(PDFName.of('PageMode'))).toBe(PDFName.of('UseOutlines'));
    expect(pdf.catalog.get(PDFName.of('OpenAction'))?.toString()).toMatch(/\/XYZ null null 1 \]/);
  });

  it('prints on every page the number it has in the file', async () => {
    const { pageCount, textOf } = await writtenBundle(PLAN, PARTS);
    for (let page = 1; page <= pageCount; page += 1) {
      const last = textOf(page).trimEnd().split('\n').at(-1) ?? '';
      expect(last.trim().split(/\s+/).at(-1)).toBe(String(page));
    }
  });

  it('has an index whose rows and links lead to the first page of each document', async () => {
    const { textOf, bytes, facts } = await writtenBundle(PLAN, PARTS);
    expect(facts.documents.map(({ from, pages }) => [from, pages])).toEqual([
      [3, 3],
      [6, 1],
      [7, 2],
    ]);
    const index = textOf(2);
    expect(index).toMatch(/1\s+Letter a\s+3 Mar 2026\s+3–5/);
    expect(index).toMatch(/2\s+Letter b\s+3 Mar 2026\s+6\n/);
    expect(index).toMatch(/3\s+Letter c\s+3 Mar 2026\s+7–8/);
    const links = await linksOf(bytes());
    expect(links[1]).toEqual([3, 6, 7]);
    expect([2, 5, 6].map((at) => links[at])).toEqual([[2], [2], [2]]);
    expect([3, 4, 7].map((at) => links[at])).toEqual([[], [], []]);
    expect(textOf(3)).toContain('see 7');
    expect(textOf(7)).toContain('Content of c, sheet 1');
  });

  it('has a bookmark for each document in its section, with date and page', async () => {
    const { outlines } = await writtenBundle(PLAN, PARTS);
    const flat = outlines.map(({ title, destpageposfrom1, kids }) => [
      title,
      destpageposfrom1,
      kids.map((kid) => [kid.title, kid.destpageposfrom1]),
    ]);
    expect(flat).toEqual([
      ['Index', 2, []],
      [
        'Emails',
        3,
        [
          ['Letter a – 3 March 2026 (p. 3)', 3],
          ['Letter b – 3 March 2026 (p. 6)', 6],
        ],
      ],
      ['Reports & more', 7, [['Letter c – 3 March 2026 (p. 7)', 7]]],
    ]);
  });

  it('numbers sections apart when asked, on paper and in the program', async () => {
    const { textOf, pagelabels } = await writtenBundle({ ...PLAN, numbering: 'by section' }, PARTS);
    expect(textOf(4)).toMatch(/A2\s+·\s+4\s*$/);
    expect(textOf(8)).toMatch(/B2\s+·\s+8\s*$/);
    expect(pagelabels.map(({ index, label }) => [index, label['/P'] ?? '', label['/St']])).toEqual([
      [0, '', 1],
      [2, 'u:A', 1],
      [6, 'u:B', 1],
    ]);
  });

  it('keeps the page numbers of what went out before when papers come late', async () => {
    const late = section(LATE_SECTION, 'Late papers', 'd');
    const before = await writtenBundle(PLAN, PARTS);
    const parts = new Map([...PARTS, ['d', pagesPart('d', 2)] as const]);
    const after = await writtenBundle(planWith([late, ...PLAN.sections]), parts);
    for (let page = 2; page <= before.pageCount; page += 1)
      expect(after.textOf(page)).toBe(before.textOf(page));
    expect(after.textOf(9)).toMatch(/Late papers[\s\S]+4\s+Letter d\s+3 Mar 2026\s+10–11/);
    expect(after.pageCount).toBe(11);
  });

  it('goes on when a document fails, on the pages that it was given', async () => {
    const broken: BundlePart = {
      ...pagesPart('b', 2),
      measure: async () => ({ pages: 3, notices: [] }),
      draw: async (sheet, setting) => {
        await pagesPart('b', 2).draw(sheet, setting);
        throw new Error('torn');
      },
    };
    const unmeasured = { ...pagesPart('a', 1), measure: () => Promise.reject(new Error('odd')) };
    const { textOf, facts } = await writtenBundle(
      PLAN,
      new Map([...PARTS, ['a', unmeasured], ['b', broken]]),
    );
    expect(facts.documents.map(({ from, pages }) => [from, pages])).toEqual([
      [3, 1],
      [4, 3],
      [7, 2],
    ]);
    expect(textOf(5)).toContain('Content of b, sheet 2');
    expect(textOf(6)).toContain('This page could not be set');
    expect(textOf(7)).toContain('Content of c, sheet 1');
  });

  it('cuts a document that has become longer than it was, says so on its last page, and goes on', async () => {
    const grown: BundlePart = { ...pagesPart('a', 5), measure: async () => ({ pages: 2, notices: [] }) };
    const { textOf, pageCount, check } = await writtenBundle(PLAN, new Map([...PARTS, ['a', grown]]));
    expect(check).toContain('No syntax or stream encoding errors found');
    expect(pageCount).toBe(7);
    expect(textOf(3)).not.toContain('Cut here');
    expect(textOf(4)).toMatch(/Content of a, sheet 2[\s\S]+Cut here: this document takes more pages/u);
    expect(textOf(5)).toContain('Content of b, sheet 1');
  });

  it('says of a page that a document has left empty that nothing stands there', async () => {
    const shorter: BundlePart = { ...pagesPart('a', 1), measure: async () => ({ pages: 2, notices: [] }) };
    const { textOf } = await writtenBundle(PLAN, new Map([...PARTS, ['a', shorter]]));
    expect(textOf(4)).toContain('Nothing stands on this page');
    expect(textOf(5)).toContain('Content of b, sheet 1');
  });

  it('says on the cover what it is not, what was removed and what is not in it', async () => {
    const plan = planWith(PLAN.sections, {
      preset: 'tribunal',
      redactions: [{ words: 'Ben Carter', reason: 'another child’s name' }],
    });
    const left = emailDocument('x', { leftOut: true });
    const sections = [...plan.sections, { id: 's3', title: 'x', documents: [left] }];
    const { textOf } = await writtenBundle({ ...plan, sections }, PARTS);
    const cover = textOf(1).replace(/\s+/g, ' ');
    expect(cover).toContain('This is not the official bundle');
    expect(cover).toContain('another child’s name');
    expect(cover).not.toContain('Carter');
    expect(cover).toContain('Not in this bundle: 1 left out by the family.');
  });

  it('stops when it is cancelled', async () => {
    const cancel = new AbortController();
    const making = makingOf({ signal: cancel.signal, onProgress: () => cancel.abort(new Error('enough')) });
    await expect(writtenBundle(PLAN, PARTS, { making })).rejects.toThrow('enough');
  });
});
