// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { pause } from '../../../utils/export/pause.ts';

describe('pause', () => {
  it('lets waiting work run first', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('other work'));
    while (order.length === 0) await pause(new AbortController().signal);
    order.push('after');
    expect(order).toEqual(['other work', 'after']);
  });

  it('stops with the reason when cancelled meanwhile', async () => {
    const controller = new AbortController();
    const waiting = pause(controller.signal);
    controller.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
  });
});
