import type { Download, Locator, Page } from 'playwright-core';
import type { Launched } from '../launched.ts';
import { AppPage } from './app-page.ts';

/** The clocks view as a user sees it. */
export class ClocksPage {
  readonly app: AppPage;
  readonly page: Page;

  private constructor(app: AppPage) {
    this.app = app;
    this.page = app.page;
  }

  static async open(browser: Launched): Promise<ClocksPage> {
    return new ClocksPage(await AppPage.open(browser, '#/clocks'));
  }

  /** The proposal to start a clock, with its words, its yes and its no. */
  proposal(title: string): Locator {
    return this.page.locator('.proposal__line').filter({ has: this.page.getByText(title, { exact: true }) });
  }

  start(title: string): Locator {
    return this.page.getByRole('button', { name: `Start ${title}`, exact: true });
  }

  refuse(title: string): Locator {
    return this.page.getByRole('button', { name: `No to ${title}`, exact: true });
  }

  /** The card of a clock that was agreed to. */
  clock(title: string): Locator {
    return this.page
      .locator('li.clock')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  clocks(): Locator {
    return this.page.locator('li.clock');
  }

  /** Agrees to a proposal and waits for its clock. */
  async agree(title: string): Promise<void> {
    await this.start(title).click();
    await this.clock(title).waitFor();
  }

  /** Saves the running clocks for the user's own calendar. */
  async saveCalendar(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Add to my calendar' }).click();
    return download;
  }
}
