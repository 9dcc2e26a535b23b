/**
 * Lets other work run, then goes on, or throws the signal's reason when cancelled. A message is used because browsers
 * stretch nested timers to 4 ms each (HTML standard, timers).
 */
export async function pause(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
  signal.throwIfAborted();
}
