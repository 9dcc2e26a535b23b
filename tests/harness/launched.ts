import type { BrowserContext, Page } from 'playwright-core';
import { whenSettled } from './pages/when-settled.ts';

export type BrowserName = 'chromium' | 'firefox';

/** What the browser did that a test may not overlook. */
export interface Watched {
  /** Address of every request a page or worker made, extension files and data left out. */
  readonly requests: { readonly host: string; readonly url: string }[];
  readonly consoleErrors: string[];
}

/** A running browser with the extension in it. Both browsers fulfil it, so that page objects and tests need not know which. */
export interface Launched {
  readonly name: BrowserName;
  readonly context: BrowserContext;
  /** Origin of the extension's own pages, without a slash at the end. */
  readonly origin: string;
  readonly watched: Watched;
  /** Folder of the browser's profile; its command line names it. */
  readonly profile: string;
  /** Runs a function where the extension's API (`chrome`) is; it is sent as text and sees its argument only. */
  inExtension<Argument, Value>(
    work: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
  /** Presses the shortcut for keeping the open mail over a page, where a test can press one. */
  readonly pressShortcut?: (page: Page) => Promise<void>;
  /** Presses a button of the browser's own question for a permission, and gives the question's words, where a test can press one. */
  readonly answerPermission?: (answer: 'Allow' | 'Deny') => Promise<string>;
  /** A way to stop the background as the browser does when it is idle or short of memory. */
  backgroundStopper(): Promise<BackgroundStopper>;
  /** Resolves when `watched` holds all that happened until now. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

export interface BackgroundStopper {
  readonly stop: () => Promise<void>;
  /** How often a running background was seen to stop. */
  readonly stops: () => number;
}

export interface LaunchOptions {
  /** `chromium` when left out. */
  readonly browser?: BrowserName;
  /** `MAP mail.google.com:443 127.0.0.1:PORT, …` */
  readonly hostResolverRules: string;
  readonly headed?: boolean;
  readonly downloads?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Another build than the production one. */
  readonly build?: string;
  /** A profile folder that outlives the browser, to open it again; without one a new one is made and removed. */
  readonly profile?: string;
  /** Leaves the welcome page open that a new installation shows; without it the page is closed before the test begins. */
  readonly keepWelcome?: boolean;
  /** Firefox only: starts as after the user took the mail sites away from the extension in Firefox's add-ons page, and asks for them. */
  readonly withoutHosts?: boolean;
}

const LOCAL: ReadonlySet<string> = new Set([
  'chrome-extension:',
  'moz-extension:',
  'data:',
  'blob:',
  'about:',
  'chrome:',
  'resource:',
  'devtools:',
]);

/** Notes every request that a page of a browser makes. */
export function watchRequests(context: BrowserContext): Watched['requests'] {
  const requests: Watched['requests'] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!LOCAL.has(url.protocol)) requests.push({ host: url.host, url: request.url() });
  });
  return requests;
}

/** The page that a new installation opens by itself; null when it did not come. */
export async function findWelcome(context: BrowserContext): Promise<Page | null> {
  let found: Page | undefined;
  await whenSettled(() => {
    found = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    return Promise.resolve(found !== undefined);
  }, 10_000).catch(() => undefined);
  await found?.waitForLoadState();
  return found ?? null;
}
