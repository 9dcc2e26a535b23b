import { describe, expect, it, vi } from 'vitest';
import { systemNow, wait } from '../../../utils/platform/clock.ts';

describe('waiting', () => {
  it('ends after its time', async () => {
    const started = systemNow();
    await wait(20, new AbortController().signal);
    expect(systemNow() - started).toBeGreaterThanOrEqual(15);
  });

  it('ends at once with its signal, before or while waiting', async () => {
    await expect(wait(60_000, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
    const controller = new AbortController();
    const waiting = wait(60_000, controller.signal);
    controller.abort(new Error('while'));
    await expect(waiting).rejects.toThrow('while');
  });

  it('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    await wait(1, signal);
    expect(removed).toHaveBeenCalledOnce();
  });
});
