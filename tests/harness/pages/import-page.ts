import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Download, Locator, Page } from 'playwright-core';

/** What the end of an import says, by its words. */
export type Tally = Readonly<Record<string, number>>;

/** The import page as a user sees it. */
export class ImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Chooses files or one folder, by their paths on the disk. */
  async choose(paths: string | readonly string[]): Promise<void> {
    const isFolder = typeof paths === 'string';
    // Chromium does not open folders for a tab that nobody sees.
    await this.page.bringToFront();
    const input = this.page.locator(`input[aria-label="${isFolder ? 'Choose a folder' : 'Choose files'}"]`);
    await input.setInputFiles(isFolder ? paths : [...paths]);
  }

  /** Drops files from the disk on the page. */
  async drop(paths: readonly string[]): Promise<void> {
    const files = paths.map((path) => ({
      name: basename(path),
      base64: readFileSync(path).toString('base64'),
    }));
    await this.page.evaluate((given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of given)
        dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
      document
        .querySelector('.drop')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, files);
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 2, name });
  }

  /** The sentence that says what a choice brings in. */
  sum(): Locator {
    return this.page.locator('.import__sum [role=status]');
  }

  startButton(): Locator {
    return this.page.getByRole('button', { name: /^Bring in \d/ });
  }

  /** Ticks everybody that was found. */
  async tickEverybody(): Promise<void> {
    const others = this.page.locator('summary', { hasText: /^Other people/ });
    await this.startButton()
      .or(this.page.getByRole('button', { name: 'Bring in 0 emails' }))
      .waitFor();
    if (await others.isVisible()) await others.click();
    const all = this.page.getByRole('button', { name: 'Select all' });
    for (let index = 0; index < (await all.count()); index += 1)
      if (await all.nth(index).isEnabled()) await all.nth(index).click();
  }

  /** Brings in everything that was found and waits for the end. */
  async bringInAll(): Promise<Tally> {
    await this.tickEverybody();
    await this.startButton().click();
    return this.tally();
  }

  /** What the end says, once it is reached. */
  async tally(): Promise<Tally> {
    await this.page.locator('#import-done-title').waitFor({ timeout: 60_000 });
    const rows = await this.page
      .locator('.tally > div')
      .evaluateAll((all) =>
        all.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
      );
    return Object.fromEntries(rows.map(([term, count]) => [term, Number((count ?? '').replaceAll(',', ''))]));
  }

  /** Saves the one thing of this path that could not be read. */
  async saveProblem(path: string): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: `Save this one as a file : ${path}` }).click();
    return download;
  }
}
