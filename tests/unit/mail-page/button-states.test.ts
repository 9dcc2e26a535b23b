import { describe, expect, it } from 'vitest';
import { asEntryId, ok, type KeptMessage } from '../../../utils/domain/index.ts';
import { makeButtonStates } from '../../../utils/mail-page/button-states.ts';
import type { PageToBackground } from '../../../utils/messaging/protocol.ts';

const kept = (id: string, fidelity: KeptMessage['fidelity'] = 'original'): KeptMessage => ({
  entryId: asEntryId(id),
  fidelity,
  size: 7,
});
const message = { messageId: 'm1', threadId: 't1', otherIds: ['msg-f:1'] };

function statesOver(record: Record<string, KeptMessage>) {
  const questions: (readonly string[])[] = [];
  const background = {
    findKept: async ({ siteMessageIds }: { siteMessageIds: readonly string[] }) => {
      questions.push(siteMessageIds);
      return ok(Object.fromEntries(Object.entries(record).filter(([id]) => siteMessageIds.includes(id))));
    },
  } as unknown as PageToBackground;
  return { states: makeButtonStates('gmail', background, () => 'unknown'), questions };
}

describe('what the buttons of a page say', () => {
  it('asks once about each message, under every id it goes by', async () => {
    const { states, questions } = statesOver({ 'msg-f:1': kept('e1') });
    expect(states.status(message)).toBe('not-kept');
    expect(await states.refresh([message])).toBe(true);
    expect(states.status(message)).toBe('kept');
    expect(await states.refresh([message])).toBe(false);
    expect(questions).toEqual([['m1', 'msg-f:1']]);
  });

  it('tells an original from a page reading', async () => {
    const { states } = statesOver({ m1: kept('e1', 'as shown') });
    await states.refresh([message]);
    expect(states.status(message)).toBe('kept-as-shown');
  });

  it('says "kept" of a message that failed here and was kept in another tab', async () => {
    const record: Record<string, KeptMessage> = {};
    const { states } = statesOver(record);
    states.setStatus(message, 'failed');
    await states.refresh([message]);
    expect(states.status(message)).toBe('failed');
    record.m1 = kept('e1');
    states.forget();
    expect(await states.refresh([message])).toBe(true);
    expect(states.status(message)).toBe('kept');
  });

  it('forgets a message taken back under all of its ids, known by one', () => {
    const { states } = statesOver({});
    states.setKept(message, kept('e1'));
    states.setNotKept({ messageId: 'm1', threadId: '', otherIds: [] });
    expect(states.status(message)).toBe('not-kept');
  });

  it('takes back one message only', () => {
    const { states } = statesOver({});
    const other = { messageId: 'm2', threadId: 't1', otherIds: [] };
    states.setKept(message, kept('e1'));
    states.setKept(other, kept('e2'));
    states.setNotKept(message);
    expect(states.status(other)).toBe('kept');
  });

  it('asks again after the record may have changed, and sees a removal', async () => {
    const record: Record<string, KeptMessage> = { m1: kept('e1') };
    const { states } = statesOver(record);
    await states.refresh([message]);
    delete record.m1;
    states.forget();
    expect(await states.refresh([message])).toBe(true);
    expect(states.status(message)).toBe('not-kept');
  });

  it('shows what is under way before what is kept', () => {
    const { states } = statesOver({});
    states.setStatus(message, 'working');
    expect(states.status(message)).toBe('working');
    states.setStatus(message, 'failed');
    expect(states.status(message)).toBe('failed');
    states.setKept(message, kept('e1'));
    expect(states.status(message)).toBe('kept');
  });
});
