/** Waits for `work`, or rejects with the signal's reason at once when it is cancelled; the listener goes either way. */
export async function until<T>(signal: AbortSignal, work: Promise<T> | T): Promise<T> {
  // A promise left behind by a cancel may still fail; nobody waits for it any more.
  if (work instanceof Promise) work.catch(() => undefined);
  signal.throwIfAborted();
  const cancelled = Promise.withResolvers<never>();
  const cancel = (): void => cancelled.reject(signal.reason);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([work, cancelled.promise]);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
