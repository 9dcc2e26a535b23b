// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { mapAhead } from '../../../../utils/import/run/map-ahead.ts';

/** Work that ends when told, and a note of what was begun. */
function bench() {
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  const work = (item: number): Promise<string> => {
    begun.push(item);
    return new Promise((resolve) => ends.set(item, () => resolve(`done ${item}`)));
  };
  return { begun, work, end: (item: number) => ends.get(item)?.() };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const noWork = (item: number): Promise<number> => Promise.resolve(item);

describe('working ahead', () => {
  it('gives results in the order of the items, whichever is done first', async () => {
    const { work, end } = bench();
    const given = mapAhead([1, 2, 3], work, 2);
    const first = given.next();
    await settled();
    end(2);
    end(1);
    expect(await first).toEqual({ done: false, value: 'done 1' });
    expect(await given.next()).toEqual({ done: false, value: 'done 2' });
    await settled();
    end(3);
    expect(await given.next()).toEqual({ done: false, value: 'done 3' });
    expect(await given.next()).toEqual({ done: true, value: undefined });
  });

  it('begins on the next while the taker is at work, and on no more than that', async () => {
    const { begun, work, end } = bench();
    const given = mapAhead([1, 2, 3, 4, 5], work, 2);
    const first = given.next();
    await settled();
    expect(begun).toEqual([1, 2]);
    end(1);
    await first;
    await settled();
    expect(begun).toEqual([1, 2, 3]);
    for (const item of [2, 3]) end(item);
    await given.return(undefined);
    expect(begun).toEqual([1, 2, 3]);
  });

  it('gives an error in its turn, of the work or of the items, and lets go of the items', async () => {
    const taken: number[] = [];
    const fails = (item: number): Promise<number> =>
      item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item);
    await expect(async () => {
      for await (const item of mapAhead([1, 2, 3], fails, 3)) taken.push(item);
    }).rejects.toThrow('two');
    let isClosed = false;
    async function* broken(): AsyncGenerator<number> {
      try {
        yield 1;
        throw new Error('no more');
      } finally {
        isClosed = true;
      }
    }
    await expect(async () => {
      for await (const item of mapAhead(broken(), noWork, 3)) taken.push(item);
    }).rejects.toThrow('no more');
    expect(taken).toEqual([1, 1]);
    expect(isClosed).toBe(true);
  });

  it('closes the items when the taker leaves early', async () => {
    let isClosed = false;
    async function* endless(): AsyncGenerator<number> {
      try {
        for (let item = 1; ; item += 1) yield item;
      } finally {
        isClosed = true;
      }
    }
    for await (const item of mapAhead(endless(), noWork, 2)) if (item === 3) break;
    expect(isClosed).toBe(true);
  });
});
