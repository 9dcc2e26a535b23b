import { browser } from 'wxt/browser';
import { logError } from './log.ts';

/** The mail sites of the manifest. Chrome grants them at installation; Firefox and careful users may withhold them. */
function mailSites(): { origins: string[] } {
  return { origins: [...(browser.runtime.getManifest().host_permissions ?? [])] };
}

/** Asks the user for the mail sites and gives the answer. Call it first thing in a click: browsers allow it nowhere else. */
export function askForMailSites(): Promise<boolean> {
  return browser.permissions.request(mailSites());
}

/**
 * Tells whether Paperchain may run in every mail site it was made for: at once, and whenever the user grants or
 * withdraws it, here or in the browser's own pages, until the signal aborts.
 */
export function watchMailSites(signal: AbortSignal, onAllowed: (isAllowed: boolean) => void): void {
  const tell = (): void => {
    browser.permissions
      .contains(mailSites())
      .then((isAllowed) => !signal.aborted && onAllowed(isAllowed))
      .catch((error: unknown) => logError('permissions', error));
  };
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(tell);
  const stop = (): void => [onAdded, onRemoved].forEach((event) => event.removeListener(tell));
  signal.addEventListener('abort', stop, { once: true });
  tell();
}
