// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asEntryId, type Entry } from '../../../utils/domain/index.ts';
import { removeEntries } from '../../../utils/store/bin.ts';
import { findKept } from '../../../utils/store/find-kept.ts';
import { keepNewEntry } from '../../../utils/store/keep-entry.ts';
import { preparedEntry, provenance } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

const on = (site: string, siteMessageId: string): Partial<Entry> => ({
  provenance: provenance({ site, siteMessageId }),
});

const M1 = { site: 'gmail', account: 'unknown', siteMessageIds: ['m1'] };

describe('which messages of a site are kept', () => {
  it('answers by the site’s own ids, for that site and the timeline only', async () => {
    const tools = await madeStore();
    const one = await preparedEntry('one', on('gmail', 'm1'));
    const binned = await preparedEntry('binned', on('gmail', 'm2'));
    for (const made of [one, binned, await preparedEntry('other site', on('outlook', 'm3'))]) {
      await keepNewEntry(tools, made);
    }
    await removeEntries(tools, [binned.entry.id]);
    const question = { site: 'gmail', account: 'unknown', siteMessageIds: ['m1', 'm2', 'm3', 'm4', ''] };
    expect(await findKept(tools.database, question)).toEqual({
      m1: { entryId: one.entry.id, fidelity: 'original', size: one.entry.originalSize },
    });
  });

  it('finds a message again under every id it was seen with', async () => {
    const tools = await madeStore();
    const file = await preparedEntry('one', on('file', ''));
    await keepNewEntry(tools, file);
    await keepNewEntry(tools, { ...file, entry: { ...file.entry, ...on('gmail', 'm1') } });
    const found = await findKept(tools.database, M1);
    expect(found.m1?.entryId).toBe(file.entry.id);
  });

  it('tells the entry with the original, where a message has one from the page and one from a file', async () => {
    const tools = await madeStore();
    for (const ids of [
      ['a', 'b'],
      ['d', 'c'],
    ] as const) {
      const message = on('gmail', `m-${ids[0]}`);
      const shown = { ...message, fidelity: 'as shown', id: asEntryId(ids[0]) } as const;
      const reading = await preparedEntry(`shown ${ids[0]}`, shown);
      const file = await preparedEntry(`file ${ids[0]}`, { ...on('file', ''), id: asEntryId(ids[1]) });
      await keepNewEntry(tools, reading);
      await keepNewEntry(tools, file);
      await keepNewEntry(tools, { ...file, entry: { ...file.entry, ...message } });
      const question = { site: 'gmail', account: 'unknown', siteMessageIds: [`m-${ids[0]}`] };
      expect((await findKept(tools.database, question))[`m-${ids[0]}`]).toMatchObject({
        entryId: ids[1],
        fidelity: 'original',
      });
    }
  });

  it('says nothing of the same number in another account', async () => {
    const tools = await madeStore();
    await keepNewEntry(tools, await preparedEntry('one', on('gmail', 'm1')));
    const { account } = provenance();
    expect(await findKept(tools.database, { ...M1, account: 'somebody@example.org' })).toEqual({});
    expect(await findKept(tools.database, { ...M1, account })).toHaveProperty('m1');
    expect(await findKept(tools.database, M1)).toHaveProperty('m1');
  });

  it('says of which message the site may give its final original now', async () => {
    const tools = await madeStore();
    await keepNewEntry(tools, await preparedEntry('one', { ...on('gmail', 'm1'), mayChange: true }));
    expect((await findKept(tools.database, M1)).m1?.mayChange).toBe(true);
  });
});
