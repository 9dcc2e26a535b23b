// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { LEFT_OUT_REASONS } from '../../../../../utils/domain/choose-entries.ts';
import { ok, type Entry } from '../../../../../utils/domain/index.ts';
import { makeParts, type PartsJob } from '../../../../../utils/export/bundle/assemble/parts.ts';
import type { PdfJobs } from '../../../../../utils/export/pdf-jobs.ts';
import { planOf } from '../../../../../utils/export/presets/index.ts';
import { attachment, entryOf, makingOf, sourceOf } from '../../chronology/sample-entries.ts';
import { writtenBundle } from './made-bundle.ts';

/** Everything from a plain plan to the file, with texts as attachments: what is PDF is proven in its own room. */
async function bundled(
  entries: readonly Entry[],
  change: Partial<PartsJob['plan']> = {},
  more: Partial<PartsJob> = {},
) {
  const source = {
    ...sourceOf(entries, 'Sam'),
    attachment: async (sha256: Entry['originalSha256']) => {
      const bytes = new TextEncoder().encode('A note about Ben Carter and the plan.');
      return { sha256, size: bytes.length, blob: new Blob([bytes]), bytes };
    },
  };
  const plan = { ...planOf('plain', materialOf(entries)), ...change };
  const pictures = { decodeImage: async () => null, encodeJpeg: async () => null };
  const ready = makeParts({
    plan,
    source,
    making: makingOf({ includeNotes: false }),
    leftOut: [],
    readBody: async ({ subject }) =>
      ok({ text: `Body of ${subject}, with Ben Carter.`, html: '', headers: [] }),
    attached: { ...pictures, pdf: {} as PdfJobs },
    passwords: new Map(),
    ...more,
  });
  const written = await writtenBundle(ready.plan, ready.parts, { leftOut: more.leftOut ?? [] });
  return { ...written, unfound: ready.unfound() };
}

function materialOf(entries: readonly Entry[]) {
  const source = sourceOf(entries, 'Sam');
  const scope = { matterId: source.matter.id, from: null, until: null, partyIds: [], tagIds: [] };
  const flags = { includeConfidential: false, includeNotes: false };
  return { ...source, scope: { ...scope, ...flags }, today: '2026-11-24' };
}

const MAILS = [
  entryOf(0, { attachments: [attachment('Note.txt')] }),
  entryOf(1, { subject: 'About Ben Carter' }),
];

describe('the parts of a plan', () => {
  it('are chronology, emails and their files, and rows of the chronology name their pages', async () => {
    const { textOf, facts } = await bundled(MAILS);
    expect(facts.documents.map(({ document, from }) => [document.kind, from])).toEqual([
      ['chronology', 3],
      ['entry', 4],
      ['attachment', 5],
      ['entry', 6],
    ]);
    expect(textOf(3)).toMatch(/E1[\s\S]*p\. 4[\s\S]*E2[\s\S]*p\. 6/u);
    expect(textOf(4)).toContain('Body of Letter 0');
    expect(textOf(4)).toMatch(/Note\.txt.*page 5/u);
    expect(textOf(5)).toContain('A note about Ben Carter');
  });

  it('never show a word that is to be removed: not in titles, lists, bodies, files or bookmarks', async () => {
    const redactions = [{ words: 'Ben Carter', reason: 'another child’s name' }];
    const { textOf, pageCount, outlines, info } = await bundled(MAILS, { redactions });
    const pages = Array.from({ length: pageCount }, (_, at) => textOf(at + 1)).join('\n');
    expect(pages).toContain('[redacted]');
    expect(pages + JSON.stringify(outlines) + info).not.toMatch(/Carter/iu);
  });

  it('tell which words to remove were found nowhere', async () => {
    const reason = 'another child’s name';
    const words = ['Ben Carter', 'ben carter', 'Ben Cartr', 'Body of'];
    const redactions = words.map((each) => ({ words: each, reason }));
    expect((await bundled(MAILS, { redactions })).unfound).toEqual(['Ben Cartr']);
  });

  it('are none of what was tagged as confidential after it came into the plan, and the cover counts it', async () => {
    const secret = entryOf(1, { subject: 'Offer to settle', attachments: [attachment('Terms.txt')] });
    const plan = planOf('plain', materialOf([entryOf(0), secret]));
    const source = sourceOf([entryOf(0)], 'Sam');
    const reason = LEFT_OUT_REASONS.confidential;
    const leftOut = [{ entryId: secret.id, title: secret.subject, reason }];
    const { textOf, pageCount, outlines, info, facts } = await bundled([], plan, { source, leftOut });
    const pages = Array.from({ length: pageCount }, (_, at) => textOf(at + 1)).join('\n');
    expect(pages + JSON.stringify(outlines) + info).not.toMatch(/settle|Terms/u);
    expect(facts.documents.map(({ document }) => document.kind)).toEqual(['chronology', 'entry']);
    expect(pages).toContain(`Not in this bundle: 1 ${reason}`);
  });

  it('hold a page for what is gone from the record', async () => {
    const [first] = MAILS;
    if (!first) throw new Error('No mail');
    const { facts } = await bundled([first], {
      sections: [
        {
          id: 's',
          title: 'Emails',
          documents: [
            { kind: 'entry', id: 'gone', entryId: entryOf(9).id, title: 'Gone', day: null, leftOut: false },
          ],
        },
      ],
    });
    expect(facts.documents).toMatchObject([{ pages: 1, facts: { notices: [{ kind: 'unreadable' }] } }]);
  });
});
