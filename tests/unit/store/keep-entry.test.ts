// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asEntryId, asTagId, type Kept, type NewEntry } from '../../../utils/domain/index.ts';
import { binnedEntries, timelineEntries } from '../../../utils/store/read-entries.ts';
import { readJournal } from '../../../utils/store/journal.ts';
import { verifyJournal } from '../../../utils/store/journal-chain.ts';
import { findKept } from '../../../utils/store/find-kept.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { removeEntries } from '../../../utils/store/bin.ts';
import { saveWords } from '../../../utils/store/write-words.ts';
import { preparedEntry, provenance } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

async function keep(tools: StoreTools, made: NewEntry): Promise<Kept> {
  const result = await keepNewEntry(tools, made);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Everything in the store that is counted when we ask whether something was left behind. */
async function countAll({ database }: StoreTools): Promise<Record<string, number>> {
  const counts = await Promise.all(database.tables.map((table) => table.count()));
  return Object.fromEntries(database.tables.map((table, index) => [table.name, counts[index] ?? 0]));
}

const actions = async (tools: StoreTools): Promise<readonly string[]> =>
  (await readJournal(tools.database)).map((line) => line.action);

describe('keeping', () => {
  it('stores entry, original, attachments, words and journal line together', async () => {
    const tools = await madeStore();
    const made = await preparedEntry('one', {}, ['a', 'b', 'a']);
    expect(await keep(tools, made)).toEqual({ state: 'kept', entry: made.entry });
    expect(await countAll(tools)).toMatchObject({
      matters: 1,
      entries: 1,
      originals: 1,
      attachments: 2,
      searchTexts: 1,
      journal: 1,
    });
    const [line] = await readJournal(tools.database, made.entry.id);
    expect(line).toMatchObject({ action: 'kept', facts: { sha256: made.original.sha256, site: 'gmail' } });
  });

  it('gives the entry back exactly as it went in', async () => {
    const tools = await madeStore();
    const made = await preparedEntry('one');
    await keep(tools, made);
    expect(await timelineEntries(tools.database, made.entry.matterId)).toEqual([made.entry]);
  });

  it('makes one entry of the same bytes, keeps the user’s words and says so', async () => {
    const tools = await madeStore();
    const made = await preparedEntry('one');
    await keep(tools, made);
    await saveWords(tools, made.entry.id, { summary: 'A summary' });
    const again = await keep(tools, { ...made, entry: { ...made.entry, id: asEntryId('second') } });
    expect(again.state).toBe('already kept');
    expect(again.entry).toMatchObject({ id: made.entry.id, summary: 'A summary' });
    expect(await actions(tools)).toEqual(['kept', 'edited', 'kept again']);
  });

  it('makes two entries of the same Message-ID with other bytes', async () => {
    const tools = await madeStore();
    await keep(tools, await preparedEntry('sent copy', { messageId: '<x@example.org>' }));
    const list = await preparedEntry('list copy', { messageId: '<x@example.org>' });
    expect((await keep(tools, list)).state).toBe('kept');
    expect(await tools.database.entries.count()).toBe(2);
  });

  it('makes one entry when the same mail is kept many times at once', async () => {
    const tools = await madeStore();
    const made = await preparedEntry('one');
    const keeps = Array.from({ length: 8 }, (_, index) =>
      keep(tools, { ...made, entry: { ...made.entry, id: asEntryId(`id-${index}`) } }),
    );
    const states = (await Promise.all(keeps)).map(({ state }) => state);
    expect(states.filter((state) => state === 'kept')).toHaveLength(1);
    expect(await tools.database.entries.count()).toBe(1);
    expect(verifyJournal(await readJournal(tools.database))).toMatchObject({ intact: true, lines: 8 });
  });

  it('takes the same original out of the bin again', async () => {
    const tools = await madeStore();
    const made = await preparedEntry('one');
    await keep(tools, made);
    await removeEntries(tools, [made.entry.id]);
    expect(await binnedEntries(tools.database, made.entry.matterId)).toHaveLength(1);
    expect(await keep(tools, made)).toMatchObject({ state: 'restored', entry: { id: made.entry.id } });
    expect(await timelineEntries(tools.database, made.entry.matterId)).toEqual([made.entry]);
    expect(await actions(tools)).toEqual(['kept', 'removed', 'restored']);
  });
});

describe('keeping what the page showed', () => {
  const asShown = { fidelity: 'as shown', fidelityReason: 'No source.', messageId: '' } as const;
  const seen = (siteMessageId: string, account = 'jo.parent@example.org') => ({
    provenance: provenance({ siteMessageId, account }),
  });

  it('is one entry when shown again, even in other words', async () => {
    const tools = await madeStore();
    const first = await preparedEntry('shown today', { ...asShown, ...seen('m1') });
    await keep(tools, first);
    const later = await preparedEntry('shown yesterday', { ...asShown, ...seen('m1') });
    expect(await keep(tools, later)).toMatchObject({ state: 'already kept', entry: { id: first.entry.id } });
    expect(await countAll(tools)).toMatchObject({ entries: 1, originals: 1 });
  });

  it('is upgraded by its original, and keeps id, words and the reading', async () => {
    const tools = await madeStore();
    const reading = await preparedEntry('shown', { ...asShown, ...seen('m1') });
    await keep(tools, reading);
    await saveWords(tools, reading.entry.id, { tags: [asTagId('transport')], note: 'Mine' });
    const original = await preparedEntry('source', seen('m1'), ['attached']);
    const kept = await keep(tools, original);
    expect(kept.state).toBe('upgraded');
    expect(kept.entry).toMatchObject({
      id: reading.entry.id,
      fidelity: 'original',
      originalSha256: original.entry.originalSha256,
      readingSha256: reading.entry.originalSha256,
      tags: ['transport'],
      note: 'Mine',
    });
    expect(kept.entry.fidelityReason).toBeUndefined();
    expect(await countAll(tools)).toMatchObject({ entries: 1, originals: 2, attachments: 1, searchTexts: 1 });
    expect((await tools.database.searchTexts.get(reading.entry.id))?.text).toBe('words of source');
  });

  it('does not replace an original that is there', async () => {
    const tools = await madeStore();
    const original = await preparedEntry('source', seen('m1'));
    await keep(tools, original);
    const shown = await preparedEntry('shown', { ...asShown, ...seen('m1') });
    expect(await keep(tools, shown)).toEqual({ state: 'already kept', entry: original.entry });
  });

  it('is another message in another account or without the site’s id', async () => {
    const tools = await madeStore();
    await keep(tools, await preparedEntry('shown', { ...asShown, ...seen('m1') }));
    const other = await preparedEntry('other', seen('m1', 'other@example.org'));
    expect((await keep(tools, other)).state).toBe('kept');
    await keep(tools, await preparedEntry('file one', { ...asShown, ...seen('') }));
    expect((await keep(tools, await preparedEntry('file two', seen('')))).state).toBe('kept');
    expect(await tools.database.entries.count()).toBe(4);
  });
});

describe('keeping bytes that were not final', () => {
  const sent = (siteMessageId: string, more: Partial<NewEntry['entry']> = {}) => ({
    provenance: provenance({ siteMessageId }),
    ...more,
  });
  const JUST_SENT = sent('msg-a:r1', { mayChange: true });

  it('is one entry when the mail has settled, with its words, and says what was there before', async () => {
    const tools = await madeStore();
    const draft = await preparedEntry('just sent', JUST_SENT);
    await keep(tools, draft);
    await saveWords(tools, draft.entry.id, { note: 'Mine' });
    const settled = { ...(await preparedEntry('settled', sent('m1'))), otherMessageIds: ['msg-a:r1'] };
    const kept = await keep(tools, settled);
    expect(kept).toMatchObject({
      state: 'upgraded',
      entry: { id: draft.entry.id, note: 'Mine', originalSha256: settled.entry.originalSha256 },
    });
    expect(kept.entry.mayChange).toBeUndefined();
    expect(kept.entry.readingSha256).toBeUndefined();
    expect(kept.entry.warnings.join()).toContain(draft.entry.originalSha256);
    expect(await countAll(tools)).toMatchObject({ entries: 1, originals: 2 });
    const ids = ['m1', 'msg-a:r1'];
    const found = await findKept(tools.database, { site: 'gmail', account: 'unknown', siteMessageIds: ids });
    expect(Object.values(found).map(({ entryId }) => entryId)).toEqual([draft.entry.id, draft.entry.id]);
  });

  it('is settled by the same bytes too', async () => {
    const tools = await madeStore();
    const draft = await preparedEntry('just sent', JUST_SENT);
    await keep(tools, draft);
    const settled = { ...(await preparedEntry('just sent', sent('m1'))), otherMessageIds: ['msg-a:r1'] };
    const kept = await keep(tools, settled);
    expect(kept).toMatchObject({ state: 'already kept', entry: { id: draft.entry.id } });
    expect(kept.entry.mayChange).toBeUndefined();
  });

  it('takes a longer half for a shorter one, never less', async () => {
    const tools = await madeStore();
    const halves = ['half of it', 'half', 'half of it and more'];
    const states: string[] = [];
    for (const half of halves) {
      states.push((await keep(tools, await preparedEntry(half, sent('m1', { mayChange: 'cut off' })))).state);
    }
    expect(states).toEqual(['kept', 'already kept', 'upgraded']);
    expect(await tools.database.entries.count()).toBe(1);
  });

  it('takes a shorter version for a longer one while its mail has not settled', async () => {
    const tools = await madeStore();
    await keep(tools, await preparedEntry('as it was first written', JUST_SENT));
    const sentVersion = await preparedEntry('as sent', JUST_SENT);
    const kept = await keep(tools, sentVersion);
    expect(kept).toMatchObject({
      state: 'upgraded',
      entry: { originalSha256: sentVersion.entry.originalSha256, mayChange: true },
    });
    expect(await tools.database.entries.count()).toBe(1);
  });

  it('stays to be asked for again when only the page could be read meanwhile', async () => {
    const tools = await madeStore();
    await keep(tools, await preparedEntry('half', sent('m1', { mayChange: true })));
    const shown = await preparedEntry('shown', sent('m1', { fidelity: 'as shown' }));
    expect((await keep(tools, shown)).entry.mayChange).toBe(true);
  });
});

describe('the journal', () => {
  const lines = async (tools: StoreTools) =>
    (await readJournal(tools.database)).map(({ action, facts }) => [action, facts.sha256]);
  const shown = (name: string) =>
    preparedEntry(name, { provenance: provenance({ siteMessageId: 'm1' }), fidelity: 'as shown' });

  it('tells of a mail kept again what is stored, not the new reading that is not', async () => {
    const tools = await madeStore();
    const first = await shown('today');
    const stored = first.entry.originalSha256;
    await keep(tools, first);
    await keep(tools, await shown('tomorrow'));
    await removeEntries(tools, [first.entry.id]);
    await keep(tools, await shown('the day after'));
    expect(await lines(tools)).toEqual([
      ['kept', stored],
      ['kept again', stored],
      ['removed', stored],
      ['restored', stored],
    ]);
  });

  it('says that an entry came out of the bin by getting its original', async () => {
    const tools = await madeStore();
    const reading = await shown('today');
    await keep(tools, reading);
    await removeEntries(tools, [reading.entry.id]);
    const source = await preparedEntry('source', { provenance: provenance({ siteMessageId: 'm1' }) });
    await keep(tools, source);
    expect((await lines(tools)).slice(2)).toEqual([
      ['restored', reading.entry.originalSha256],
      ['upgraded', source.entry.originalSha256],
    ]);
  });
});

describe('a keep that fails', () => {
  it('leaves nothing, and a retry makes exactly one entry', async () => {
    const tools = await madeStore();
    const made = await preparedEntry('one', {}, ['a']);
    const broken: StoreTools = {
      ...tools,
      now: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const before = await countAll(tools);
    const result = await keepNewEntry(broken, made);
    expect(result).toMatchObject({ ok: false, error: { code: 'no-space' } });
    expect(await countAll(tools)).toEqual(before);
    expect((await keep(tools, made)).state).toBe('kept');
    expect(await tools.database.entries.count()).toBe(1);
  });

  it('says that the page must be reloaded when the store was closed under it', async () => {
    const tools = await madeStore();
    tools.database.close();
    const result = await keepNewEntry(tools, await preparedEntry('one'));
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'store-failed', next: 'Reload this page and try again.' },
    });
  });
});
