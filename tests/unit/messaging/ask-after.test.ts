import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askAfter } from '../../../utils/messaging/ask-after.ts';
import { unwrapCall, wrapCall } from '../../../utils/messaging/call.ts';
import { serveCalls } from '../../../utils/messaging/serve.ts';
import { ok } from '../../../utils/domain/index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<never>(() => undefined);

/** A background whose handlers take this long, in ms. */
const backgroundTaking = (ms: number) =>
  serveCalls<string>({
    handlers: {
      keep: async () => {
        await new Promise((resolve) => setTimeout(resolve, ms));
        return ok('kept');
      },
    },
    guard: () => null,
    onError: () => undefined,
  });

const sendTo =
  (listener: ReturnType<typeof backgroundTaking>) =>
  async (message: unknown): Promise<unknown> =>
    listener(structuredClone(message), 'friend');

const isKeep = (message: unknown): boolean => unwrapCall(message)?.name === 'keep';

/** How the asking ended, or `waiting` while it has not. */
function watch(asking: Promise<unknown>): { how: unknown } {
  const seen = { how: 'waiting' as unknown };
  asking.then(
    (value) => (seen.how = value),
    (error: unknown) => (seen.how = String(error)),
  );
  return seen;
}

describe('a call that is long in being answered', () => {
  it('is waited for as long as the other side works on it', async () => {
    const seen = watch(askAfter(sendTo(backgroundTaking(600_000)), wrapCall('keep', null)));
    await vi.advanceTimersByTimeAsync(599_000);
    expect(seen.how).toBe('waiting');
    await vi.advanceTimersByTimeAsync(2000);
    expect(seen.how).toEqual({ ok: true, value: 'kept' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is lost when a new background knows nothing of it', async () => {
    const fresh = sendTo(backgroundTaking(10));
    const seen = watch(
      askAfter((message) => (isKeep(message) ? never : fresh(message)), wrapCall('keep', null)),
    );
    await vi.advanceTimersByTimeAsync(5900);
    expect(seen.how).toBe('waiting');
    await vi.advanceTimersByTimeAsync(200);
    expect(seen.how).toBe('Error: lost');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is lost when the background dies over the question, again and again', async () => {
    const dying = (message: unknown) => (isKeep(message) ? never : Promise.reject(new Error('port closed')));
    const seen = watch(askAfter(dying, wrapCall('keep', null)));
    await vi.advanceTimersByTimeAsync(7000);
    expect(seen.how).toBe('Error: lost');
  });

  it('is not lost because the question overtook it once', async () => {
    const background = sendTo(backgroundTaking(10));
    const late = async (message: unknown): Promise<unknown> => {
      if (isKeep(message)) await new Promise((resolve) => setTimeout(resolve, 4000));
      return background(message);
    };
    const seen = watch(askAfter(late, wrapCall('keep', null)));
    await vi.advanceTimersByTimeAsync(8000);
    expect(seen.how).toEqual({ ok: true, value: 'kept' });
  });

  it('has two minutes and more when the other side is too busy to say anything, and not for ever', async () => {
    const seen = watch(askAfter(() => never, wrapCall('keep', null)));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(seen.how).toBe('waiting');
    await vi.advanceTimersByTimeAsync(180_000);
    expect(seen.how).toBe('Error: lost');
  });

  it('is asked after no more once it is answered, even where a question was on its way', async () => {
    let questions = 0;
    const send = async (message: unknown): Promise<unknown> => {
      if (!isKeep(message)) questions += 1;
      await new Promise((resolve) => setTimeout(resolve, isKeep(message) ? 4000 : 2000));
      return isKeep(message) ? ok('kept') : true;
    };
    const seen = watch(askAfter(send, wrapCall('keep', null)));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen.how).toEqual({ ok: true, value: 'kept' });
    expect(questions).toBe(1);
  });

  it('passes on that the channel was closed at once', async () => {
    const seen = watch(askAfter(() => Promise.reject(new Error('closed')), wrapCall('keep', null)));
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.how).toBe('Error: closed');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the question after a call', () => {
  it('knows calls apart, and forgets what is done', async () => {
    const listener = backgroundTaking(1000);
    const [one, other] = [wrapCall('keep', null), wrapCall('keep', null)];
    const answer = listener(one, 'friend');
    const ask = ({ id }: { id: string }) => listener(wrapCall('stillAt', id), 'friend');
    expect(await ask(one)).toBe(true);
    expect(await ask(other)).toBe(false);
    await vi.advanceTimersByTimeAsync(1001);
    await answer;
    expect(await ask(one)).toBe(false);
  });
});
