// What every end-to-end test stands on: the production build in a real browser, on a replica of Gmail or Outlook. A test fails on
// any request to another host, any console error and any broken page policy, unless it says which it expects.
import { test as base, expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { launch, type Launched } from '../harness/launch.ts';
import { AppPage } from '../harness/pages/app-page.ts';
import { GmailPage } from '../harness/pages/gmail-page.ts';
import { OutlookPage } from '../harness/pages/outlook-page.ts';
import { openBlankExtensionPage, readEntries, type StoredFacts } from '../harness/read-store.ts';
import { startReplica } from '../replica/server.ts';
import type { GivenMessages, Replica, SiteName } from '../replica/types.ts';
import { SHORT_STORY } from './short-story.ts';

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
  browser_: async ({ replica, expectedErrors }, use) => {
    const browser = await launch({ hostResolverRules: replica.hostResolverRules });
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
    await use((route) => AppPage.open(browser_.context, browser_.extensionId, route));
  },
  extensionPage: async ({ browser_ }, use) => {
    await use(await openBlankExtensionPage(browser_.context, browser_.extensionId));
  },
  stored: async ({ extensionPage }, use) => {
    await use(() => readEntries(extensionPage));
  },
});

export { expect };
