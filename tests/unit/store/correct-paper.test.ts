// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { preparePaper } from '../../../utils/capture/paper/prepare-paper.ts';
import { DEFAULT_MATTER_ID, type EntryId, type NewEntry } from '../../../utils/domain/index.ts';
import type { PaperDetails } from '../../../utils/domain/paper-details.ts';
import { followCorrection } from '../../../utils/export/presets/follow-correction.ts';
import { removeEntries } from '../../../utils/store/bin.ts';
import { readBundlePlan, saveBundlePlan } from '../../../utils/store/bundle-plans.ts';
import { correctPaper as correctInStore, type CorrectingTools } from '../../../utils/store/correct-paper.ts';
import { asFailure } from '../../../utils/store/failures.ts';
import { readJournal } from '../../../utils/store/journal.ts';
import { verifyJournal } from '../../../utils/store/journal-chain.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { preparedEntry } from '../../setup/made-mail.ts';
import { letterPdf } from '../../setup/made-papers.ts';
import { documentsOfEntries } from '../../../utils/export/presets/documents.ts';
import { planOf } from '../../../utils/export/presets/index.ts';
import { madeStore } from './made-store.ts';

async function letter(day = '2026-03-04'): Promise<NewEntry> {
  const made = await preparePaper(
    {
      kind: 'letter',
      files: [new File([letterPdf('decision')], 'scan.pdf')],
      day,
      title: 'Decision',
      party: null,
      isOwn: false,
    },
    { now: () => 0, makeId: () => 'letter', version: '0.1.0' },
  );
  if (!made.ok) throw new Error(made.error.happened);
  return made.value;
}

const EVERYTHING = {
  matterId: DEFAULT_MATTER_ID,
  from: null,
  until: null,
  partyIds: [],
  tagIds: [],
  includeConfidential: false,
  includeNotes: false,
};

const asItIs: CorrectingTools['followInPlan'] = (plan) => plan;
const correctPaper = (tools: StoreTools, id: EntryId, details: Partial<PaperDetails>) =>
  correctInStore({ followInPlan: asItIs, ...tools }, id, details);

async function keep(tools: StoreTools, made: NewEntry) {
  const kept = await keepNewEntry(tools, made);
  if (!kept.ok) throw new Error(kept.error.happened);
  return kept.value.entry;
}

describe('what was said of a paper', () => {
  it('is corrected, with the old and the new values in the journal, and its files stay', async () => {
    const tools = await madeStore();
    const { id, papers } = await keep(tools, await letter());
    await correctPaper(tools, id, {
      kind: 'form',
      title: 'Decision not to assess',
      day: '2026-04-03',
      isOwn: true,
    });
    expect(await tools.database.entries.get(id)).toMatchObject({
      kind: 'form',
      subject: 'Decision not to assess',
      happenedAt: Date.parse('2026-04-03T11:00:00Z'),
      happenedFrom: 'stated',
      isOwnPaper: true,
      papers,
    });
    const lines = await readJournal(tools.database, id);
    expect(lines.at(-1)).toMatchObject({
      action: 'edited',
      facts: {
        fields: ['kind', 'title', 'day', 'isOwn'],
        day: '2026-04-03',
        dayBefore: '2026-03-04',
        title: 'Decision not to assess',
        titleBefore: 'Decision',
        kind: 'form',
        kindBefore: 'letter',
        isOwn: true,
        isOwnBefore: false,
      },
    });
    expect(verifyJournal(await readJournal(tools.database))).toMatchObject({ intact: true });
  });

  it('has no sender left once it is a meeting, which shows none', async () => {
    const tools = await madeStore();
    const { id } = await keep(tools, await letter());
    await correctPaper(tools, id, { isOwn: true });
    await correctPaper(tools, id, { kind: 'meeting' });
    expect(await tools.database.entries.get(id)).toMatchObject({ kind: 'meeting', isOwnPaper: false });
    expect((await readJournal(tools.database, id)).at(-1)?.facts).toMatchObject({
      fields: ['kind', 'isOwn'],
      isOwnBefore: true,
    });
  });

  it('but one’s own note of a call stays one’s own', async () => {
    const tools = await madeStore();
    const made = await letter();
    const entry = { ...made.entry, kind: 'call', isOwnPaper: true, ownNote: { time: '' } } as const;
    const { id } = await keep(tools, { ...made, entry });
    await correctPaper(tools, id, { kind: 'meeting' });
    expect(await tools.database.entries.get(id)).toMatchObject({ kind: 'meeting', isOwnPaper: true });
  });

  it('is found by its new title, not by the old one', async () => {
    const tools = await madeStore();
    const { id } = await keep(tools, await letter());
    await correctPaper(tools, id, { title: 'Refusal' });
    expect((await tools.database.searchTexts.get(id))?.text).toMatch(/^Refusal\nscan\.pdf/);
  });

  it('takes the bundle that is planned along, and back, with a line in the journal', async () => {
    const tools = await madeStore();
    const entry = await keep(tools, await letter());
    const documents = documentsOfEntries([entry], { entries: [], parties: [] });
    const material = {
      entries: [entry],
      parties: [],
      tags: [],
      scope: EVERYTHING,
      title: '',
      today: '2026-11-24',
    };
    await saveBundlePlan(tools, {
      ...planOf('plain', material),
      sections: [{ id: 'all', title: '', documents }],
    });
    const planned = async () =>
      (await readBundlePlan(tools.database, DEFAULT_MATTER_ID))?.sections[0]?.documents[0];
    const following = { ...tools, followInPlan: followCorrection([]) };
    await correctPaper(following, entry.id, { day: '2026-04-03', title: 'Refusal' });
    expect(await planned()).toMatchObject({ day: '2026-04-03', title: 'Letter received: Refusal' });
    expect((await readJournal(tools.database)).map(({ action }) => action).slice(-2)).toEqual([
      'edited',
      'bundle plan saved',
    ]);
    await correctPaper(following, entry.id, { day: '2026-03-04', title: 'Decision' });
    expect(await planned()).toEqual(documents[0]);
    await correctPaper(tools, entry.id, { isOwn: true });
    expect((await readJournal(tools.database)).at(-1)).toMatchObject({ action: 'edited' });
    expect(verifyJournal(await readJournal(tools.database))).toMatchObject({ intact: true });
  });

  it('stays corrected when the same files are kept again, also out of the bin', async () => {
    const tools = await madeStore();
    const { id } = await keep(tools, await letter());
    await correctPaper(tools, id, { day: '2026-04-03' });
    const corrected = Date.parse('2026-04-03T11:00:00Z');
    expect((await keep(tools, await letter())).happenedAt).toBe(corrected);
    await removeEntries(tools, [id]);
    expect((await keep(tools, await letter())).happenedAt).toBe(corrected);
  });

  it('is left alone, without a line, when nothing differs', async () => {
    const tools = await madeStore();
    const { id } = await keep(tools, await letter());
    const before = await tools.database.entries.get(id);
    await correctPaper(tools, id, { day: '2026-03-04', title: 'Decision' });
    expect(await tools.database.entries.get(id)).toEqual(before);
    expect(await readJournal(tools.database)).toHaveLength(1);
  });

  it.each([
    ['a day that does not exist', { day: '2026-02-30' }, 'This day does not exist.'],
    ['no title', { title: '' }, 'The title is missing.'],
  ])('is not %s', async (_name, details, happened) => {
    const tools = await madeStore();
    const { id } = await keep(tools, await letter());
    const before = await tools.database.entries.get(id);
    expect(await correctPaper(tools, id, details).catch(asFailure)).toMatchObject({ happened });
    expect(await tools.database.entries.get(id)).toEqual(before);
  });

  it('is never said of an email, whose facts are its original’s', async () => {
    const tools = await madeStore();
    const { id } = await keep(tools, await preparedEntry('one', {}));
    const failure = await correctPaper(tools, id, { title: 'Another' }).catch(asFailure);
    expect(failure).toMatchObject({ code: 'not-found' });
  });
});
