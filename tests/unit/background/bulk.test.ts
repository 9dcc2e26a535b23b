import { describe, expect, it } from 'vitest';
import { makeBulkHandlers } from '../../../entrypoints/background/handlers/bulk.ts';
import { planBulk } from '../../../utils/domain/bulk.ts';
import { madeStore } from '../store/made-store.ts';

const DRAFT = {
  site: 'gmail',
  account: 'alex@example.org',
  wholePage: false,
  conversations: planBulk([{ threadId: 't1', subject: 'Plan', count: 2, known: [] }]),
};
const QUESTION = { site: 'gmail', account: 'alex@example.org' };

async function madeHandlers() {
  const { database, now } = await madeStore();
  let ids = 0;
  return makeBulkHandlers({ openStore: async () => database, now, makeId: () => `b${(ids += 1)}` });
}

describe('the background’s part in bulks', () => {
  it('writes a bulk down, notes how far it came, gives it back and forgets it', async () => {
    const { startBulk, noteBulk, findBulk, endBulk } = await madeHandlers();
    const started = await startBulk(DRAFT);
    expect(started).toMatchObject({ ok: true, value: { ...DRAFT, id: 'b1' } });
    const [first] = DRAFT.conversations;
    if (!first) throw new Error('no conversation');
    const conversation = { ...first, listed: true };
    expect(await noteBulk({ id: 'b1', place: 0, conversation })).toEqual({ ok: true, value: null });
    expect(await findBulk(QUESTION)).toMatchObject({ ok: true, value: { conversations: [conversation] } });
    await endBulk('b1');
    expect(await findBulk(QUESTION)).toEqual({ ok: true, value: null });
  });

  it('says so when the bulk was ended meanwhile', async () => {
    const { noteBulk } = await madeHandlers();
    const [conversation] = DRAFT.conversations;
    if (!conversation) throw new Error('no conversation');
    expect(await noteBulk({ id: 'gone', place: 0, conversation })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
