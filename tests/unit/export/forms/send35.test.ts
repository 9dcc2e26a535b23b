// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { BundleDocument } from '../../../../utils/domain/bundle-plan.ts';
import { asPartyId } from '../../../../utils/domain/index.ts';
import { citationOf, listCitations } from '../../../../utils/export/forms/citations.ts';
import { writeEvidence } from '../../../../utils/export/forms/evidence-file.ts';
import { writeEvidenceDocx } from '../../../../utils/export/forms/send35-docx.ts';
import { evidenceSheet, send35List } from '../../../../utils/export/forms/send35.ts';
import { sheetCsv } from '../../../../utils/export/forms/sheet-csv.ts';
import { entryOf, madeUpHash, PARTIES } from '../chronology/sample-entries.ts';
import { HOSTILE } from './hostile.ts';
import { openOfficeFile, textsIn } from './open-office-file.ts';

const entries = [
  entryOf(0),
  entryOf(1, { from: [{ name: 'Alex Morgan', address: 'alex.morgan@example.org' }] }),
  entryOf(2, { kind: 'letter', partyId: asPartyId('school'), isOwnPaper: false }),
];
const base = { day: '2026-03-03', leftOut: false };
const documents: BundleDocument[] = [
  { ...base, kind: 'chronology', id: 'c', title: 'Chronology' },
  { ...base, kind: 'entry', id: 'e0', title: 'Email from Sarah Cole', entryId: entries[0]!.id },
  {
    ...base,
    kind: 'attachment',
    id: 'a0',
    title: 'EP report',
    entryId: entries[0]!.id,
    sha256: madeUpHash(1),
  },
  { ...base, kind: 'entry', id: 'e1', title: 'Email to the council', entryId: entries[1]!.id },
  { ...base, kind: 'paper', id: 'p2', title: 'Letter', entryId: entries[2]!.id, sha256: madeUpHash(2) },
  { ...base, kind: 'words', id: 'w', title: 'Statement', text: 'x', signedBy: 'A. Morgan', day: null },
  { ...base, kind: 'words', id: 'about', title: 'About this evidence', text: 'x', day: null },
  { ...base, kind: 'entry', id: 'gone', title: 'Left out', entryId: entries[0]!.id, leftOut: true },
];
const plan = { sections: [{ id: 's', title: 'All', documents }] };
const counts = new Map([
  ['e0', 2],
  ['a0', 14],
  ['e1', 1],
  ['p2', 3],
  ['w', 1],
]);
const list = send35List(plan, counts, { entries, parties: PARTIES });

describe('send35List', () => {
  it('has every document but chronology and what is left out, signed by whoever sent it', () => {
    expect(list.map(({ description, signedBy, pages }) => [description, signedBy, pages])).toEqual([
      ['Email from Sarah Cole', 'Sarah Cole, Northshire County Council', 2],
      ['EP report', 'Northshire County Council', 14],
      ['Email to the council', 'Alex Morgan', 1],
      ['Letter', 'Hazelbrook Primary School', 3],
      ['Statement', 'A. Morgan', 1],
    ]);
  });

  it('is a table of the form’s four columns, with typed days and counts', () => {
    const sheet = evidenceSheet(list);
    expect(sheet.columns.map(({ title }) => title)).toEqual([
      'Description',
      'Signed by',
      'Document date',
      'Page count',
    ]);
    expect(sheet.rows[1]).toEqual(['EP report', 'Northshire County Council', { day: '2026-03-03' }, 14]);
    expect([...sheetCsv(sheet)].at(-1)).toBe('"Statement","A. Morgan","","1"\r\n');
  });

  it('becomes a DOCX with the columns, the days in words and the sum', async () => {
    const parts = await openOfficeFile(
      await writeEvidenceDocx(list, { title: 'Sam', preparedOn: '24 November 2026' }),
    );
    const texts = textsIn(parts['word/document.xml'] ?? '', 'w:t');
    expect(texts.join('|')).toContain('Description|Signed by|Document date|Page count|Email from Sarah Cole');
    expect(texts).toEqual(expect.arrayContaining(['3 March 2026', 'undated', '21']));
    expect(parts['word/document.xml']).toMatch(/<w:tblHeader\s*\/>/u);
  });

  it('takes hostile titles', async () => {
    const hostile = HOSTILE.map((text) => ({
      id: text,
      description: text,
      signedBy: text,
      day: null,
      pages: 1,
    }));
    await expect(
      writeEvidenceDocx(hostile, { title: HOSTILE.join(' '), preparedOn: '' }).then(openOfficeFile),
    ).resolves.toBeTruthy();
  });
});

describe('writeEvidence', () => {
  const job = {
    plan: { ...plan, title: 'Sam' },
    pages: counts,
    source: { entries, parties: PARTIES },
    making: { madeAt: Date.UTC(2026, 10, 24) },
  };

  it('writes the list of a bundle as CSV and as DOCX', async () => {
    const csv = await (await writeEvidence('csv', job)).text();
    expect(csv).toContain('"EP report","Northshire County Council","2026-03-03","14"');
    const parts = await openOfficeFile(await writeEvidence('docx', job));
    expect(textsIn(parts['word/document.xml'] ?? '', 'w:t')).toContain('Prepared on 24 November 2026');
  });
});

describe('citationOf', () => {
  const letter = { title: 'Council letter', day: '2026-03-03' };

  it('writes a footnote in prose, and as working documents have it', () => {
    expect(citationOf(letter, 41)).toBe('Council letter, 3 March 2026, p. 41');
    const report = { title: 'Report', day: '2019-02-28', author: 'Smith, EP' };
    expect(citationOf(report, 1, 'working document')).toBe('Smith, EP, 28/02/2019, p. 1');
    expect(citationOf(letter, 'B12', 'working document')).toBe('Council letter, 03/03/2026, p. B12');
  });

  it('leaves out what is not known', () => {
    expect(citationOf({ title: ' Notes. ', day: null }, null)).toBe('Notes');
  });

  it('lists what has a page, a line each', () => {
    const pages = new Map([
      ['e0', 5],
      ['a0', 7],
      ['c', 2],
    ]);
    expect(listCitations(plan, pages)).toBe(
      'Email from Sarah Cole, 3 March 2026, p. 5\nEP report, 3 March 2026, p. 7',
    );
    const authors = new Map([['a0', 'Smith, EP']]);
    expect(listCitations(plan, pages, { style: 'working document', authors })).toContain(
      '\nSmith, EP, 03/03/2026, p. 7',
    );
  });
});
