// The only door to browser powers that are not passed in: time, log, downloads, tabs. No rules live here.
// Called by the edges (entrypoints), which hand these functions to the pure rooms as parameters.

/** The instant now, ms since 1970. The only place that asks the machine's clock. */
export function systemNow(): number {
  return Date.now();
}

/** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
