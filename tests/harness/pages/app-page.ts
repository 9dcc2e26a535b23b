import type { Download, Locator, Page } from 'playwright-core';
import type { Launched } from '../launch.ts';

export type Form = 'chronology' | 'bundle' | 'pack' | 'docx' | 'xlsx' | 'csv' | 'calendar';

const FORM_NAMES: Record<Form, { readonly choice: RegExp; readonly make: string }> = {
  chronology: { choice: /Chronology/, make: 'Make the chronology' },
  bundle: { choice: /Bundle/, make: 'Make the bundle' },
  pack: { choice: /Pack of originals/, make: 'Make the pack' },
  docx: { choice: /Word document/, make: 'Make the Word document' },
  xlsx: { choice: /Excel workbook/, make: 'Make the workbook' },
  csv: { choice: /Plain table/, make: 'Make the table' },
  calendar: { choice: /Calendar of clocks/, make: 'Make the calendar' },
};

/** The app page as a user sees it. */
export class AppPage {
  readonly page: Page;
  readonly origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  static async open(browser: Launched, route = '#/'): Promise<AppPage> {
    const app = new AppPage(await browser.context.newPage(), browser.origin);
    await app.goTo(route);
    return app;
  }

  async goTo(route: string): Promise<void> {
    await this.page.goto(`${this.origin}/app.html${route}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Rows of the timeline that are drawn now. */
  rows(): Locator {
    return this.page.locator('article.row');
  }

  /** Opens the export view with everything in scope, confidential entries included. */
  async openExport(form: Form): Promise<void> {
    await this.goTo('#/export');
    const another = this.page.getByRole('button', { name: 'Make another' });
    if (await another.isVisible()) await another.click();
    await this.page.getByRole('radio', { name: FORM_NAMES[form].choice }).check();
    await this.page.getByRole('checkbox', { name: /confidential/i }).check();
  }

  /** Makes an export and gives the download. */
  async makeExport(form: Form): Promise<Download> {
    await this.openExport(form);
    const download = this.page.waitForEvent('download', { timeout: 300_000 });
    await this.page.getByRole('button', { name: FORM_NAMES[form].make }).click();
    return download;
  }
}
