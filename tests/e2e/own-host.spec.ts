import { OutlookPage } from '../harness/pages/outlook-page.ts';
import { PopupPage } from '../harness/pages/popup-page.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { openBlankExtensionPage, readEntries } from '../harness/read-store.ts';
import { expect, test } from './fixtures.ts';
import { mailNamed } from './mail-named.ts';
import { OUTLOOK_STORY } from './outlook-story.ts';
import type { Manifest } from './with-manifest.ts';

test.use({ site: 'outlook', mailbox: [OUTLOOK_STORY, { scope: 'test' }] });

const HOST = 'mail.northshire.example';
const PATTERN = `https://${HOST}/*`;

for (const layout of ['outlook-owa', 'outlook'] as const) {
  test(`${layout}: on a host the user has granted, the button keeps and opens its panel`, async ({
    replica,
    withManifest,
  }) => {
    const grant = (manifest: Manifest): void => void manifest.host_permissions.push(PATTERN);
    await withManifest(grant, async (browser) => {
      const outlook = new OutlookPage(await browser.context.newPage(), replica);
      outlook.host = HOST;
      const mail = mailNamed(replica, 'school-note.eml');
      await outlook.open(mail, layout);
      expect((await outlook.press(outlook.button(mail))).status).toBe('kept-as-shown');
      const extensionPage = await openBlankExtensionPage(browser);
      expect(await readEntries(extensionPage)).toMatchObject([
        { subject: mail.subject, fidelity: 'as shown', from: { name: mail.head.from.name } },
      ]);
      expect(browser.watched.consoleErrors).toEqual([]);
    });
  });
}

test('over an Outlook at an address of its own, the popup asks for this one host', async ({
  replica,
  withManifest,
}) => {
  // Opening the real popup tells the tab's address (activeTab); a test's popup is a tab, so it is told by `tabs`.
  const tell = (manifest: Manifest): void => void manifest.permissions.push('tabs');
  await withManifest(tell, async (browser) => {
    const outlook = new OutlookPage(await browser.context.newPage(), replica);
    outlook.host = HOST;
    await outlook.page.goto(outlook.addressOf(mailNamed(replica, 'school-note.eml'), 'outlook-owa'));
    const popup = await PopupPage.openOver(outlook.page, browser);
    await expect(popup.page.getByText('Is this your Outlook?')).toBeVisible();
    await expect(popup.page.getByRole('button', { name: `Let Paperchain work on ${HOST}` })).toBeVisible();
    await expect(
      popup.page.getByText(`Paperchain would see the pages of ${HOST}, and no others.`),
    ).toBeVisible();
    expect(await findBarriers(popup.page)).toEqual([]);
    await expect(outlook.buttons()).toHaveCount(0);
  });
});
