import type { Locator, Page } from 'playwright-core';
import type { LayoutName } from '../../replica/gmail/layouts.ts';
import type { ReplicaMessage, ReplicaThread } from '../../replica/mailbox/types.ts';
import type { Replica } from '../../replica/types.ts';
import { whenSettled } from './when-settled.ts';

/** How long a click may take until the button says what became of it, in ms. Generous: it is no measure, only an end. */
const PATIENCE = 45_000;

/** What became of a click on a Keep button. */
export interface Pressed {
  readonly status: 'kept' | 'kept-as-shown' | 'failed';
  /** From the click event to the button's new state, ms, as the page's own clock saw it. */
  readonly ms: number;
}

/** Gmail's page as a user sees it, with our buttons in it. */
export class GmailPage {
  readonly page: Page;
  readonly replica: Replica;

  constructor(page: Page, replica: Replica) {
    this.page = page;
    this.replica = replica;
  }

  /** Where a message is shown in a layout. */
  addressOf(message: ReplicaMessage, layout: LayoutName): string {
    if (layout === 'conversation-off') return this.replica.messageUrl(message.hexId, { layout });
    if (layout === 'popout') return this.replica.popoutUrl(message.threadHexId, { layout });
    return this.replica.threadUrl(message.threadHexId, { layout });
  }

  /** Opens the conversation of a message and expands every message in it. */
  async open(message: ReplicaMessage, layout: LayoutName = 'material'): Promise<void> {
    // A tab behind another draws a frame a second, and every click waits for frames.
    await this.page.bringToFront();
    await this.page.goto(this.addressOf(message, layout));
    await this.bodies().first().waitFor({ state: 'attached' });
    await this.expandAll(layout === 'conversation-off' ? 1 : this.thread(message).messages.length);
  }

  thread(message: ReplicaMessage): ReplicaThread {
    const found = this.replica.threads.find(({ hexId }) => hexId === message.threadHexId);
    if (!found) throw new Error(`No conversation of ${message.file}`);
    return found;
  }

  /** Bodies of opened messages in the visible view; forged ones inside a body are not counted. */
  bodies(): Locator {
    // Not `:visible` on the body itself: an empty mail has an empty body.
    return this.page.locator('[role=main]:visible .ii.gt:not(.a3s *):not([style*="none"])');
  }

  private async expandAll(count: number): Promise<void> {
    const all = this.page.locator('[role=main] button[jsname=tRarif]:visible');
    if (count > 1 && (await this.bodies().count()) < count && (await all.count()) > 0)
      await all.first().click();
    await whenSettled(async () => (await this.bodies().count()) >= count);
  }

  /** The Keep button of a message. */
  button(message: { readonly hexId: string }): Locator {
    return this.page
      .locator(`[data-legacy-message-id="${message.hexId}"]:not(.a3s *) paperchain-keep`)
      .getByRole('button');
  }

  buttons(): Locator {
    return this.page.locator('paperchain-keep').getByRole('button');
  }

  panel(): Locator {
    return this.page.locator('paperchain-panel').getByRole('dialog');
  }

  /** Clicks a Keep button and waits until it says what became of it. */
  async press(button: Locator): Promise<Pressed> {
    await button.scrollIntoViewIfNeeded();
    const watch = await button.evaluateHandle((element) => {
      const seen = { clickedAt: 0, settledAt: 0 };
      element.addEventListener('click', () => (seen.clickedAt = performance.now()), {
        capture: true,
        once: true,
      });
      new MutationObserver(() => {
        if (seen.settledAt === 0 && /pc-keep--(kept|failed)/.test(element.className))
          seen.settledAt = performance.now();
      }).observe(element, { attributes: true, attributeFilter: ['class'] });
      return seen;
    });
    await button.click();
    const status = await this.settledStatus(button);
    const { clickedAt, settledAt } = await watch.jsonValue();
    return { status, ms: Math.max(0, settledAt - clickedAt) };
  }

  private async settledStatus(button: Locator): Promise<Pressed['status']> {
    const status = /pc-keep--(kept-as-shown|kept|failed)/;
    let found: string | undefined;
    await whenSettled(async () => {
      if ((await button.getAttribute('aria-busy')) === 'true') return false;
      found = status.exec((await button.getAttribute('class')) ?? '')?.[1];
      return found !== undefined;
    }, PATIENCE);
    return found as Pressed['status'];
  }

  async closePanel(): Promise<void> {
    await this.panel().getByRole('button', { name: 'Close' }).click();
    await this.panel().waitFor({ state: 'detached' });
  }
}
