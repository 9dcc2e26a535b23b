// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { preparePaper, type PaperRequest } from '../../../utils/capture/paper/prepare-paper.ts';
import type { NewEntry } from '../../../utils/domain/index.ts';
import { emptyBin, removeEntries } from '../../../utils/store/bin.ts';
import { readJournal } from '../../../utils/store/journal.ts';
import { verifyJournal } from '../../../utils/store/journal-chain.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { preparedEntry } from '../../setup/made-mail.ts';
import { letterPdf } from '../../setup/made-papers.ts';
import { madeStore } from './made-store.ts';

let made = 0;
async function paper(pages: readonly string[], changes: Partial<PaperRequest> = {}): Promise<NewEntry> {
  const prepared = await preparePaper(
    {
      kind: 'letter',
      files: pages.map((words) => new File([letterPdf(words)], `${words}.pdf`)),
      day: '2026-03-03',
      title: 'Decision letter',
      party: null,
      isOwn: false,
      ...changes,
    },
    { now: () => 0, makeId: () => `paper-${(made += 1)}`, version: '0.1.0' },
  );
  if (!prepared.ok) throw new Error(prepared.error.happened);
  return prepared.value;
}

async function keep(tools: StoreTools, entry: NewEntry) {
  const kept = await keepNewEntry(tools, entry);
  if (!kept.ok) throw new Error(kept.error.happened);
  return kept.value;
}

describe('keeping a paper', () => {
  it('stores all its files with the entry and journals their hashes', async () => {
    const tools = await madeStore();
    const letter = await paper(['one', 'two', 'three']);
    expect((await keep(tools, letter)).state).toBe('kept');
    const reader = createReader(tools.database);
    for (const { sha256, size } of letter.entry.papers ?? [])
      expect((await reader.original(sha256))?.blob.size).toBe(size);
    expect(await reader.entries(letter.entry.matterId)).toEqual([letter.entry]);
    const lines = await readJournal(tools.database);
    expect(lines[0]?.facts.papers).toEqual(letter.entry.papers?.map(({ sha256 }) => sha256));
    expect(verifyJournal(lines)).toMatchObject({ intact: true });
  });

  it('is one entry when the same files are kept again, with the words it had', async () => {
    const tools = await madeStore();
    const first = await keep(tools, await paper(['one', 'two']));
    const again = await keep(
      tools,
      await paper(['one', 'two'], { title: 'Another title', day: '2026-05-05' }),
    );
    expect(again).toEqual({ state: 'already kept', entry: first.entry });
    await removeEntries(tools, [first.entry.id]);
    expect((await keep(tools, await paper(['one', 'two']))).state).toBe('restored');
    expect(await tools.database.entries.count()).toBe(1);
  });

  it.each([
    ['more files behind the same first', ['one', 'two', 'three']],
    ['fewer', ['one']],
    ['the same in another order behind it', ['one', 'three', 'two']],
  ])('never calls other files kept: %s', async (_name, pages) => {
    const tools = await madeStore();
    await keep(tools, await paper(['one', 'two']));
    const before = await tools.database.originals.count();
    const result = await keepNewEntry(tools, await paper(pages));
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'already-kept', safe: 'Nothing was changed.' },
    });
    expect(await tools.database.originals.count()).toBe(before);
    expect(await tools.database.entries.count()).toBe(1);
  });

  it('does not take an email for a paper', async () => {
    const tools = await madeStore();
    const letter = await paper(['one']);
    const mail = await preparedEntry('mail', { originalSha256: letter.entry.originalSha256 });
    await keep(tools, { ...mail, original: letter.original });
    expect(await keepNewEntry(tools, letter)).toMatchObject({ ok: false, error: { code: 'already-kept' } });
  });

  it('shares a page with another paper, and deletes only what nobody needs any more', async () => {
    const tools = await madeStore();
    const first = await keep(tools, await paper(['one', 'map']));
    await keep(tools, await paper(['two', 'map']));
    expect(await tools.database.originals.count()).toBe(3);
    await removeEntries(tools, [first.entry.id]);
    await emptyBin(tools, first.entry.matterId);
    expect(await tools.database.originals.count()).toBe(2);
  });

  it('leaves nothing when it fails in its middle', async () => {
    const tools = await madeStore();
    const now = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const result = await keepNewEntry({ ...tools, now }, await paper(['one', 'two']));
    expect(result).toMatchObject({ ok: false, error: { code: 'no-space' } });
    expect(await tools.database.originals.count()).toBe(0);
  });
});
