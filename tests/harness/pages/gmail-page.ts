import type { Locator } from 'playwright-core';
import type { LayoutName } from '../../replica/gmail/layouts.ts';
import type { ReplicaMessage, ReplicaThread } from '../../replica/mailbox/types.ts';
import { MailPage } from './mail-page.ts';
import { whenSettled } from './when-settled.ts';

/** Gmail's page as a user sees it, with our buttons in it. */
export class GmailPage extends MailPage {
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
}
