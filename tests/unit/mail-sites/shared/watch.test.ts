import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../../utils/mail-sites/shared/watch.ts';

let controller: AbortController;
let calls: number;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  controller = new AbortController();
  calls = 0;
  watchPage({
    page: document,
    signal: controller.signal,
    attributes: ['data-id'],
    onChange: () => (calls += 1),
  });
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

const pass = async (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const change = async (): Promise<void> => {
  document.body.append(document.createElement('p'));
  await pass(1);
};

describe('watchPage', () => {
  it('calls at the start and once after a burst', async () => {
    expect(calls).toBe(1);
    await change();
    await change();
    expect(calls).toBe(1);
    await pass(600);
    expect(calls).toBe(2);
    await pass(5_000);
    expect(calls).toBe(2);
  });

  it('does not wait for ever on a page that never rests', async () => {
    for (let time = 0; time < 1_200; time += 50) {
      await change();
      await pass(49);
    }
    expect(calls).toBeGreaterThanOrEqual(2);
    expect(calls).toBeLessThan(5);
  });

  it('sees ids change, and the address', async () => {
    document.body.setAttribute('data-id', 'x');
    await pass(600);
    expect(calls).toBe(2);
    window.dispatchEvent(new Event('hashchange'));
    await pass(600);
    expect(calls).toBe(3);
  });

  it('ends with the signal, even between change and call', async () => {
    await change();
    controller.abort();
    await pass(1_000);
    await change();
    await pass(1_000);
    expect(calls).toBe(1);
  });
});
