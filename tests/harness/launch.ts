// A real browser with the built extension, pointed at the replica. Shared by the end-to-end tests and the demo.
import { CHROME_BUILD, launchChromium } from './chromium.ts';
import { FIREFOX_BUILD, launchFirefox } from './firefox.ts';
import { findWelcome, type BrowserName, type Launched, type LaunchOptions } from './launched.ts';

export { findWelcome } from './launched.ts';
export type { BrowserName, Launched, LaunchOptions } from './launched.ts';

/** Folder of each browser's production build. */
export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: CHROME_BUILD,
  firefox: FIREFOX_BUILD,
};

/** Starts a browser with the extension, in a profile of its own that `close` removes, or in the one given. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const start = options.browser === 'firefox' ? launchFirefox : launchChromium;
  const browser = await start(options);
  // At every start: an extension from a folder is a new installation each time, whatever the profile.
  if (options.keepWelcome !== true) await (await findWelcome(browser.context))?.close();
  return browser;
}
