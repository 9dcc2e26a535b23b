// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asMatterId, asPartyId, DEFAULT_MATTER_ID } from '../../../utils/domain/index.ts';
import { keepNewEntry } from '../../../utils/store/keep-entry.ts';
import { readSnapshot } from '../../../utils/store/read-record.ts';
import { createWriter } from '../../../utils/store/writer.ts';
import { preparedEntry } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

describe('a matter as it was at one moment', () => {
  it('holds entry and party of a change together, or neither', async () => {
    const tools = await madeStore();
    const { entry } = await preparedEntry('one');
    await keepNewEntry(tools, await preparedEntry('one', { id: entry.id }));
    const school = {
      id: asPartyId('p'),
      name: 'School',
      kind: 'school',
      addresses: [],
      domains: [],
    } as const;
    const [before, , after] = await Promise.all([
      readSnapshot(tools.database, DEFAULT_MATTER_ID),
      createWriter(tools).savePartyOnEntry(school, entry.id),
      readSnapshot(tools.database, DEFAULT_MATTER_ID),
    ]);
    const shape = ({ entries, parties }: typeof before) => [entries[0]?.partyId, parties.length];
    expect([shape(before), shape(after)]).toEqual([
      [null, 0],
      ['p', 1],
    ]);
  });

  it('is none for another id', async () => {
    const tools = await madeStore();
    await expect(readSnapshot(tools.database, asMatterId('nobody'))).rejects.toThrow();
  });
});
