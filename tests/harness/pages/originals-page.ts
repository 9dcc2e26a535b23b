import type { Locator } from 'playwright-core';
import { AppPage } from './app-page.ts';
import type { Launched } from '../launched.ts';
import { whenSettled } from './when-settled.ts';

/** How long comparing or adding all files may take, ms: an end, no measure. */
const PATIENCE = 600_000;

/** The app's page where downloaded emails become the originals of entries kept as shown. */
export class OriginalsPage {
  readonly app: AppPage;

  private constructor(app: AppPage) {
    this.app = app;
  }

  static async open(browser: Launched): Promise<OriginalsPage> {
    return new OriginalsPage(await AppPage.open(browser, '#/originals'));
  }

  /** Gives files to the page and waits until they are compared. */
  async choose(files: readonly string[]): Promise<void> {
    await this.app.page.locator('input[type=file]').setInputFiles([...files]);
    await whenSettled(
      async () => new RegExp(`^${files.length} files? compared`).test(await this.count()),
      PATIENCE,
    );
  }

  /** What the page says became of the files, e.g. `3 files compared, 2 added, 1 needs your look.` */
  count(): Promise<string> {
    return this.app.page.locator('.originals__count').innerText();
  }

  /** Presses the one button for all files that surely belong to an entry. Gives how many were added. */
  async addAllSure(): Promise<number> {
    const button = this.app.page.getByRole('button', { name: /^Add \d+ originals?$/ });
    if ((await button.count()) > 0) {
      await button.click();
      await whenSettled(
        async () => (await button.count()) === 0 || (await this.failed().count()) > 0,
        PATIENCE,
      );
    }
    return Number(/(\d+) added/.exec(await this.count())?.[1] ?? 0);
  }

  /** Opens the page of one entry that wants its original. */
  async openFor(entryId: string): Promise<void> {
    await this.app.goTo(`#/originals/${entryId}`);
    // The entry that was open before has such a region too.
    const link = `a[href="#/entry/${encodeURIComponent(entryId)}"]`;
    await this.app.page.getByRole('region', { name: 'The email' }).locator(link).waitFor();
  }

  /**
   * Adds the one file that was chosen for the entry of this page, whether it was certain or stands beside it to be judged.
   * False when the page does not offer to.
   */
  async addTheOne(): Promise<boolean> {
    const button = this.app.page.getByRole('button', { name: /^(?:Add 1 original|This is it)/ });
    if ((await button.count()) === 0) return false;
    await button.first().click();
    await whenSettled(
      async () => /1 added/.test(await this.count()) || (await this.failed().count()) > 0,
      PATIENCE,
    );
    return (await this.failed().count()) === 0;
  }

  /** All that the page says of the files. */
  async said(): Promise<string> {
    return (await this.app.page.locator('.originals').innerText()).replace(/\s+/g, ' ').slice(-400);
  }

  private failed(): Locator {
    return this.app.page.locator('.originals__failed');
  }
}
