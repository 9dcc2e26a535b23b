// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  DEFAULT_MATTER_ID,
  asMatterId,
  asPartyId,
  asTagId,
  type Entry,
} from '../../../utils/domain/index.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { watchTimeline } from '../../../utils/store/live.ts';
import type { TimelineRecords } from '../../../utils/store/timeline-records.ts';
import { createWriter } from '../../../utils/store/writer.ts';
import { preparedEntry } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

const stop = { controller: new AbortController() };
afterEach(() => {
  stop.controller.abort();
  stop.controller = new AbortController();
});

async function keep(tools: StoreTools, text: string, changes: Partial<Entry> = {}): Promise<Entry> {
  const made = await preparedEntry(text, changes);
  await keepNewEntry(tools, made);
  return made.entry;
}

function watch(tools: StoreTools): {
  readonly states: TimelineRecords[];
  readonly last: () => TimelineRecords;
} {
  const states: TimelineRecords[] = [];
  watchTimeline(tools.database, DEFAULT_MATTER_ID, {
    signal: stop.controller.signal,
    onState: (state) => states.push(state),
    onFailure: (failure) => {
      throw new Error(failure.happened);
    },
  });
  return { states, last: () => states.at(-1)! };
}

const until = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 3000, interval: 5 });

describe('watching the timeline', () => {
  it('gives what is there, then its texts', async () => {
    const tools = await madeStore();
    const late = await keep(tools, 'late', { happenedAt: 20 });
    const early = await keep(tools, 'early', { happenedAt: 10 });
    const { states, last } = watch(tools);
    await until(() => expect(last().searchTexts.size).toBe(2));
    expect(states[0]!.entries.map((entry) => entry.id)).toEqual([early.id, late.id]);
    expect(last().searchTexts.get(late.id)).toBe('words of late');
  });

  it('shows every kind of change', async () => {
    const tools = await madeStore();
    const writer = createWriter(tools);
    const one = await keep(tools, 'one');
    const { last } = watch(tools);
    await until(() => expect(last().entries).toHaveLength(1));
    const two = await keep(tools, 'two', { happenedAt: 5 });
    await until(() => expect(last().entries.map((entry) => entry.id)).toEqual([two.id, one.id]));
    expect(last().searchTexts.get(two.id)).toBe('words of two');
    await writer.saveWords(one.id, { tags: [asTagId('transport')] });
    await until(() => expect(last().tags[0]).toMatchObject({ id: 'transport', uses: 1 }));
    await writer.saveParty({
      id: asPartyId('p'),
      name: 'School',
      kind: 'school',
      addresses: [],
      domains: [],
    });
    await until(() => expect(last().parties).toHaveLength(1));
    await writer.renameMatter(DEFAULT_MATTER_ID, 'Sam');
    await until(() => expect(last().matter.title).toBe('Sam'));
    await writer.remove([one.id]);
    await until(() => expect(last().binned.map((entry) => entry.id)).toEqual([one.id]));
    expect(last().entries.map((entry) => entry.id)).toEqual([two.id]);
    expect(last().tags[0]).toMatchObject({ uses: 0 });
    await writer.emptyBin(DEFAULT_MATTER_ID);
    await until(() => expect(last().binned).toEqual([]));
    expect([...last().searchTexts.keys()]).toEqual([two.id]);
  });

  it('reads again only the entries that changed', async () => {
    const tools = await madeStore();
    for (const text of ['a', 'b', 'c', 'd']) await keep(tools, text);
    const { last } = watch(tools);
    await until(() => expect(last().searchTexts.size).toBe(4));
    const before = last();
    await createWriter(tools).saveWords(before.entries[0]!.id, { note: 'changed' });
    await until(() => expect(last().entries[0]!.note).toBe('changed'));
    // The same objects: had the table been read again, each would be a new copy.
    expect(
      last()
        .entries.slice(1)
        .every((entry, index) => entry === before.entries[index + 1]),
    ).toBe(true);
  });

  it('misses nothing of many changes at once', async () => {
    const tools = await madeStore();
    const { last } = watch(tools);
    const names = Array.from({ length: 30 }, (_, index) => `mail ${index}`);
    await Promise.all(names.map((name) => keep(tools, name)));
    await until(() => expect(last().entries).toHaveLength(30));
    await until(() => expect(last().searchTexts.size).toBe(30));
  });

  it('leaves other matters out', async () => {
    const tools = await madeStore();
    const { last } = watch(tools);
    await until(() => expect(last()).toBeDefined());
    await keep(tools, 'elsewhere', { matterId: asMatterId('other') });
    await keep(tools, 'here');
    await until(() => expect(last().entries).toHaveLength(1));
    expect(last().entries[0]!.snippet).toBe('here');
    expect(last().searchTexts.size).toBe(1);
  });

  it('ends with its signal', async () => {
    const tools = await madeStore();
    const { states } = watch(tools);
    await until(() => expect(states.length).toBeGreaterThan(0));
    stop.controller.abort();
    const count = states.length;
    const asked = vi.spyOn(tools.database.journal, 'where');
    await keep(tools, 'one');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(states).toHaveLength(count);
    expect(asked).not.toHaveBeenCalled();
  });

  it('tells of a store that fails', async () => {
    const tools = await madeStore();
    tools.database.close();
    const failed = new Promise<string>((resolve) => {
      watchTimeline(tools.database, DEFAULT_MATTER_ID, {
        signal: stop.controller.signal,
        onState: () => {},
        onFailure: (failure) => resolve(failure.code),
      });
    });
    expect(await failed).toBe('store-failed');
  });
});
