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

  failed(): Locator {
    return this.app.page.locator('.originals__failed');
  }

  /** Files shown beside entries, for a person to judge, that nobody has judged yet. */
  unsure(): Locator {
    return this.app.page
      .locator('section.compare')
      .filter({ has: this.app.page.getByRole('button', { name: /^This is it/ }) });
  }

  /** Looks at each unsure file and takes the entry that differs in nothing, the likeliest first. Gives how many were added. */
  async judgeUnsure(): Promise<number> {
    const before = await this.unsure().count();
    for (let left = before; left > 0; left = await this.unsure().count()) {
      const candidates = this.unsure().first().locator('.compare__candidate');
      const like = candidates.filter({ hasNot: this.app.page.locator('.compare__row--no') });
      if ((await like.count()) === 0) break;
      await like.first().getByRole('button').click();
      await whenSettled(
        async () => (await this.unsure().count()) < left || (await this.failed().count()) > 0,
        PATIENCE,
      );
      if ((await this.failed().count()) > 0) break;
    }
    return before - (await this.unsure().count());
  }

  /** Sentences about files that were not added, as the page writes them. */
  async leftOver(): Promise<string[]> {
    const rest = await this.app.page.locator('.originals__rest > li').allInnerTexts();
    const failed = await this.failed().allInnerTexts();
    const unsure = await this.unsure().getByRole('heading').allInnerTexts();
    return [...rest, ...failed, ...unsure.map((name) => `${name}: fits no entry without a difference`)];
  }
}
