// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_MATTER_ID,
  asEntryId,
  asMatterId,
  asPartyId,
  asTagId,
  type Entry,
} from '../../../utils/domain/index.ts';
import { asFailure } from '../../../utils/store/failures.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { createWriter } from '../../../utils/store/writer.ts';
import { preparedEntry } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

async function keptOne(tools: StoreTools, changes: Partial<Entry> = {}, text = 'one'): Promise<Entry> {
  const made = await preparedEntry(text, changes);
  await keepNewEntry(tools, made);
  return made.entry;
}

describe('the user’s words', () => {
  it('changes the given words only, and journals their names, never their text', async () => {
    const tools = await madeStore();
    const [reader, writer] = [createReader(tools.database), createWriter(tools)];
    const entry = await keptOne(tools);
    await writer.saveWords(entry.id, { note: 'private thing' });
    const words = await writer.saveWords(entry.id, {
      summary: 'The council replied.',
      tags: [asTagId('chase')],
    });
    expect(words).toEqual({
      partyId: null,
      tags: ['chase'],
      summary: 'The council replied.',
      note: 'private thing',
    });
    expect(await reader.entry(entry.id)).toEqual({ ...entry, ...words });
    const lines = await reader.journal(entry.id);
    expect(lines.map((line) => line.facts.fields)).toEqual([undefined, ['note'], ['tags', 'summary']]);
    expect(JSON.stringify(lines)).not.toContain('private thing');
  });

  it('never lets anything but words be changed, whatever a page sends', async () => {
    const tools = await madeStore();
    const entry = await keptOne(tools);
    const sent = { summary: 'x', subject: 'forged', originalSha256: 'forged', removedAt: 1 };
    await createWriter(tools).saveWords(entry.id, sent);
    expect(await createReader(tools.database).entry(entry.id)).toEqual({ ...entry, summary: 'x' });
  });

  it('writes nothing when nothing changed', async () => {
    const tools = await madeStore();
    const entry = await keptOne(tools);
    await createWriter(tools).saveWords(entry.id, { summary: '', tags: [], note: undefined });
    expect(await createReader(tools.database).journal()).toHaveLength(1);
  });

  it('says that an entry is gone', async () => {
    const tools = await madeStore();
    const saving = createWriter(tools).saveWords(asEntryId('gone'), { note: 'x' });
    expect(asFailure(await saving.catch((error: unknown) => error))).toMatchObject({ code: 'not-found' });
  });
});

describe('names', () => {
  it('saves a party in lower case and never under a public mail provider', async () => {
    const tools = await madeStore();
    await createWriter(tools).saveParty({
      id: asPartyId('p'),
      name: ' Northshire Council ',
      kind: 'council',
      addresses: ['Sarah.Cole@Northshire.gov.uk', 'sarah.cole@northshire.gov.uk', ''],
      domains: ['Northshire.gov.uk', 'gmail.com'],
    });
    expect(await createReader(tools.database).parties()).toEqual([
      {
        id: 'p',
        name: 'Northshire Council',
        kind: 'council',
        addresses: ['sarah.cole@northshire.gov.uk'],
        domains: ['northshire.gov.uk'],
      },
    ]);
  });

  it('makes one party of a name and kind given twice, known by the addresses of both', async () => {
    const tools = await madeStore();
    const [reader, writer] = [createReader(tools.database), createWriter(tools)];
    const council = { name: 'Northshire Council', kind: 'council', domains: ['northshire.gov.uk'] } as const;
    const saved = await Promise.all([
      writer.saveParty({ ...council, id: asPartyId('p1'), addresses: ['send@northshire.gov.uk'] }),
      writer.saveParty({ ...council, id: asPartyId('p2'), addresses: ['cole@northshire.gov.uk'] }),
    ]);
    expect(saved.map(({ id }) => id)).toEqual(['p1', 'p1']);
    expect(await reader.parties()).toEqual([
      { ...council, id: 'p1', addresses: ['send@northshire.gov.uk', 'cole@northshire.gov.uk'] },
    ]);
    await writer.saveParty({ ...council, kind: 'other', id: asPartyId('p3'), addresses: [] });
    expect(await reader.parties()).toHaveLength(2);
  });

  it('lets a known party be changed, also to the name of another', async () => {
    const tools = await madeStore();
    const writer = createWriter(tools);
    const some = { kind: 'council', addresses: ['a@northshire.gov.uk'], domains: [] } as const;
    await writer.saveParty({ ...some, id: asPartyId('p1'), name: 'Council' });
    await writer.saveParty({ ...some, id: asPartyId('p2'), name: 'Counsil' });
    await writer.saveParty({ ...some, id: asPartyId('p2'), name: 'Council', addresses: [] });
    expect(await tools.database.parties.get(asPartyId('p2'))).toMatchObject({
      name: 'Council',
      addresses: [],
    });
  });

  it('makes one tag of a label given twice, and none beside a built-in one', async () => {
    const tools = await madeStore();
    const writer = createWriter(tools);
    const tag = (id: string, label: string) =>
      writer.saveTag({ id: asTagId(id), label, confidential: false, builtIn: false });
    const saved = await Promise.all([tag('t1', 'Football'), tag('t2', ' football'), tag('t3', 'transport')]);
    expect(saved.map(({ id }) => id)).toEqual(['t1', 't1', 'transport']);
    expect(await tools.database.tags.count()).toBe(1);
  });

  it('ranks tags by use, without those in the bin, and lists own tags after the built-in', async () => {
    const tools = await madeStore();
    const [reader, writer] = [createReader(tools.database), createWriter(tools)];
    await writer.saveTag({ id: asTagId('own'), label: ' Football ', confidential: false, builtIn: true });
    await keptOne(tools, { tags: [asTagId('transport'), asTagId('own')] }, 'one');
    await keptOne(tools, { tags: [asTagId('transport')] }, 'two');
    const binned = await keptOne(tools, { tags: [asTagId('own'), asTagId('chase')] }, 'three');
    await writer.remove([binned.id]);
    const tags = await reader.tags();
    expect(tags.slice(0, 3).map(({ id, uses }) => [id, uses])).toEqual([
      ['transport', 2],
      ['own', 1],
      ['needs-assessment-request', 0],
    ]);
    expect(tags.find((tag) => tag.id === 'own')).toMatchObject({ label: 'Football', builtIn: false });
  });

  it('has a default matter before anything is stored, and renames it', async () => {
    const tools = await madeStore();
    const [reader, writer] = [createReader(tools.database), createWriter(tools)];
    expect(await reader.matters()).toEqual([{ id: DEFAULT_MATTER_ID, title: 'My record', createdAt: 0 }]);
    await writer.renameMatter(DEFAULT_MATTER_ID, ' Sam ');
    await keptOne(tools);
    expect(await reader.matters()).toMatchObject([{ id: DEFAULT_MATTER_ID, title: 'Sam' }]);
    await expect(writer.renameMatter(asMatterId('nobody'), 'x')).rejects.toThrow();
  });

  it('remembers an export, with its line in the journal', async () => {
    const tools = await madeStore();
    const made = { form: 'pack', entries: 3, leftOut: 1, size: 900 };
    await createWriter(tools).noteExport({ id: 'x1', ...made });
    expect(await createReader(tools.database).journal()).toMatchObject([
      { number: 1, action: 'exported', facts: made },
    ]);
    expect(await tools.database.exports.toArray()).toEqual([{ id: 'x1', at: expect.any(Number), ...made }]);
  });
});

describe('reading', () => {
  it('orders the timeline by when things happened, and counts without the bin', async () => {
    const tools = await madeStore();
    await keptOne(tools, { happenedAt: 300 }, 'late');
    await keptOne(tools, { happenedAt: -5 }, 'before 1970');
    await keptOne(tools, { happenedAt: 200, matterId: asMatterId('other') }, 'elsewhere');
    await keptOne(tools, { happenedAt: 100 }, 'early');
    const reader = createReader(tools.database);
    const entries = await reader.entries(DEFAULT_MATTER_ID);
    expect(entries.map((entry) => entry.happenedAt)).toEqual([-5, 100, 300]);
    expect(await reader.countEntries(DEFAULT_MATTER_ID)).toBe(3);
    expect((await reader.searchTexts(DEFAULT_MATTER_ID)).get(entries[1]!.id)).toBe('words of early');
  });
});

describe('a name given on an entry', () => {
  const school = { id: asPartyId('p'), name: 'School', kind: 'school', addresses: [], domains: [] } as const;
  const football = { id: asTagId('own'), label: 'Football', confidential: false, builtIn: false };

  it('is saved and put on the entry together', async () => {
    const tools = await madeStore();
    const entry = await keptOne(tools);
    await createWriter(tools).savePartyOnEntry(school, entry.id);
    await createWriter(tools).saveTagOnEntry(football, entry.id);
    expect(await createReader(tools.database).entry(entry.id)).toMatchObject({ partyId: 'p', tags: ['own'] });
  });

  it('leaves nothing behind when the entry is gone', async () => {
    const tools = await madeStore();
    const writer = createWriter(tools);
    const gone = asEntryId('gone');
    await expect(writer.savePartyOnEntry(school, gone)).rejects.toThrow();
    await expect(writer.saveTagOnEntry(football, gone)).rejects.toThrow();
    expect(await tools.database.parties.count()).toBe(0);
    expect(await tools.database.tags.count()).toBe(0);
    expect(await tools.database.journal.count()).toBe(0);
  });
});
