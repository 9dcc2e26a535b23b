// The only door to the browser's extension API (besides the entry points' own registrations), so that one file shows what we use.
// Through `wxt/browser`, which is webextension-polyfill: a no-op where the browser has promises of its own.
import { browser } from 'wxt/browser';
import { logError } from './log.ts';

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  readonly extensionId: string;
  /** Address of the page or frame that sent it. */
  readonly url: string;
  readonly tabId: number | null;
}

/** Version in the manifest. */
export function readVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Our own id, or null when this page still runs a copy of the extension that was since reloaded. */
export function readExtensionId(): string | null {
  return browser.runtime?.id ?? null;
}

/** Our own id and origin, for checking who sends. */
export function readOwn(): { readonly extensionId: string; readonly origin: string } {
  const { protocol, host } = new URL(browser.runtime.getURL('/' as '/popup.html'));
  return { extensionId: browser.runtime.id, origin: `${protocol}//${host}` };
}

/** Sends a message to the background and waits for its answer. Rejects when nobody answers. */
export function sendToBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Sends a message to the top frame of a tab. Rejects when no script of ours runs there. */
export function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}

/**
 * Listens for messages until the signal aborts. `answer` returns a promise for messages it takes, undefined for others.
 * Answers go through `sendResponse`, not through a returned promise: Chrome's own `browser` namespace and the polyfill
 * differ on promises.
 */
export function listen(
  answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    from: { id?: string; url?: string; tab?: { id?: number } },
    respond: (value: unknown) => void,
  ): true | undefined => {
    const sender = { extensionId: from.id ?? '', url: from.url ?? '', tabId: from.tab?.id ?? null };
    const answered = answer(message, sender);
    if (!answered) return undefined;
    // Nobody waits for ever: silence is told as no answer.
    answered.then(respond, (error: unknown) => {
      logError('messaging', error);
      respond(undefined);
    });
    return true;
  };
  const events = browser.runtime.onMessage as unknown as {
    addListener(listen: typeof listener): void;
    removeListener(listen: typeof listener): void;
  };
  events.addListener(listener);
  signal?.addEventListener('abort', () => events.removeListener(listener), { once: true });
}

/** Calls back when the user presses a shortcut declared in the manifest. */
export function onCommand(act: (command: string, tabId: number | null) => void): void {
  browser.commands.onCommand.addListener((command, tab) => act(command, tab?.id ?? null));
}

/** The tab the user looks at. `url` is empty where the browser does not tell us (sites we have no permission for). */
export async function readActiveTab(): Promise<{ readonly id: number; readonly url: string } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/**
 * Opens a page of the extension: an open one is shown again, else a new tab. Give a path with a `#`: without one the
 * browser would load an open page anew, and end what runs in it.
 */
export async function openPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(`/${path}` as '/');
  const [page] = url.split('#');
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.startsWith(page ?? url));
  if (open?.id === undefined) await browser.tabs.create({ url });
  else {
    await browser.tabs.update(open.id, { active: true, url });
    // A tab of another window stays behind this one otherwise. Firefox for Android has no windows.
    if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
  }
}

/** The key combination the user has for a command, empty when none. */
export async function readShortcut(command: string): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((each) => each.name === command)?.shortcut ?? '';
}

/** Calls back once in the life of an installation: when it is new, not after an update. Call it as the background starts. */
export function onFirstInstall(act: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') act();
  });
}

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

/** Asks the user for the pages of a match pattern and gives the answer. Call it first thing in a click, as above. */
export function askForPages(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Match patterns of every page we may run in, those of the manifest and those granted since. */
export async function readGrantedPages(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Calls back whenever a permission was granted or withdrawn. For the background: it listens for ever. */
export function onPermissionChange(act: () => void): void {
  browser.permissions.onAdded.addListener(act);
  browser.permissions.onRemoved.addListener(act);
}

/** A content script that is registered while we run, beside those of the manifest. */
export interface PageScript {
  readonly id: string;
  /** Path in the built extension. */
  readonly file: string;
  /** Match pattern of the pages it runs in. */
  readonly pages: string;
}

/** Ids of the scripts registered so far. */
export async function readPageScripts(): Promise<readonly string[]> {
  return (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
}

/** Registers scripts as those of the manifest are: at the start of the document, in the top frame, in a world of their own. */
export async function addPageScripts(scripts: readonly PageScript[]): Promise<void> {
  await browser.scripting.registerContentScripts(
    scripts.map(({ id, file, pages }) => ({
      id,
      js: [file],
      matches: [pages],
      runAt: 'document_start' as const,
      allFrames: false,
      persistAcrossSessions: true,
    })),
  );
}

/** Takes registered scripts back; pages that are open keep theirs until they are reloaded. */
export async function removePageScripts(ids: readonly string[]): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [...ids] });
}

/** Loads a tab anew. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}
