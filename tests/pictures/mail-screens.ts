import { keepAll, keepTagged } from '../e2e/keeping.ts';
import { mailNamed } from '../e2e/mail-named.ts';
import type { Launched } from '../harness/launch.ts';
import { BulkPage } from '../harness/pages/bulk-page.ts';
import { GmailPage } from '../harness/pages/gmail-page.ts';
import type { MailPageObject } from '../harness/pages/mail-page.ts';
import { OutlookPage } from '../harness/pages/outlook-page.ts';
import { PopupPage } from '../harness/pages/popup-page.ts';
import type { Replica } from '../replica/types.ts';
import type { Camera } from './camera.ts';

/** Gmail: button, panel, popup, the list with rows ticked; leaves a short history on the timeline. */
export async function takeGmail(browser: Launched, replica: Replica, camera: Camera): Promise<void> {
  const gmail = new GmailPage(await browser.context.newPage(), replica);
  await takeMail(gmail, 'gmail', camera);
  const popup = await PopupPage.openOver(gmail.page, browser);
  await camera.take(popup.page, 'popup');
  await popup.page.close();
  await keepTagged(gmail, mailNamed(replica, 'decision.eml'), 'Decision letter');
  await keepAll(
    gmail,
    ['request', 'holding', 'attack', 'unanswered', 'enclosed'].map((name) =>
      mailNamed(replica, `${name}.eml`),
    ),
  );
  const bulk = new BulkPage(gmail.page, replica);
  await bulk.openList();
  await bulk.tickAll();
  await bulk.keepButton().waitFor();
  await camera.take(gmail.page, 'gmail-bulk');
  await bulk.keepButton().click();
  await bulk
    .panel()
    .getByRole('status')
    .first()
    .filter({ hasText: /All kept|Finished/ })
    .waitFor();
  await camera.take(gmail.page, 'gmail-bulk-done');
}

/** Outlook: button and panel; leaves an entry as shown. */
export async function takeOutlook(browser: Launched, replica: Replica, camera: Camera): Promise<void> {
  await takeMail(new OutlookPage(await browser.context.newPage(), replica), 'outlook', camera);
}

async function takeMail(site: MailPageObject, name: string, camera: Camera): Promise<void> {
  const mail = mailNamed(site.replica, 'school-note.eml');
  await site.open(mail);
  await site.button(mail).waitFor();
  await camera.take(site.page, `${name}-button`);
  await site.press(site.button(mail));
  await site.panel().waitFor();
  await camera.take(site.page, `${name}-panel`);
  await site.closePanel();
}
