import { describe, expect, it } from 'vitest';
import { planBulk, type BulkConversation, type BulkJob } from '../../../utils/domain/bulk.ts';
import { endBulk, findBulk, noteBulk, startBulk } from '../../../utils/store/bulks.ts';
import { madeStore } from './made-store.ts';

const NAMED = { messageId: 'm1', otherIds: [], toldBy: 'list row', people: [], dateText: '' } as const;
const made = (id: string, startedAt: number, account = 'alex@example.org'): BulkJob => ({
  id,
  site: 'gmail',
  account,
  startedAt,
  at: startedAt,
  wholePage: false,
  conversations: planBulk([
    { threadId: 't1', subject: 'Plan', count: 1, known: [NAMED] },
    { threadId: 't2', subject: 'Transport', count: 2, known: [] },
  ]),
});
const kept: BulkConversation = {
  threadId: 't1',
  subject: 'Plan',
  count: 1,
  messages: [{ ...NAMED, state: 'kept' }],
  listed: true,
  missing: 0,
};
const OF_ALEX = { site: 'gmail', account: 'alex@example.org' };

describe('bulks in the store', () => {
  it('finds the newest of the account, of this site and account only', async () => {
    const { database } = await madeStore();
    expect(await findBulk(database, OF_ALEX)).toBeNull();
    await startBulk(database, made('old', 1));
    await startBulk(database, made('new', 2));
    await startBulk(database, made('other', 3, 'kim@example.org'));
    await startBulk(database, { ...made('outlook', 4), site: 'outlook' });
    expect((await findBulk(database, OF_ALEX))?.id).toBe('new');
    await endBulk(database, 'new');
    expect((await findBulk(database, OF_ALEX))?.id).toBe('old');
  });

  it('notes one conversation and leaves the others', async () => {
    const tools = await madeStore();
    await startBulk(tools.database, made('b1', 1));
    await noteBulk(tools, { id: 'b1', place: 0, conversation: kept });
    const job = await findBulk(tools.database, OF_ALEX);
    expect(job?.conversations[0]).toEqual(kept);
    expect(job?.conversations[1]).toMatchObject({ threadId: 't2', listed: false });
    expect(job?.at).toBeGreaterThan(1);
  });

  it('loses no note of two that come at once', async () => {
    const tools = await madeStore();
    await startBulk(tools.database, made('b1', 1));
    const other = { ...kept, threadId: 't2' };
    await Promise.all([
      noteBulk(tools, { id: 'b1', place: 0, conversation: kept }),
      noteBulk(tools, { id: 'b1', place: 1, conversation: other }),
    ]);
    expect((await findBulk(tools.database, OF_ALEX))?.conversations).toEqual([kept, other]);
  });

  it.each([
    ['a bulk that was ended', { id: 'gone', place: 0 }],
    ['a conversation it does not hold', { id: 'b1', place: 9 }],
    ['a place that is none', { id: 'b1', place: -1 }],
  ])('refuses a note on %s', async (_, where) => {
    const tools = await madeStore();
    await startBulk(tools.database, made('b1', 1));
    await expect(noteBulk(tools, { ...where, conversation: kept })).rejects.toThrow();
    expect((await findBulk(tools.database, OF_ALEX))?.conversations).toEqual(made('b1', 1).conversations);
  });
});
