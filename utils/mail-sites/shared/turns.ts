/** Runs tasks one after another with a rest between them. */
export interface Turns {
  /** Runs `task` when its turn comes; `rest` is awaited before the next one starts. The task's outcome is passed on. */
  take<T>(task: () => Promise<T>, rest: () => Promise<void>): Promise<T>;
}

/** Makes a queue. Parallel downloads from a mail site disturbed each other (gmail.js issue 384), and bursts are throttled. */
export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (task, rest) => {
      const outcome = last.then(task);
      last = outcome.then(rest, rest).catch(() => undefined);
      return outcome;
    },
  };
}
