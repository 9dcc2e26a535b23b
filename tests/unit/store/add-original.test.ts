// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asEntryId, asTagId, type Entry } from '../../../utils/domain/index.ts';
import { addOriginal } from '../../../utils/store/add-original.ts';
import { emptyBin, removeEntries } from '../../../utils/store/bin.ts';
import { readJournal } from '../../../utils/store/journal.ts';
import { verifyJournal } from '../../../utils/store/journal-chain.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { saveWords } from '../../../utils/store/write-words.ts';
import { preparedEntry, provenance } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

const SHOWN = { fidelity: 'as shown', fidelityReason: 'No source.', messageId: '' } as const;

/** A store with one `as shown` entry that holds a picture the page gave, with words of the user's. */
async function withReading(): Promise<{ tools: StoreTools; entry: Entry }> {
  const tools = await madeStore();
  const { entry, ...rest } = await preparedEntry('shown', SHOWN, ['picture from the page']);
  await keepNewEntry(tools, { entry, ...rest });
  await saveWords(tools, entry.id, { tags: [asTagId('transport')], summary: 'Mine', note: 'Also mine' });
  return { tools, entry };
}

const fromFile = () => preparedEntry('source', { provenance: provenance({ method: 'file' }) }, ['attached']);
const hashes = (tools: StoreTools) => tools.database.originals.toCollection().primaryKeys();

describe('adding an original', () => {
  it('upgrades the entry, keeps its words and the page reading, and journals it', async () => {
    const { tools, entry } = await withReading();
    const made = await fromFile();
    const added = await addOriginal(tools, entry.id, made);
    expect(added).toMatchObject({
      ok: true,
      value: {
        id: entry.id,
        fidelity: 'original',
        originalSha256: made.original.sha256,
        readingSha256: entry.originalSha256,
        subject: 'Subject of source',
        tags: ['transport'],
        summary: 'Mine',
        note: 'Also mine',
        provenance: { method: 'file' },
      },
    });
    expect(await tools.database.entries.count()).toBe(1);
    expect(new Set(await hashes(tools))).toEqual(new Set([entry.originalSha256, made.original.sha256]));
    expect((await tools.database.searchTexts.get(entry.id))?.text).toBe('words of source');
    const lines = await readJournal(tools.database, entry.id);
    expect(lines.map(({ action }) => action)).toEqual(['kept', 'edited', 'upgraded']);
    expect(lines.at(-1)?.facts).toMatchObject({ sha256: made.original.sha256, method: 'file' });
    expect(verifyJournal(await readJournal(tools.database))).toMatchObject({ intact: true });
  });

  it('loses nothing the page gave, and leaves nothing when the entry is deleted for good', async () => {
    const { tools, entry } = await withReading();
    await addOriginal(tools, entry.id, await fromFile());
    expect(await tools.database.attachments.count()).toBe(2);
    await removeEntries(tools, [entry.id]);
    await emptyBin(tools, entry.matterId);
    expect(await tools.database.attachments.count()).toBe(0);
    expect(await tools.database.originals.count()).toBe(0);
  });

  it('can be told apart from the mail page’s site key, which stays', async () => {
    const { tools, entry } = await withReading();
    await addOriginal(tools, entry.id, await fromFile());
    const again = await keepNewEntry(
      tools,
      await preparedEntry('shown later', { ...SHOWN, provenance: entry.provenance }),
    );
    expect(again).toMatchObject({
      ok: true,
      value: { state: 'already kept', entry: { fidelity: 'original' } },
    });
  });
});

describe('refuses, and changes nothing,', () => {
  it.each<[string, string, (tools: StoreTools, entry: Entry) => Promise<unknown>, string]>([
    [
      'an entry that has one',
      'This entry has its original already.',
      (tools, entry) => fromFile().then((made) => addOriginal(tools, entry.id, made)),
      'another source',
    ],
    [
      'an entry in the bin',
      'This entry is in the bin.',
      (tools, entry) => removeEntries(tools, [entry.id]),
      'source',
    ],
    [
      'bytes of another entry',
      'This file is the original of another entry already.',
      async (tools) => keepNewEntry(tools, await preparedEntry('source')),
      'source',
    ],
  ])('%s', async (_name, happened, before, text) => {
    const { tools, entry } = await withReading();
    await before(tools, entry);
    const [row, lines] = [await tools.database.entries.get(entry.id), await tools.database.journal.count()];
    const result = await addOriginal(tools, entry.id, await preparedEntry(text));
    expect(result).toMatchObject({ ok: false, error: { code: 'already-kept', happened } });
    expect(await tools.database.entries.get(entry.id)).toEqual(row);
    expect(await tools.database.journal.count()).toBe(lines);
  });

  it('an entry that is gone', async () => {
    const { tools } = await withReading();
    const result = await addOriginal(tools, asEntryId('nobody'), await fromFile());
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('when the store fails in the middle', async () => {
    const { tools, entry } = await withReading();
    const now = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const result = await addOriginal({ ...tools, now }, entry.id, await fromFile());
    expect(result).toMatchObject({ ok: false, error: { code: 'no-space' } });
    expect(await hashes(tools)).toEqual([entry.originalSha256]);
  });
});
