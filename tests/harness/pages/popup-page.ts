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
    const before = new Set(browser.context.pages());
    await browser.inExtension(openBehind, tab.url());
    const popup = new PopupPage(await findPopup(browser, before));
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

async function findPopup({ context }: Launched, before: ReadonlySet<Page>): Promise<Page> {
  let found: Page | undefined;
  await whenSettled(() => {
    found = context.pages().find((page) => !before.has(page) && page.url().endsWith('/popup.html'));
    return Promise.resolve(found !== undefined);
  });
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
