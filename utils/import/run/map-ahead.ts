/**
 * Works on up to `ahead` items at once, also while the taker is at work itself, and gives the results in the order of the
 * items. Never holds more than that many beside the one that was taken, so that a slow taker slows the reading and memory
 * stays flat. An error comes out in its turn.
 */
export async function* mapAhead<From, To>(
  items: AsyncIterable<From> | Iterable<From>,
  work: (item: From) => Promise<To>,
  ahead: number,
): AsyncGenerator<To> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  /** The item asked for last: the next one is asked for once it is there. */
  let last: Promise<unknown> = Promise.resolve();
  const begin = (): Promise<IteratorResult<To, undefined>> => {
    const item = last.then(() => source.next());
    last = item.catch(() => undefined);
    const result = item.then(async ({ done, value }) =>
      done === true ? { done, value: undefined } : { done: false as const, value: await work(value) },
    );
    // Its error is thrown when its turn comes; should that never be, nobody must be told.
    result.catch(() => undefined);
    return result;
  };
  const under = Array.from({ length: ahead }, begin);
  try {
    for (let next = await under.shift(); next && next.done !== true; next = await under.shift()) {
      under.push(begin());
      yield next.value;
    }
  } finally {
    await Promise.allSettled(under);
    await source.return?.();
  }
}
