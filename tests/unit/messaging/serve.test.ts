import { describe, expect, it } from 'vitest';
import { connectToBackground, type Wire } from '../../../utils/messaging/client.ts';
import { wrapCall } from '../../../utils/messaging/call.ts';
import { serveCalls } from '../../../utils/messaging/serve.ts';
import { ok } from '../../../utils/domain/index.ts';

const errors: string[] = [];
const serving = (handlers: Record<string, (argument: never) => Promise<unknown>>) =>
  serveCalls<string>({
    handlers,
    guard: (name, _, sender) => (sender === 'friend' ? null : `${name}: stranger`),
    onError: (where, error) => errors.push(`${where}: ${String(error)}`),
  });

const wireTo = (listener: ReturnType<typeof serving>, sender = 'friend'): Wire => ({
  send: async (message) => listener(structuredClone(message), sender),
  isAlive: () => true,
});

describe('a call from a page to the background', () => {
  it('reaches its handler with its argument and brings the answer back', async () => {
    const background = connectToBackground(
      wireTo(serving({ undoKeep: async (id: never) => ok(`undone ${String(id)}`) })),
    );
    expect(await background.undoKeep('e1' as never)).toEqual({ ok: true, value: 'undone e1' });
  });

  it('is refused at the door when the sender is a stranger, and the handler never runs', async () => {
    let ran = false;
    const background = connectToBackground(
      wireTo(
        serving({
          undoKeep: async () => {
            ran = true;
          },
        }),
        'stranger',
      ),
    );
    const answer = await background.undoKeep('e1' as never);
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-supported' } });
    expect(ran).toBe(false);
  });

  it('is answered when the door itself breaks, and the handler never runs', async () => {
    let ran = false;
    const serve = serveCalls<string>({
      handlers: { undoKeep: async () => (ran = true) },
      guard: () => Promise.reject(new RangeError('no permissions')),
      onError: () => undefined,
    });
    const answer = await serve(wrapCall('undoKeep', 'e1'), 'friend');
    expect(answer).toMatchObject({ ok: false, error: { code: 'store-failed' } });
    expect(ran).toBe(false);
  });

  it('turns a handler that throws into a failure', async () => {
    const background = connectToBackground(
      wireTo(
        serving({
          undoKeep: async () => {
            throw new RangeError('secret words of a mail');
          },
        }),
      ),
    );
    const answer = await background.undoKeep('e1' as never);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'store-failed', detail: 'undoKeep: RangeError' },
    });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('is a failure when nobody answers or the worker dies', async () => {
    const silent = connectToBackground({ send: async () => undefined, isAlive: () => true });
    const dying = connectToBackground({
      send: () => Promise.reject(new Error('port closed')),
      isAlive: () => true,
    });
    expect(await silent.undoKeep('e1' as never)).toMatchObject({
      ok: false,
      error: { code: 'store-failed' },
    });
    expect(await dying.undoKeep('e1' as never)).toMatchObject({ ok: false, error: { code: 'store-failed' } });
  });

  it('asks for a reload when the extension was updated under the page', async () => {
    const orphan = connectToBackground({ send: async () => undefined, isAlive: () => false });
    expect(await orphan.undoKeep('e1' as never)).toMatchObject({
      ok: false,
      error: { code: 'extension-reloaded' },
    });
  });
});

describe('the listener', () => {
  it('leaves messages of others and unknown calls alone', () => {
    const listener = serving({ undoKeep: async () => ok(null) });
    expect(listener({ type: 'other' }, 'friend')).toBeUndefined();
    expect(listener(wrapCall('dropEverything', null), 'friend')).toBeUndefined();
    expect(listener(wrapCall('toString', null), 'friend')).toBeUndefined();
  });
});
