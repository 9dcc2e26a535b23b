import { describe, expect, it } from 'vitest';
import { preparePaper } from '../../../utils/capture/paper/prepare-paper.ts';
import { asEntryId, type NewEntry } from '../../../utils/domain/index.ts';
import { addOriginal } from '../../../utils/store/add-original.ts';
import { readJournal } from '../../../utils/store/journal.ts';
import { verifyJournal } from '../../../utils/store/journal-chain.ts';
import { keepNewEntry } from '../../../utils/store/keep-entry.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { preparedEntry } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

const now = () => Date.parse('2026-03-03T15:00:00Z');

/** A scan of this many MB: a PDF's first line, then bytes that differ by scan. */
function scan(megabytes: number, seed: number): File {
  const bytes = new Uint8Array(megabytes * 1024 * 1024).fill(seed);
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return new File([bytes], `scan-${seed}.pdf`);
}

async function letter(files: readonly File[]): Promise<NewEntry> {
  const made = await preparePaper(
    { kind: 'letter', files, day: '2026-03-03', title: 'Letter', party: null, isOwn: false },
    { now, makeId: () => crypto.randomUUID(), version: '0.1.0' },
  );
  if (!made.ok) throw new Error(made.error.happened);
  return made.value;
}

describe('papers in a real browser', () => {
  it('keeps three scans of 20 MB whole, in order, and gives every byte back', async () => {
    const database = await madeStore();
    const files = [1, 2, 3].map((seed) => scan(20, seed));
    const kept = await keepNewEntry({ database, now }, await letter(files));
    if (!kept.ok) throw new Error(kept.error.happened);
    database.close();
    const reader = createReader(await madeStore(database.name));
    for (const [at, { sha256, size }] of (kept.value.entry.papers ?? []).entries()) {
      const bytes = new Uint8Array((await (await reader.original(sha256))?.blob.arrayBuffer()) ?? []);
      expect([bytes.length, bytes.at(-1)]).toEqual([size, at + 1]);
    }
  }, 60_000);

  it('makes one entry when two tabs keep the same letter at once', async () => {
    const database = await madeStore();
    const second = await madeStore(database.name);
    const made = await letter([scan(1, 1), scan(1, 2)]);
    const other = { ...made, entry: { ...made.entry, id: asEntryId('other') } };
    const kept = await Promise.all([
      keepNewEntry({ database, now }, made),
      keepNewEntry({ database: second, now }, other),
    ]);
    const states = new Set(kept.map((each) => each.ok && each.value.state));
    expect(states).toEqual(new Set(['kept', 'already kept']));
    expect(await database.entries.count()).toBe(1);
  });
});

describe('originals in a real browser', () => {
  it('gives an entry one original when two tabs add different files at once', async () => {
    const database = await madeStore();
    const second = await madeStore(database.name);
    const shown = await preparedEntry('shown', { fidelity: 'as shown', messageId: '' });
    await keepNewEntry({ database, now }, shown);
    const [one, two] = [await preparedEntry('one'), await preparedEntry('two')];
    const added = await Promise.all([
      addOriginal({ database, now }, shown.entry.id, one),
      addOriginal({ database: second, now }, shown.entry.id, two),
    ]);
    expect(added.filter((each) => each.ok)).toHaveLength(1);
    expect(added.find((each) => !each.ok)).toMatchObject({ error: { code: 'already-kept' } });
    expect(await database.originals.count()).toBe(2);
    expect(verifyJournal(await readJournal(database))).toMatchObject({ intact: true, lines: 2 });
  });
});
