import { describe, expect, it } from 'vitest';
import {
  countBulk,
  giveUp,
  hasFailed,
  isSettled,
  planBulk,
  tryAgain,
  type BulkConversation,
  type BulkMessage,
  type ChosenConversation,
  type NamedMessage,
} from '../../../utils/domain/bulk.ts';
import type { Failure } from '../../../utils/domain/index.ts';

const why: Failure = { code: 'not-found', happened: 'Gone.', safe: '', next: '' };
const never: Failure = { ...why, code: 'not-supported' };
const named = (messageId: string): NamedMessage => ({
  messageId,
  otherIds: [],
  toldBy: 'list row',
  people: [],
  dateText: '',
});
const chosen = (count: number, ...ids: readonly string[]): ChosenConversation => ({
  threadId: 't',
  subject: 'Plan',
  count,
  known: ids.map(named),
});
const message = (messageId: string, state: BulkMessage['state']): BulkMessage => ({
  ...named(messageId),
  state,
});
const conversation = (
  messages: readonly BulkMessage[],
  more: Partial<BulkConversation> = {},
): BulkConversation => ({
  threadId: 't',
  subject: 'Plan',
  count: messages.length,
  messages,
  listed: true,
  missing: 0,
  ...more,
});

describe('a bulk of conversations', () => {
  it('begins with everything waiting, counting what is not named yet', () => {
    const conversations = planBulk([chosen(1, 'a'), chosen(4, 'b'), chosen(0)]);
    expect(countBulk({ conversations })).toEqual({
      settled: 0,
      kept: 0,
      alreadyKept: 0,
      notKept: 0,
      waiting: 6,
    });
  });

  it('has each message once, however many rows name it', () => {
    const conversations = planBulk([chosen(1, 'a'), chosen(1, 'a'), chosen(1, 'b')]);
    expect(conversations.map(({ messages }) => messages.map(({ messageId }) => messageId))).toEqual([
      ['a'],
      [],
      ['b'],
    ]);
    expect(conversations[1]).toMatchObject({ listed: true, missing: 0 });
  });

  it('does not begin what can never be kept', () => {
    const [draft] = planBulk([{ ...chosen(1), refusal: never }]);
    expect(draft).toMatchObject({ listed: true, missing: 1, reason: never });
    expect(draft && tryAgain([draft])).toEqual([draft]);
  });

  it('is settled when nothing waits, and failed when something is not kept', () => {
    expect(isSettled(conversation([message('a', 'kept')]))).toBe(true);
    expect(isSettled(conversation([message('a', 'waiting')]))).toBe(false);
    expect(isSettled(conversation([message('a', 'kept')], { listed: false }))).toBe(false);
    expect(hasFailed(conversation([message('a', 'already kept')]))).toBe(false);
    expect(hasFailed(conversation([message('a', 'not kept')]))).toBe(true);
    expect(hasFailed(conversation([], { missing: 1 }))).toBe(true);
  });

  it('takes up again what was not kept, and asks anew who is missing', () => {
    const again = tryAgain([
      conversation([message('a', 'kept'), { ...message('b', 'not kept'), reason: why }]),
      conversation([message('c', 'kept')], { missing: 2, reason: why }),
      conversation([message('d', 'kept')]),
    ]);
    expect(again[0]).toMatchObject({ listed: true, messages: [{ state: 'kept' }, { state: 'waiting' }] });
    expect(again[0]?.messages[1]).not.toHaveProperty('reason');
    expect(again[1]).toMatchObject({ listed: false, missing: 0 });
    expect(again[1]).not.toHaveProperty('reason');
    expect(again[2]?.listed).toBe(true);
  });

  it('gives up what waits, with the reason, and leaves what is kept', () => {
    const given = giveUp(
      [
        conversation([message('a', 'kept'), message('b', 'waiting')]),
        conversation([message('c', 'waiting')], { listed: false, count: 3 }),
        conversation([message('d', 'kept')]),
      ],
      why,
    );
    expect(given[0]?.messages).toMatchObject([{ state: 'kept' }, { state: 'not kept', reason: why }]);
    expect(given[1]).toMatchObject({ listed: true, missing: 2, reason: why });
    expect(given[2]).toEqual(conversation([message('d', 'kept')]));
    expect(countBulk({ conversations: given })).toMatchObject({
      kept: 2,
      notKept: 4,
      waiting: 0,
      settled: 3,
    });
  });
});
