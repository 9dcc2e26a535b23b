// A real browser with the built extension, pointed at the replica. Shared by the end-to-end tests and the demo.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { whenSettled } from './pages/when-settled.ts';
import { findChromium } from '../setup/find-chromium.ts';

export const CHROME_BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** What the browser did that a test may not overlook. */
export interface Watched {
  /** Address of every request a page or worker made, extension files and data left out. */
  readonly requests: { readonly host: string; readonly url: string }[];
  readonly consoleErrors: string[];
}

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly watched: Watched;
  /** Folder of the browser's profile; its command line names it. */
  readonly profile: string;
  /** The background worker, started again if the browser stopped it. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

export interface LaunchOptions {
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
}

/** Quietens Chromium's own traffic, so that what is left is ours to answer for. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication',
];

/** Starts Chromium with the extension, in a profile of its own that `close` removes, or in the one given. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'paperchain-profile-'));
  const build = options.build ?? CHROME_BUILD;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: options.headed !== true,
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    downloadsPath: options.downloads,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET,
      '--no-sandbox',
      `--host-resolver-rules=${options.hostResolverRules}`,
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
    ],
  });
  const watched = watch(context);
  const worker = await firstWorker(context);
  const extensionId = new URL(worker.url()).host;
  // At every start: an extension named on the command line is a new installation each time, whatever the profile.
  if (options.keepWelcome !== true) await (await findWelcome(context))?.close();
  return {
    context,
    extensionId,
    watched,
    profile,
    worker: () => firstWorker(context),
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function firstWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 20_000 });
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

const LOCAL: ReadonlySet<string> = new Set([
  'chrome-extension:',
  'data:',
  'blob:',
  'about:',
  'chrome:',
  'devtools:',
]);

function watch(context: BrowserContext): Watched {
  const watched: Watched = { requests: [], consoleErrors: [] };
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!LOCAL.has(url.protocol)) watched.requests.push({ host: url.host, url: request.url() });
  });
  context.on('console', (message) => {
    if (message.type() === 'error')
      watched.consoleErrors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => watched.consoleErrors.push(String(error.error())));
  return watched;
}
