// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_MATTER_ID,
  asSha256,
  type Entry,
  type Kept,
  type NewEntry,
} from '../../../utils/domain/index.ts';
import type { ImportRun } from '../../../utils/domain/import.ts';
import { MOST_BYTES_IN_ROW } from '../../../utils/store/content-rows.ts';
import { readJournal } from '../../../utils/store/journal.ts';
import { verifyJournal } from '../../../utils/store/journal-chain.ts';
import { keepNewEntries } from '../../../utils/store/keep-entries.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { emptyBin, removeEntries } from '../../../utils/store/bin.ts';
import { StoreMemory } from '../../../utils/store/store-memory.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { bytesOf, preparedEntry, provenance } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

const FROM_FILE = provenance({ site: 'file', siteMessageId: '' });

const RUN: ImportRun = {
  id: 'run',
  startedAt: 1,
  at: 1,
  state: 'running',
  files: [],
  choice: { groups: null, from: null, until: null },
  settled: 0,
  report: {
    kept: 0,
    upgraded: 0,
    alreadyKept: 0,
    binned: 0,
    drafts: 0,
    skipped: 0,
    problems: [],
    stopped: null,
  },
};

/** A mail from a file. `sameAs`: texts of the forms in which it may lie here already. */
async function made(
  text: string,
  {
    sameAs = [],
    attached = [],
    ...changes
  }: Partial<Entry> & { sameAs?: readonly string[]; attached?: readonly string[] } = {},
): Promise<NewEntry> {
  const entry = await preparedEntry(text, { provenance: FROM_FILE, ...changes }, attached);
  const hashes = await Promise.all(sameAs.map(async (each) => (await preparedEntry(each)).original.sha256));
  return { ...entry, sameAs: hashes };
}

async function keepAll(tools: StoreTools, mails: readonly NewEntry[]): Promise<readonly Kept[]> {
  const runAfter = (kept: readonly Kept[]): ImportRun => ({ ...RUN, settled: RUN.settled + kept.length });
  const result = await keepNewEntries(tools, { made: mails, runAfter });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const states = (kept: readonly Kept[]): readonly string[] => kept.map(({ state }) => state);

async function counts({ database }: StoreTools): Promise<Record<string, number>> {
  const { entries, originals, attachments, searchTexts, journal, imports } = database;
  const tables = [entries, originals, attachments, searchTexts, journal, imports];
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.count()])),
  ) as Record<string, number>;
}

describe('keeping a batch', () => {
  it('stores everything of every mail, with one chained journal line each and the import', async () => {
    const tools = await madeStore();
    const mails = await Promise.all(['a', 'b', 'c'].map((text) => made(text, { attached: ['x', text] })));
    const kept = await keepAll(tools, mails);
    expect(kept).toEqual(mails.map(({ entry }) => ({ state: 'kept', entry })));
    expect(await counts(tools)).toEqual({
      entries: 3,
      originals: 3,
      attachments: 4,
      searchTexts: 3,
      journal: 3,
      imports: 1,
    });
    expect(await tools.database.imports.get('run')).toMatchObject({ settled: 3 });
    expect(verifyJournal(await readJournal(tools.database))).toMatchObject({ intact: true, lines: 3 });
    const [line] = await readJournal(tools.database, mails[1]!.entry.id);
    expect(line).toMatchObject({
      action: 'kept',
      facts: { sha256: mails[1]!.original.sha256, site: 'file' },
    });
  });

  it('makes one entry of equal bytes, in one batch and in two, and writes nothing for the second', async () => {
    const tools = await madeStore();
    const [a, again, b] = [
      await made('a'),
      await made('a', { id: (await made('z')).entry.id }),
      await made('b'),
    ];
    expect(states(await keepAll(tools, [a, again, b]))).toEqual(['kept', 'already kept', 'kept']);
    const second = await keepAll(tools, [again, b]);
    expect(states(second)).toEqual(['already kept', 'already kept']);
    expect(second[0]?.entry).toEqual(a.entry);
    expect(await counts(tools)).toMatchObject({ entries: 2, originals: 2, journal: 2 });
  });

  it('does not make a second entry of a download’s copy of a mail kept from its site', async () => {
    const tools = await madeStore();
    await keepNewEntry(tools, await preparedEntry('source'));
    const copy = await made('X-GM-THRID: 1\nsource', { sameAs: ['source'] });
    expect(states(await keepAll(tools, [copy, copy]))).toEqual(['already kept', 'already kept']);
    expect(await counts(tools)).toMatchObject({ entries: 1, originals: 1 });
  });

  it('nor the other way round, in a batch or by a click, which then is found again in the mail page', async () => {
    const tools = await madeStore();
    const copy = await made('X-GM-THRID: 1\nsource', { sameAs: ['source'] });
    const other = await made('X-GM-THRID: 2\nsource', { sameAs: ['source'] });
    const kept = await keepAll(tools, [copy, await made('source'), other]);
    expect(states(kept)).toEqual(['kept', 'already kept', 'already kept']);
    const clicked = await keepNewEntry(tools, await preparedEntry('source'));
    expect(clicked).toMatchObject({
      ok: true,
      value: { state: 'already kept', entry: { id: copy.entry.id } },
    });
    const row = await tools.database.entries.get(copy.entry.id);
    expect(row?.siteKeys).toContain('gmail/id-source');
    expect(await counts(tools)).toMatchObject({ entries: 1 });
  });

  it('leaves a mail in the bin, and says that it lies there', async () => {
    const tools = await madeStore();
    const a = await made('a');
    await keepAll(tools, [a]);
    await removeEntries(tools, [a.entry.id]);
    const again = await keepAll(tools, [a, a]);
    expect(states(again)).toEqual(['already kept', 'already kept']);
    expect(again.every(({ entry }) => entry.removedAt !== undefined)).toBe(true);
    expect((await tools.database.entries.get(a.entry.id))?.removedAt).toBeDefined();
    expect((await readJournal(tools.database)).map(({ action }) => action)).toEqual(['kept', 'removed']);
  });

  it('leaves nothing when it fails in its middle, and says so', async () => {
    const tools = await madeStore();
    const runAfter = (): ImportRun => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const result = await keepNewEntries(tools, { made: [await made('a'), await made('b')], runAfter });
    expect(result).toMatchObject({ ok: false, error: { code: 'no-space' } });
    expect(Object.values(await counts(tools))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('saves the import even when a batch holds no mail', async () => {
    const tools = await madeStore();
    await keepAll(tools, []);
    expect(await counts(tools)).toMatchObject({ entries: 0, journal: 0, imports: 1 });
  });
});

describe('remembering between batches', () => {
  const keep = (tools: StoreTools, mails: readonly NewEntry[], memory: StoreMemory) =>
    keepNewEntries(tools, { made: mails, runAfter: () => RUN }, memory);

  it('knows what it kept itself', async () => {
    const [tools, memory] = [await madeStore(), new StoreMemory()];
    const [a, b] = [await made('a', { attached: ['x'] }), await made('b', { attached: ['x', 'y'] })];
    await keep(tools, [a], memory);
    expect(await keep(tools, [a, b, b], memory)).toMatchObject({
      value: [{ state: 'already kept' }, { state: 'kept' }, { state: 'already kept' }],
    });
    expect(await counts(tools)).toMatchObject({ entries: 2, originals: 2, attachments: 2 });
  });

  it('notices what others keep, and throw away, between two batches', async () => {
    const [tools, memory] = [await madeStore(), new StoreMemory()];
    const [a, b, c] = [await made('a', { attached: ['x'] }), await made('b'), await made('c')];
    await keep(tools, [a], memory);
    await keepNewEntry(tools, b);
    expect(await keep(tools, [b, c], memory)).toMatchObject({
      value: [{ state: 'already kept' }, { state: 'kept' }],
    });
    await removeEntries(tools, [a.entry.id]);
    await emptyBin(tools, DEFAULT_MATTER_ID);
    expect(await keep(tools, [a], memory)).toMatchObject({ value: [{ state: 'kept' }] });
    const reader = createReader(tools.database);
    expect(await (await reader.attachment(a.attachments[0]!.sha256))?.blob.text()).toBe('x');
  });

  it('forgets what a failed batch would have added', async () => {
    const [tools, memory] = [await madeStore(), new StoreMemory()];
    const a = await made('a', { attached: ['x'] });
    const failing = () => {
      throw new Error('no');
    };
    expect((await keepNewEntries(tools, { made: [a], runAfter: failing }, memory)).ok).toBe(false);
    expect(await keep(tools, [a], memory)).toMatchObject({ value: [{ state: 'kept' }] });
    expect(await counts(tools)).toMatchObject({ entries: 1, originals: 1, attachments: 1 });
  });
});

describe('content at hand', () => {
  const content = (length: number): NewEntry['attachments'][number] & { asked: () => number } => {
    let asked = 0;
    const bytes = new Uint8Array(length).fill(65);
    return {
      sha256: asSha256(String(length).padStart(64, '0')),
      size: length,
      bytes,
      get blob() {
        asked += 1;
        return new Blob([bytes]);
      },
      asked: () => asked,
    };
  };

  it('lies in the row when it is small, and reads as a blob again', async () => {
    const tools = await madeStore();
    const mail = await made('a');
    const small = content(MOST_BYTES_IN_ROW);
    const large = content(MOST_BYTES_IN_ROW + 1);
    const original = { ...mail.original, bytes: bytesOf('a') };
    await keepAll(tools, [{ ...mail, original, attachments: [small, large] }]);
    expect([small.asked(), large.asked()]).toEqual([0, 1]);
    const reader = createReader(tools.database);
    expect(await (await reader.attachment(small.sha256))?.blob.text()).toBe('A'.repeat(MOST_BYTES_IN_ROW));
    expect((await reader.attachment(large.sha256))?.blob.size).toBe(MOST_BYTES_IN_ROW + 1);
    const read = await reader.original(original.sha256);
    expect(read).toMatchObject({ sha256: original.sha256, size: 1, mediaType: 'message/rfc822' });
    expect(read?.blob.type).toBe('message/rfc822');
    expect(await read?.blob.text()).toBe('a');
    expect(await reader.original(asSha256('f'.repeat(64)))).toBeUndefined();
  });
});
