import type { Download, Locator } from 'playwright-core';
import type { MailHost } from '../../replica/outlook/hosts.ts';
import { labelsIn } from '../../replica/outlook/languages.ts';
import { outlookLayoutNamed, type OutlookLayoutName } from '../../replica/outlook/layouts.ts';
import type { ReplicaMessage } from '../../replica/mailbox/types.ts';
import { MailPage } from './mail-page.ts';
import { whenSettled } from './when-settled.ts';

/** Outlook's page as a user sees it, with our buttons in it. */
export class OutlookPage extends MailPage {
  /** The host the pages are opened on. */
  host: MailHost = 'outlook.office.com';

  addressOf(message: ReplicaMessage, layout: OutlookLayoutName = 'outlook'): string {
    const { outlook } = this.replica;
    const options = { layout, host: this.host };
    return outlookLayoutNamed(layout).view === 'conversation'
      ? outlook.outlookUrl(message.hexId, options)
      : outlook.itemUrl(message.hexId, options);
  }

  async open(message: ReplicaMessage, layout: OutlookLayoutName = 'outlook'): Promise<void> {
    // A tab behind another draws a frame a second, and every click waits for frames.
    await this.page.bringToFront();
    await this.page.goto(this.addressOf(message, layout));
    await this.page.locator('html[data-started]').waitFor({ state: 'attached' });
    await this.expandAll();
    await whenSettled(
      async () => (await this.bodies().count()) === (await this.page.locator('.rp-letter').count()),
    );
  }

  /** The element of an opened message. Classes with `rp-` are the replica's own; mails cannot forge them. */
  message({ hexId }: { readonly hexId: string }): Locator {
    const from = this.page.locator(`[id="MSG_${this.replica.outlook.suffixOf(hexId)}_FROM"]`);
    return this.page.locator('.rp-message').filter({ has: from });
  }

  /** Bodies of opened messages; forged ones inside a body carry a prefix and are not counted. */
  bodies(): Locator {
    return this.page.locator(
      '.rp-letter [id^="UniqueMessageBody"], .rp-letter > [id="Item.MessageUniqueBody"]',
    );
  }

  collapsed(): Locator {
    return this.page.locator('.rp-item[aria-expanded=false] > .rp-collapsed');
  }

  /** Clicks every collapsed message, as a reader would. */
  async expandAll(): Promise<void> {
    for (let left = await this.collapsed().count(); left > 0; left = await this.collapsed().count())
      await this.collapsed().first().click();
  }

  button(message: { readonly hexId: string }): Locator {
    const isClassic = this.page.locator('#primaryContainer');
    return this.message(message).or(isClassic).locator('paperchain-keep').getByRole('button');
  }

  /** Downloads a message through Outlook's own menu. */
  async download(message: ReplicaMessage, layout: OutlookLayoutName = 'outlook'): Promise<Download> {
    const labels = labelsIn(outlookLayoutNamed(layout).language);
    await this.message(message).getByRole('menuitem', { name: labels.more, exact: true }).click();
    await this.page.getByRole('menuitem', { name: labels.download, exact: true }).click();
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('menuitem', { name: labels.asEml, exact: true }).click(),
    ]);
    return download;
  }
}
