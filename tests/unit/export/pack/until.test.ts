// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { until } from '../../../../utils/export/pack/until.ts';

describe('until', () => {
  it('passes on values and errors', async () => {
    const { signal } = new AbortController();
    await expect(until(signal, 7)).resolves.toBe(7);
    await expect(until(signal, Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('does not wait for work that never ends once cancelled', async () => {
    const control = new AbortController();
    const waiting = until(control.signal, new Promise(() => undefined));
    control.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    await expect(until(control.signal, Promise.reject(new Error('late')))).rejects.toThrow('cancelled');
  });
});
