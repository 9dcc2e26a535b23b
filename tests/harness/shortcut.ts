import type { Page } from 'playwright-core';
import type { Launched } from './launch.ts';
import type { ExtensionApi } from './pages/popup-page.ts';

const COMMAND = 'keep-open-mail';

interface Commands {
  getAll(): Promise<{ name: string; shortcut: string }[]>;
  readonly onCommand: { dispatch(name: string, tab: unknown): void };
}

type Api = ExtensionApi & { readonly chrome: { readonly commands: Commands } };

/** The keys that the browser has for keeping the open mail. */
export function readShortcut(browser: Launched): Promise<string | undefined> {
  return browser.inExtension(async (command) => {
    const all = await (globalThis as unknown as Api).chrome.commands.getAll();
    return all.find(({ name }) => name === command)?.shortcut;
  }, COMMAND);
}

/**
 * Presses the shortcut over a mail page. A headless Chromium takes no shortcut of an extension: the key goes to the page and
 * the browser's own accelerators are not there (tried: pressing Alt+Shift+K does nothing). There the command is dispatched to
 * the worker's own listener, with the tab the browser would name.
 */
export function pressShortcut(browser: Launched, page: Page): Promise<void> {
  return browser.pressShortcut?.(page) ?? browser.inExtension(dispatch, [COMMAND, page.url()] as const);
}

async function dispatch([command, address]: readonly [string, string]): Promise<void> {
  const { chrome } = globalThis as unknown as Api;
  const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url === address);
  chrome.commands.onCommand.dispatch(command, tab);
}
