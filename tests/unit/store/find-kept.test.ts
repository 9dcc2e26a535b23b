// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/domain/index.ts';
import { removeEntries } from '../../../utils/store/bin.ts';
import { findKept } from '../../../utils/store/find-kept.ts';
import { keepNewEntry } from '../../../utils/store/keep-entry.ts';
import { preparedEntry, provenance } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

const on = (site: string, siteMessageId: string): Partial<Entry> => ({
  provenance: provenance({ site, siteMessageId }),
});

describe('which messages of a site are kept', () => {
  it('answers by the site’s own ids, for that site and the timeline only', async () => {
    const tools = await madeStore();
    const one = await preparedEntry('one', on('gmail', 'm1'));
    const binned = await preparedEntry('binned', on('gmail', 'm2'));
    for (const made of [one, binned, await preparedEntry('other site', on('outlook', 'm3'))]) {
      await keepNewEntry(tools, made);
    }
    await removeEntries(tools, [binned.entry.id]);
    const question = { site: 'gmail', siteMessageIds: ['m1', 'm2', 'm3', 'm4', ''] };
    expect(await findKept(tools.database, question)).toEqual({
      m1: { entryId: one.entry.id, fidelity: 'original', size: one.entry.originalSize },
    });
  });

  it('finds a message again under every id it was seen with', async () => {
    const tools = await madeStore();
    const file = await preparedEntry('one', on('file', ''));
    await keepNewEntry(tools, file);
    await keepNewEntry(tools, { ...file, entry: { ...file.entry, ...on('gmail', 'm1') } });
    const found = await findKept(tools.database, { site: 'gmail', siteMessageIds: ['m1'] });
    expect(found.m1?.entryId).toBe(file.entry.id);
  });
});
