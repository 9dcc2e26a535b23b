// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DEFAULT_MATTER_ID, asMatterId, type Entry } from '../../../utils/domain/index.ts';
import { emptyBin, removeEntries, restoreEntries } from '../../../utils/store/bin.ts';
import { readJournal } from '../../../utils/store/journal.ts';
import { verifyJournal } from '../../../utils/store/journal-chain.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { preparedEntry } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

async function keep(tools: StoreTools, text: string, attached: readonly string[] = []): Promise<Entry> {
  const made = await preparedEntry(text, {}, attached);
  await keepNewEntry(tools, made);
  return made.entry;
}

describe('the bin', () => {
  it('takes entries off the timeline and gives them back unchanged', async () => {
    const tools = await madeStore();
    const reader = createReader(tools.database);
    const entry = await keep(tools, 'one');
    await removeEntries(tools, [entry.id]);
    expect(await reader.entries(DEFAULT_MATTER_ID)).toEqual([]);
    expect(await reader.countEntries(DEFAULT_MATTER_ID)).toBe(0);
    expect(await reader.binned(DEFAULT_MATTER_ID)).toMatchObject([
      { id: entry.id, removedAt: expect.any(Number) },
    ]);
    expect(await reader.original(entry.originalSha256)).toBeDefined();
    await restoreEntries(tools, [entry.id]);
    expect(await reader.entries(DEFAULT_MATTER_ID)).toEqual([entry]);
    expect(await reader.binned(DEFAULT_MATTER_ID)).toEqual([]);
  });

  it('journals each entry once, and nothing for those already there or unknown', async () => {
    const tools = await madeStore();
    const [one, two] = [await keep(tools, 'one'), await keep(tools, 'two')];
    await removeEntries(tools, [one.id, two.id, one.id]);
    await removeEntries(tools, [one.id]);
    await restoreEntries(tools, [two.id]);
    await restoreEntries(tools, [two.id, 'nobody' as Entry['id']]);
    const lines = await readJournal(tools.database);
    expect(lines.map(({ action, entryId }) => [action, entryId]).slice(2)).toEqual([
      ['removed', one.id],
      ['removed', two.id],
      ['restored', two.id],
    ]);
  });

  it('deletes for good only what no other entry holds, and leaves the hashes in the journal', async () => {
    const tools = await madeStore();
    const reader = createReader(tools.database);
    const gone = await keep(tools, 'gone', ['logo', 'own report']);
    const stays = await keep(tools, 'stays', ['logo']);
    await removeEntries(tools, [gone.id]);
    expect(await emptyBin(tools, DEFAULT_MATTER_ID)).toBe(1);
    expect(await reader.entry(gone.id)).toBeUndefined();
    expect(await reader.original(gone.originalSha256)).toBeUndefined();
    const [logo, report] = gone.attachments;
    expect(await reader.attachment(report!.sha256)).toBeUndefined();
    expect(await reader.attachment(logo!.sha256)).toBeDefined();
    expect(await reader.original(stays.originalSha256)).toBeDefined();
    expect([...(await reader.searchTexts(DEFAULT_MATTER_ID)).keys()]).toEqual([stays.id]);
    const last = (await readJournal(tools.database)).at(-1);
    expect(last?.facts).toEqual({ entries: [gone.id], deleted: [gone.originalSha256, report!.sha256] });
    expect(verifyJournal(await readJournal(tools.database)).intact).toBe(true);
  });

  it('keeps an original that another matter’s entry still holds', async () => {
    const tools = await madeStore();
    const made = await preparedEntry('one');
    await keepNewEntry(tools, made);
    const elsewhere = { ...made.entry, id: 'second' as Entry['id'], matterId: asMatterId('second child') };
    await keepNewEntry(tools, { ...made, entry: elsewhere });
    await removeEntries(tools, [made.entry.id]);
    await emptyBin(tools, DEFAULT_MATTER_ID);
    expect(await tools.database.originals.count()).toBe(1);
  });

  it('leaves the bin of another matter alone', async () => {
    const tools = await madeStore();
    const made = await preparedEntry('one', { matterId: asMatterId('second child') });
    await keepNewEntry(tools, made);
    await removeEntries(tools, [made.entry.id]);
    expect(await emptyBin(tools, DEFAULT_MATTER_ID)).toBe(0);
    expect(await createReader(tools.database).binned(made.entry.matterId)).toHaveLength(1);
  });

  it('writes nothing when it is empty', async () => {
    const tools = await madeStore();
    await keep(tools, 'one');
    expect(await emptyBin(tools, DEFAULT_MATTER_ID)).toBe(0);
    expect(await readJournal(tools.database)).toHaveLength(1);
  });
});
