import type { Locator, Page } from 'playwright-core';
import type { ReplicaMessage } from '../../replica/mailbox/types.ts';
import type { AnyLayoutName, Replica } from '../../replica/types.ts';
import { whenSettled } from './when-settled.ts';

/** How long a click may take until the button says what became of it, in ms. Generous: it is no measure, only an end. */
const PATIENCE = 45_000;

/** What became of a click on a Keep button. */
export interface Pressed {
  readonly status: 'kept' | 'kept-as-shown' | 'failed';
  /** From the click event to the button's new state, ms, as the page's own clock saw it. */
  readonly ms: number;
}

/** A mail site's page as a user sees it, whichever site it is. */
export interface MailPageObject {
  readonly page: Page;
  readonly replica: Replica;
  /** Where a message is shown in a layout. */
  addressOf(message: ReplicaMessage, layout?: AnyLayoutName): string;
  /** Opens what a message is shown in and expands every message in it. */
  open(message: ReplicaMessage, layout?: AnyLayoutName): Promise<void>;
  /** The Keep button of a message. */
  button(message: { readonly hexId: string }): Locator;
  buttons(): Locator;
  panel(): Locator;
  /** Clicks a Keep button and waits until it says what became of it. Presses again where it was that of the email before. */
  press(button: Locator): Promise<Pressed>;
  closePanel(): Promise<void>;
}

/** What is ours in the page is the same on every site. */
export abstract class MailPage implements MailPageObject {
  readonly page: Page;
  readonly replica: Replica;

  constructor(page: Page, replica: Replica) {
    this.page = page;
    this.replica = replica;
  }

  abstract addressOf(message: ReplicaMessage, layout?: AnyLayoutName): string;
  abstract open(message: ReplicaMessage, layout?: AnyLayoutName): Promise<void>;
  abstract button(message: { readonly hexId: string }): Locator;

  buttons(): Locator {
    return this.page.locator('paperchain-keep').getByRole('button');
  }

  panel(): Locator {
    return this.page.locator('paperchain-panel').getByRole('dialog');
  }

  async press(button: Locator): Promise<Pressed> {
    // A page that draws its toolbar anew takes the button out for a moment; the click itself waits and scrolls too.
    await button.scrollIntoViewIfNeeded().catch(() => button.waitFor());
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
    if (status === 'stale') {
      await this.closePanel();
      return this.press(button);
    }
    const { clickedAt, settledAt } = await watch.jsonValue();
    return { status, ms: Math.max(0, settledAt - clickedAt) };
  }

  /**
   * `stale`: a page that opens another email in the same place still showed the button of the one before. It takes faster
   * fingers than a user's: the panel then says so, and the email is kept by pressing again.
   */
  private async settledStatus(button: Locator): Promise<Pressed['status'] | 'stale'> {
    const status = /pc-keep--(kept-as-shown|kept|failed)/;
    let found: string | undefined;
    await whenSettled(async () => {
      if (await this.panel().getByText('This email is no longer open.').isVisible()) found = 'stale';
      if (found === 'stale') return true;
      if ((await button.getAttribute('aria-busy')) === 'true') return false;
      found = status.exec((await button.getAttribute('class')) ?? '')?.[1];
      return found !== undefined;
    }, PATIENCE);
    return found as Pressed['status'] | 'stale';
  }

  async closePanel(): Promise<void> {
    await this.panel().getByRole('button', { name: 'Close' }).click();
    await this.panel().waitFor({ state: 'detached' });
  }
}
