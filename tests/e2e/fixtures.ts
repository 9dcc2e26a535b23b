// What every end-to-end test stands on: the production build in a real browser, on a replica of Gmail or Outlook. A test fails on
// any request to another host, any console error and any broken page policy, unless it says which it expects.
import { test as base, expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { launch, type BrowserName, type Launched, type LaunchOptions } from '../harness/launch.ts';
import { AppPage } from '../harness/pages/app-page.ts';
import { GmailPage } from '../harness/pages/gmail-page.ts';
import { OutlookPage } from '../harness/pages/outlook-page.ts';
import { openBlankExtensionPage, readEntries, type StoredFacts } from '../harness/read-store.ts';
import { startReplica } from '../replica/server.ts';
import type { GivenMessages, Replica, SiteName } from '../replica/types.ts';
import { SHORT_STORY } from './short-story.ts';
import { makeWithManifest, type WithManifest } from './with-manifest.ts';

interface Options {
  /** The mailbox the replica serves. */
  readonly mailbox: GivenMessages | string;
  /** The site that is played. */
  readonly site: SiteName;
  /** Console errors a test provokes on purpose, e.g. the browser's own line about a failed request. */
  readonly expectedErrors: readonly RegExp[];
}

interface Fixtures {
  readonly replica: Replica;
  /** Starts the browser of the project on the replica; who calls it closes it. */
  readonly start: (more?: Partial<LaunchOptions>) => Promise<Launched>;
  readonly withManifest: WithManifest;
  readonly browser_: Launched;
  readonly gmail: GmailPage;
  /** Only with `site: 'outlook'`. */
  readonly outlook: OutlookPage;
  /** Opens the app page. */
  readonly openApp: (route?: string) => Promise<AppPage>;
  /** Every entry in the store, read without the extension's code. */
  readonly stored: () => Promise<StoredFacts[]>;
  readonly extensionPage: Page;
}

export const test = base.extend<Options & Fixtures>({
  mailbox: [SHORT_STORY, { option: true }],
  site: ['gmail', { option: true }],
  expectedErrors: [[], { option: true }],
  replica: async ({ mailbox, site }, use) => {
    const replica = await startReplica({ mailbox, site, owner: 'samina.whitlock@example.org' });
    await use(replica);
    await replica.close();
  },
  start: async ({ replica, browserName }, use) => {
    const { hostResolverRules } = replica;
    await use((more) => launch({ browser: browserName as BrowserName, hostResolverRules, ...more }));
  },
  withManifest: async ({ start, browserName }, use) => {
    await use(makeWithManifest(browserName as BrowserName, start));
  },
  browser_: async ({ start, replica, expectedErrors }, use) => {
    const browser = await start();
    await use(browser);
    const { requests, consoleErrors } = browser.watched;
    await browser.close();
    expect(requests.map(({ host }) => host).filter((host) => !replica.hosts.includes(host))).toEqual([]);
    expect(consoleErrors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual(
      [],
    );
    expect(replica.violations).toEqual([]);
  },
  gmail: async ({ browser_, replica }, use) => {
    await use(new GmailPage(await browser_.context.newPage(), replica));
  },
  outlook: async ({ browser_, replica }, use) => {
    await use(new OutlookPage(await browser_.context.newPage(), replica));
  },
  openApp: async ({ browser_ }, use) => {
    await use((route) => AppPage.open(browser_, route));
  },
  extensionPage: async ({ browser_ }, use) => {
    await use(await openBlankExtensionPage(browser_));
  },
  stored: async ({ extensionPage }, use) => {
    await use(() => readEntries(extensionPage));
  },
});

export { expect };
