import { describe, expect, it } from 'vitest';
import { makeTurns } from '../../../../utils/mail-sites/shared/turns.ts';

describe('makeTurns', () => {
  it('goes on after a failed task and a failed rest', async () => {
    const turns = makeTurns();
    const log: string[] = [];
    const rest = async (): Promise<void> => {
      log.push('rest');
      throw new Error('stopped');
    };
    const broken = turns.take(() => Promise.reject(new Error('broken')), rest);
    const next = turns.take(async () => log.push('next'), rest);
    await expect(broken).rejects.toThrow('broken');
    await next;
    expect(log.slice(0, 2)).toEqual(['rest', 'next']);
  });
});
