/**
 * Works on up to `ahead` items at once and gives the results in the order of the items. Never holds more than that many,
 * so that a slow taker slows the reading and memory stays flat. An error comes out in its turn.
 */
export async function* mapAhead<From, To>(
  items: AsyncIterable<From> | Iterable<From>,
  work: (item: From) => Promise<To>,
  ahead: number,
): AsyncGenerator<To> {
  const under: Promise<To>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // Its error is thrown when its turn comes; should that never be, nobody must be told.
      result.catch(() => undefined);
      under.push(result);
      if (under.length >= ahead) yield (await under.shift()) as To;
    }
    while (under.length > 0) yield (await under.shift()) as To;
  } finally {
    await Promise.allSettled(under);
  }
}
