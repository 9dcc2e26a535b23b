import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { firefox, type BrowserContext, type Page } from 'playwright-core';
import { findFirefox } from '../setup/find-firefox.ts';
import { listenForErrors, takeErrors } from './firefox-errors.ts';
import { runInside, type Inside } from './firefox-inside.ts';
import { pressShortcutInWindow } from './firefox-keys.ts';
import { GAPS, tellWhenOurPagesLoad } from './firefox-gaps.ts';
import { answerPermission } from './firefox-permission.ts';
import { EXTENSION_ID, EXTENSION_UUID, preferencesFor } from './firefox-preferences.ts';
import { openDoor, readRules, type Door } from './firefox-proxy.ts';
import { tapWire, type Wire } from './firefox-wire.ts';
import { watchRequests, type BackgroundStopper, type Launched, type LaunchOptions } from './launched.ts';

export const FIREFOX_BUILD = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const ORIGIN = `moz-extension://${EXTENSION_UUID}`;

/** Starts a stock Firefox with the extension. */
export async function launchFirefox(options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'paperchain-profile-'));
  const refused: string[] = [];
  const door = await openDoor(readRules(options.hostResolverRules), (host) => refused.push(host));
  const { context, wire } = await openContext(options, profile, door);
  const requests = watchRequests(context);
  const watched = { requests, consoleErrors: [] as string[] };
  await listenForErrors(wire);
  tellWhenOurPagesLoad(wire, ORIGIN);
  await wire.ask('webExtension.install', {
    extensionData: { type: 'path', path: options.build ?? FIREFOX_BUILD },
  });
  if (options.withoutHosts) await runInside(wire, takeHostsAway, EXTENSION_ID);
  const catchUp = async (): Promise<void> => {
    watched.consoleErrors.push(...(await takeErrors(wire)));
    requests.push(...refused.splice(0).map((host) => ({ host, url: `https://${host}/` })));
  };
  return {
    name: 'firefox',
    context,
    origin: ORIGIN,
    watched,
    profile,
    inExtension: (work, argument) => inBlankPage(context, (page) => page.evaluate(work as never, argument)),
    pressShortcut: (page) => pressShortcutInWindow(wire, page),
    answerPermission: (answer) => answerPermission(wire, answer),
    backgroundStopper: () => Promise.resolve(makeStopper(wire)),
    catchUp,
    close: async () => {
      await catchUp();
      await context.close();
      await door.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function openContext(
  options: LaunchOptions,
  profile: string,
  door: Door,
): Promise<{ readonly context: BrowserContext; readonly wire: Wire }> {
  const start = (): Promise<BrowserContext> =>
    firefox.launchPersistentContext(profile, {
      channel: 'moz-firefox',
      executablePath: findFirefox() ?? undefined,
      headless: options.headed !== true,
      ignoreHTTPSErrors: true,
      acceptDownloads: true,
      downloadsPath: options.downloads,
      colorScheme: options.colorScheme ?? 'light',
      viewport: options.viewport ?? { width: 1280, height: 800 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      args: ['--remote-allow-system-access'],
      // Without the first Firefox takes no other address for its remote settings than Mozilla's. The second: `timezoneId`
      // reaches pages but not content scripts, which go by the computer's own zone.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', TZ: 'Europe/London' },
      firefoxUserPrefs: preferencesFor(door.port, options.withoutHosts === true),
    });
  return tapWire(start, GAPS);
}

/** Runs in Firefox's window: what the user does in the add-ons page. */
async function takeHostsAway(id: string): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Inside;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as { ExtensionPermissions: { remove(id: string, what: object, extension: object): Promise<void> } };
  const { extension } = WebExtensionPolicy.getByID(id);
  const origins = extension.manifest.host_permissions;
  await ExtensionPermissions.remove(id, { permissions: [], origins }, extension);
}

/** A page of the extension that shows nothing of ours: only there is its API. */
async function inBlankPage<Value>(
  context: BrowserContext,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const page = await context.newPage();
  try {
    await page.goto(`${ORIGIN}/icon/32.png`);
    return await work(page);
  } finally {
    await page.close();
  }
}

function makeStopper(wire: Wire): BackgroundStopper {
  let stops = 0;
  return {
    stop: async () => {
      if (await runInside(wire, stopBackground, EXTENSION_ID)) stops += 1;
    },
    stops: () => stops,
  };
}

/** Runs in Firefox's window: stops the event page as its idle timer does. False when it did not run. */
async function stopBackground(id: string): Promise<boolean> {
  const { WebExtensionPolicy } = globalThis as unknown as Inside;
  const { extension } = WebExtensionPolicy.getByID(id);
  // One that is just starting is let start, and then stopped.
  const ran = ['running', 'starting'].includes(extension.backgroundState);
  await extension.terminateBackground();
  return ran;
}
