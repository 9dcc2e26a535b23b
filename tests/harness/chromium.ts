import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { findChromium } from '../setup/find-chromium.ts';
import { watchRequests, type BackgroundStopper, type Launched, type LaunchOptions } from './launched.ts';

export const CHROME_BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

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

/** Starts Chromium with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'paperchain-profile-'));
  const context = await openContext(options, profile);
  const origin = `chrome-extension://${new URL((await firstWorker(context)).url()).host}`;
  return {
    name: 'chromium',
    context,
    origin,
    watched: { requests: watchRequests(context), consoleErrors: watchErrors(context) },
    profile,
    inExtension: async (work, argument) => (await firstWorker(context)).evaluate(work as never, argument),
    backgroundStopper: () => makeStopper(context, origin),
    catchUp: () => Promise.resolve(),
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function openContext(options: LaunchOptions, profile: string): Promise<BrowserContext> {
  const build = options.build ?? CHROME_BUILD;
  return chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: options.headed !== true,
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    downloadsPath: options.downloads,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Where no locale is set, Chromium calls every download with an accent in its name "download". `timezoneId` reaches pages
    // only, and the background, which reads the dates that pages show, must be in the same zone.
    env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'Europe/London' },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET,
      '--no-sandbox',
      `--host-resolver-rules=${options.hostResolverRules}`,
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
    ],
  });
}

function watchErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => void errors.push(String(error.error())));
  return errors;
}

/** The background worker, started again if the browser stopped it. */
async function firstWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 20_000 });
}

/** Stops every worker through the debugging protocol, and counts what it is told, in a page of the extension's own. */
async function makeStopper(context: BrowserContext, origin: string): Promise<BackgroundStopper> {
  const page = await context.newPage();
  await page.goto(`${origin}/icon/32.png`);
  const session = await context.newCDPSession(page);
  const running = new Map<string, string>();
  let stops = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      const before = running.get(versionId) ?? '';
      if (runningStatus === 'stopped' && ['running', 'stopping', 'starting'].includes(before)) stops += 1;
      running.set(versionId, runningStatus);
    }
  });
  await session.send('ServiceWorker.enable');
  return {
    stop: async () => {
      await session.send('ServiceWorker.stopAllWorkers');
    },
    stops: () => stops,
  };
}
