/**
 * Holds a name so that no other tab of the same site can, until the returned function is called or the tab is gone;
 * null when another tab holds it. The browser lets go by itself when a tab crashes.
 */
export function holdAlone(name: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const asked = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve(() => release()));
    });
    asked.catch(() => resolve(null));
  });
}
