import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import type { Replica } from '../../replica/types.ts';

/** Keeping many conversations from Gmail's list, as a user sees it. */
export class BulkPage {
  readonly page: Page;
  readonly replica: Replica;

  constructor(page: Page, replica: Replica) {
    this.page = page;
    this.replica = replica;
  }

  /** Opens the inbox, loading the page anew. */
  async openList(): Promise<void> {
    await this.page.bringToFront();
    // Another hash of the same address would load nothing.
    await this.page.goto('about:blank');
    await this.page.goto(this.replica.listUrl());
    await this.rows().first().waitFor();
  }

  rows(): Locator {
    return this.page.locator('[role=main]:visible tr.zA:has([data-legacy-thread-id])');
  }

  /** Ticks everything on this page of the list, by Gmail's own check box. */
  async tickAll(): Promise<void> {
    await this.page.locator('[role=main]:visible [gh=mtb] [role=checkbox]').first().click();
  }

  /** Ticks the row of a conversation. */
  async tick(threadHexId: string): Promise<void> {
    const row = this.rows().filter({ has: this.page.locator(`[data-legacy-thread-id="${threadHexId}"]`) });
    await row.getByRole('checkbox').click();
  }

  /** `Keep 50 conversations`, or `Keep all 4 emails`. */
  keepButton(): Locator {
    return this.page.locator('paperchain-bulk').getByRole('button', { name: /^Keep (?:all )?\d+/ });
  }

  panel(): Locator {
    return this.page.locator('paperchain-bulk-panel').getByRole('dialog');
  }

  button(name: string): Locator {
    return this.panel().getByRole('button', { name, exact: true });
  }

  /** Waits for the report at the end. */
  async expectEnd(heading: 'All kept' | 'Finished', timeout = 240_000): Promise<void> {
    await expect(this.panel().getByRole('status').first()).toHaveText(heading, { timeout });
  }

  /** How many emails the panel says are kept. */
  async countSaid(): Promise<number> {
    const text = (await this.panel().textContent()) ?? '';
    return Number(/(\d+) emails? kept/.exec(text)?.[1] ?? 0);
  }
}
