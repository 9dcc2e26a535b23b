import { expect } from '@playwright/test';
import type { AppPage } from '../harness/pages/app-page.ts';
import type { GmailPage } from '../harness/pages/gmail-page.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';

/** Keeps mails by clicking, one after the other. */
export async function keepAll(gmail: GmailPage, mails: readonly ReplicaMessage[]): Promise<void> {
  for (const mail of mails) {
    await gmail.open(mail);
    expect((await gmail.press(gmail.button(mail))).status).toBe('kept');
    await gmail.closePanel();
  }
}

/** Keeps one mail with a party and a tag. */
export async function keepTagged(gmail: GmailPage, mail: ReplicaMessage, tag: string): Promise<void> {
  await gmail.open(mail);
  await gmail.press(gmail.button(mail));
  const panel = gmail.panel();
  const more = panel.getByRole('button', { name: /^More/ });
  if (await more.isVisible()) await more.click();
  await panel.getByRole('button', { name: tag }).click();
  const right = panel.getByRole('button', { name: 'That’s right' });
  if (await right.isVisible()) await right.click();
  await expect(panel.getByText('Saved', { exact: true })).toBeVisible();
  await gmail.closePanel();
}

/** Opens an entry from the timeline. */
export async function openEntry(app: AppPage, subject: string): Promise<void> {
  await app.rows().getByRole('link', { name: subject, exact: true }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(subject);
}
