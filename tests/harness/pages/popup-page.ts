import type { Locator, Page } from 'playwright-core';
import type { Launched } from '../launch.ts';
import { whenSettled } from './when-settled.ts';

/** The part of the extension API used here, as it stands inside the extension. */
export interface ExtensionApi {
  readonly chrome: {
    readonly tabs: {
      query(
        question: object,
      ): Promise<{ readonly id?: number; readonly windowId: number; readonly url?: string }[]>;
      update(id: number, change: object): Promise<unknown>;
      create(tab: object): Promise<unknown>;
    };
  };
}

/**
 * The toolbar popup over a mail tab. A real popup is no page to Playwright (it is drawn, but never announced), so
 * popup.html is opened as a tab in the background of the mail tab's window: the tab that it finds with its own query,
 * active in its window, is then the mail tab, as it is for the real popup.
 */
export class PopupPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async openOver(tab: Page, browser: Launched): Promise<PopupPage> {
    const popup = new PopupPage(await openPage(tab, browser));
    await popup.page.setViewportSize({ width: 360, height: 560 });
    await popup.keep().waitFor();
    return popup;
  }

  keep(): Locator {
    return this.page.getByRole('button', { name: /^Keep this email|^Keeping/ });
  }

  /** What became of keeping. */
  outcome(): Locator {
    return this.page.getByRole('status').first();
  }
}

/** How long a tab may take before another one is opened instead, in ms: of some, Firefox 153 on a busy machine never tells. */
const PATIENCE = 6_000;
const ATTEMPTS = 3;

async function openPage(tab: Page, browser: Launched): Promise<Page> {
  for (let attempt = 1; ; attempt += 1) {
    const before = new Set(browser.context.pages());
    await browser.inExtension(openBehind, tab.url());
    try {
      return await findPopup(browser, before);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Where a page really is: Firefox under load may not tell Playwright that a tab behind another has loaded. */
async function addressOf(page: Page): Promise<string> {
  if (page.url() !== 'about:blank') return page.url();
  const asked = page.evaluate(() => location.href).catch(() => '');
  return Promise.race([asked, new Promise<string>((resolve) => setTimeout(() => resolve(''), 1000))]);
}

async function findPopup({ context }: Launched, before: ReadonlySet<Page>): Promise<Page> {
  let found: Page | undefined;
  await whenSettled(async () => {
    for (const page of context.pages().filter((each) => !before.has(each)))
      if ((await addressOf(page)).endsWith('/popup.html')) found = page;
    return found !== undefined;
  }, PATIENCE);
  return found as Page;
}

/** Runs inside the extension. */
async function openBehind(shown: string): Promise<void> {
  const { tabs } = (globalThis as unknown as ExtensionApi).chrome;
  const tab = (await tabs.query({})).find(({ url }) => url === shown);
  if (tab?.id === undefined) throw new Error(`No tab shows ${shown}`);
  await tabs.update(tab.id, { active: true });
  await tabs.create({ windowId: tab.windowId, url: '/popup.html', active: false });
}
