import { expect, test } from 'vitest';
import { copiesIn } from '../../../../utils/domain/bundle-copies.ts';
import { asPartyId } from '../../../../utils/domain/index.ts';
import { planOf, type PlanMaterial } from '../../../../utils/export/presets/index.ts';
import { attachment, entryOf, madeUpHash, PARTIES } from '../chronology/sample-entries.ts';

function materialOf(entries: PlanMaterial['entries']): PlanMaterial {
  const scope = { from: null, until: null, partyIds: [], tagIds: [], includeConfidential: false };
  const matterId = entryOf(0).matterId;
  return {
    scope: { ...scope, matterId, includeNotes: false },
    title: 'Sam',
    entries,
    parties: PARTIES,
    tags: [],
    today: '2026-11-24',
  };
}

const documentsIn = (entries: PlanMaterial['entries']) =>
  planOf('plain', materialOf(entries)).sections.flatMap(({ documents }) => documents);

test('a plain bundle is the chronology, then every email with its files after it, in order', () => {
  const plan = planOf(
    'plain',
    materialOf([entryOf(0, { attachments: [attachment('Report.pdf')] }), entryOf(1)]),
  );
  expect(plan.sections.map(({ title }) => title)).toEqual(['Chronology', 'Emails']);
  expect(documentsIn([entryOf(0, { attachments: [attachment('Report.pdf')] }), entryOf(1)])).toMatchObject([
    { kind: 'chronology', day: null },
    {
      kind: 'entry',
      id: 'entry-0',
      title: 'Email from Sarah Cole, Northshire County Council: Letter 0',
      day: '2025-09-03',
    },
    { kind: 'attachment', title: 'Attachment: Report.pdf', leftOut: false },
    { kind: 'entry', id: 'entry-1' },
  ]);
});

test('own mail is named by whom it went to, and pictures in a signature are no documents', () => {
  const own = entryOf(0, {
    from: [{ name: 'Alex Morgan', address: 'alex.morgan@example.org' }],
    to: [{ name: '', address: 'send@northshire.gov.uk' }],
    subject: '',
    attachments: [attachment('logo.png', true)],
  });
  expect(documentsIn([own]).slice(1)).toMatchObject([
    { kind: 'entry', title: 'Email to send@northshire.gov.uk, Northshire County Council (no subject)' },
  ]);
});

test('a letter is its files, under its party', () => {
  const files = ['1.jpg', '2.jpg'].map((name, at) => ({
    name,
    mediaType: 'image/jpeg',
    size: 1,
    sha256: madeUpHash(90 + at),
  }));
  const letter = entryOf(0, {
    kind: 'letter',
    papers: files,
    partyId: asPartyId('council'),
    isOwnPaper: false,
    subject: 'Refusal to assess',
  });
  expect(documentsIn([letter]).slice(1)).toMatchObject([
    {
      kind: 'paper',
      sha256: madeUpHash(90),
      title: 'Letter from Northshire County Council: Refusal to assess (file 1 of 2)',
    },
    {
      kind: 'paper',
      sha256: madeUpHash(91),
      title: 'Letter from Northshire County Council: Refusal to assess (file 2 of 2)',
    },
  ]);
});

test('the second copy of a file is left out and knows the first', () => {
  const same = [attachment('Plan.pdf'), attachment('Plan.pdf')];
  const plan = planOf(
    'plain',
    materialOf([entryOf(0, { attachments: same }), entryOf(1, { attachments: [attachment('Plan.pdf')] })]),
  );
  const files = plan.sections.flatMap(({ documents }) =>
    documents.filter(({ kind }) => kind === 'attachment'),
  );
  expect(files.map(({ leftOut }) => leftOut)).toEqual([false, true]);
  expect(copiesIn(plan)).toEqual(new Map([[files[1]?.id, files[0]?.id]]));
});

test('ids are unique and stay the same when the plan is made again', () => {
  const entries = [entryOf(0, { attachments: [attachment('a.pdf'), attachment('bb.pdf')] }), entryOf(1)];
  const ids = documentsIn(entries).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(documentsIn(entries).map(({ id }) => id)).toEqual(ids);
});

test('a very long subject is cut at a word', () => {
  const [, email] = documentsIn([entryOf(0, { subject: 'assessment '.repeat(60) })]);
  expect(email?.title.length).toBeLessThanOrEqual(140);
  expect(email?.title).toMatch(/ assessment…$/);
});
