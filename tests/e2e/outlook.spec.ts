import type { Page } from 'playwright-core';
import { OutlookPage } from '../harness/pages/outlook-page.ts';
import { PopupPage } from '../harness/pages/popup-page.ts';
import { readOriginalText } from '../harness/raw-store.ts';
import { FILE_HOSTS } from '../replica/outlook/hosts.ts';
import { expect, test } from './fixtures.ts';
import { mailNamed } from './mail-named.ts';
import { OUTLOOK_STORY } from './outlook-story.ts';

test.use({ site: 'outlook', mailbox: [OUTLOOK_STORY, { scope: 'test' }] });

/** Every one of them does something in Outlook: delete, archive, reply, reply all, forward, new, read, move, flag. */
const OUTLOOK_KEYS = 'erafnqvjk/';

const shortcutsOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['shortcuts']);

test('the button survives whatever Outlook draws anew, and its click collapses nothing', async ({
  outlook,
  replica,
}) => {
  const mail = mailNamed(replica, 'school-note.eml');
  await outlook.open(mail);
  await outlook.press(outlook.button(mail));
  await outlook.closePanel();
  for (let round = 0; round < 3; round += 1) {
    await outlook.page.evaluate(() => window.dispatchEvent(new CustomEvent('replica:rerender')));
    await expect(outlook.buttons()).toHaveCount(1);
    await expect(outlook.button(mail)).toHaveAccessibleName(/^Kept/);
  }
  // Outlook's own timer draws the toolbar anew every four seconds.
  await outlook.page.waitForTimeout(4500);
  await expect(outlook.button(mail)).toBeVisible();
  await expect(outlook.message(mail)).toBeVisible();
  await expect(outlook.page.locator('html')).not.toHaveAttribute('data-head-clicks');
});

test('no shortcut of Outlook fires from the button or the panel, and every letter arrives', async ({
  outlook,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'school-note.eml');
  await outlook.open(mail);
  await outlook.press(outlook.button(mail));
  const panel = outlook.panel();
  const line = panel.getByRole('textbox', { name: /chronology/i });
  await line.focus();
  await outlook.page.keyboard.type(OUTLOOK_KEYS);
  await expect(line).toHaveValue(OUTLOOK_KEYS);
  await panel.getByRole('button', { name: 'Private note' }).press('Enter');
  const note = panel.getByRole('textbox', { name: /^Only for you/ });
  await note.focus();
  await outlook.page.keyboard.type(`${OUTLOOK_KEYS}x`);
  await outlook.page.keyboard.press('Backspace');
  await outlook.page.keyboard.press('Delete');
  await expect(note).toHaveValue(OUTLOOK_KEYS);
  await expect(panel.getByText('Saved', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).focus();
  await outlook.page.keyboard.press('Delete');
  await outlook.page.keyboard.press('Escape');
  await outlook.button(mail).focus();
  await outlook.page.keyboard.press('Delete');
  expect(await shortcutsOf(outlook.page)).toBeUndefined();
  expect(await stored()).toMatchObject([{ summary: OUTLOOK_KEYS }]);

  // The replica does hear them where they are its own: the silence above is ours, not its deafness.
  await outlook.page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus(); // in Firefox `blur` does not reach into a shadow root
  });
  await outlook.page.keyboard.press('Delete');
  expect(await shortcutsOf(outlook.page)).toBe('Delete');
});

test('forged markup inside a mail gets no button and is never believed', async ({
  outlook,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'forgery.eml');
  await outlook.open(mail);
  await expect(outlook.page.getByText('Forged body', { exact: true })).toBeVisible();
  await expect(outlook.buttons()).toHaveCount(1);
  await expect(outlook.bodies().locator('paperchain-keep')).toHaveCount(0);
  await outlook.press(outlook.buttons().first());
  expect(await stored()).toMatchObject([
    { subject: 'Timetable', from: { name: 'Mrs J Tolland' }, happenedAt: Date.UTC(2025, 8, 3, 9) },
  ]);
});

test('a draft shown like a mail is kept as what the page does not prove to have been sent', async ({
  outlook,
  replica,
  stored,
}) => {
  const words = 'The page does not prove that this was sent.';
  const own = replica.messages.find(({ sentByOwner }) => sentByOwner);
  const theirs = mailNamed(replica, 'school-note.eml');
  if (!own) throw new Error('no mail of the owner');
  replica.outlook.setLook(own.hexId, 'draft');
  await outlook.open(own);
  await outlook.press(outlook.button(own));
  await outlook.closePanel();
  await outlook.open(theirs);
  await outlook.press(outlook.button(theirs));
  const entries = await stored();
  const unproven = entries.filter(({ warnings }) => warnings.includes(words));
  expect(entries).toHaveLength(2);
  expect(unproven.map(({ happenedAt }) => happenedAt)).toEqual([own.head.sentAt]);
});

test('collapsed messages stay as they are: only the open one has a button', async ({
  outlook,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'holding.eml');
  await outlook.page.goto(outlook.addressOf(mail));
  await expect(outlook.buttons()).toHaveCount(1);
  await outlook.press(outlook.button(mail));
  await expect(outlook.collapsed()).toHaveCount(2);
  await expect(outlook.page.locator('html')).not.toHaveAttribute('data-expanded');
  expect(await stored()).toMatchObject([{ happenedAt: mail.head.sentAt, fidelity: 'as shown' }]);
});

test('the same mail clicked twice, here and in another tab, is one entry, and shows it later', async ({
  outlook,
  browser_,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'acknowledged.eml');
  const other = new OutlookPage(await browser_.context.newPage(), replica);
  await other.open(mail);
  await outlook.open(mail);
  await Promise.all([outlook.button(mail).dblclick(), other.button(mail).dblclick()]);
  await expect(outlook.button(mail)).toHaveAccessibleName(/^Kept/);
  await expect(other.button(mail)).toHaveAccessibleName(/^Kept/);
  await outlook.open(mail, 'outlook-newest-on-top');
  await expect(outlook.button(mail)).toHaveAccessibleName(/^Kept/);
  expect(await stored()).toHaveLength(1);
});

test('walking through conversations by the list keeps what is open at each moment', async ({
  outlook,
  replica,
  stored,
}) => {
  await outlook.page.goto(replica.outlook.listUrl());
  const singles = ['school-note.eml', 'answer.eml', 'invitation.eml'].map((file) => mailNamed(replica, file));
  for (const mail of singles) {
    await outlook.page.locator('#MailList').getByRole('option', { name: mail.subject }).click();
    await outlook.button(mail).click();
    await expect(outlook.panel()).toBeVisible();
    await outlook.closePanel();
  }
  const kept = (await stored()).toSorted((a, b) => a.happenedAt - b.happenedAt);
  expect(kept.map(({ subject, happenedAt }) => [subject, happenedAt])).toEqual(
    singles.map(({ subject, head }) => [subject, head.sentAt]),
  );
});

const PICTURES = { 'outlook-older': true, 'outlook-german': true, outlook: false } as const;

for (const [layout, isReadable] of Object.entries(PICTURES)) {
  test(`${layout}: a picture is ${isReadable ? 'kept with the mail' : 'named as missing, and not asked for elsewhere'}`, async ({
    outlook,
    replica,
    stored,
    extensionPage,
  }) => {
    const mail = mailNamed(replica, 'picture.eml');
    await outlook.open(mail, layout as keyof typeof PICTURES);
    await expect(outlook.bodies().locator('img[src]')).toHaveCount(1);
    await outlook.press(outlook.button(mail));
    const [entry] = await stored();
    const reading = await readOriginalText(extensionPage, entry?.originalSha256 ?? '');
    expect(reading.includes('data:image/png;base64,')).toBe(isReadable);
    expect(reading.includes('One picture in the email is not here.')).toBe(!isReadable);
    expect(reading).toContain('plan.pdf');
    expect(reading).not.toContain('token=');
    const toFileHosts = replica.requests.filter(({ host }) => FILE_HOSTS.includes(host));
    expect(new Set(toFileHosts.map(({ wantedFor }) => wantedFor))).toEqual(
      new Set(isReadable ? [] : ['image']),
    );
  });
}

test('a card is not kept, and the popup says what to do', async ({ outlook, browser_, replica, stored }) => {
  await outlook.open(mailNamed(replica, 'invitation.eml'), 'outlook-cards');
  await expect(outlook.page.getByRole('button', { name: 'Accept' })).toBeVisible();
  await expect(outlook.buttons()).toHaveCount(0);
  const popup = await PopupPage.openOver(outlook.page, browser_);
  await popup.keep().click();
  await expect(
    popup.page.getByText(/Outlook shows a meeting, a shared file or another card here/),
  ).toBeVisible();
  await expect(popup.page.getByText(/choose Download in the menu with three dots/)).toBeVisible();
  expect(await stored()).toEqual([]);
});

test('with several messages open and none chosen, nothing is guessed', async ({
  outlook,
  browser_,
  replica,
  stored,
}) => {
  await outlook.open(mailNamed(replica, 'request.eml'));
  await outlook.page.evaluate(() => {
    document.querySelector('#focused')?.removeAttribute('id');
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const popup = await PopupPage.openOver(outlook.page, browser_);
  await popup.keep().click();
  await expect(popup.page.getByText(/Several emails are open, and it is not clear which one/)).toBeVisible();
  expect(await stored()).toEqual([]);
});

test('a protected mail is kept with what the page shows of it, and says so', async ({
  outlook,
  replica,
  stored,
  extensionPage,
}) => {
  const mail = mailNamed(replica, 'school-note.eml');
  replica.outlook.setLook(mail.hexId, 'encrypted');
  await outlook.open(mail);
  expect((await outlook.press(outlook.button(mail))).status).toBe('kept-as-shown');
  const [entry] = await stored();
  expect(entry?.warnings.join(' ')).toContain('This email is protected.');
  expect(await readOriginalText(extensionPage, entry?.originalSha256 ?? '')).not.toContain(
    'Thank you for coming in.',
  );
});

for (const host of [
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
] as const) {
  test(`${host} has buttons that keep`, async ({ outlook, replica, stored }) => {
    outlook.host = host;
    const mail = mailNamed(replica, 'school-note.eml');
    await outlook.open(mail);
    expect((await outlook.press(outlook.button(mail))).status).toBe('kept-as-shown');
    expect(await stored()).toMatchObject([{ subject: mail.subject, fidelity: 'as shown' }]);
  });
}

test('a host of one’s own is left alone until the user allows it', async ({ outlook, replica }) => {
  outlook.host = 'mail.northshire.example';
  await outlook.open(mailNamed(replica, 'school-note.eml'));
  await outlook.page.waitForTimeout(1000);
  await expect(outlook.buttons()).toHaveCount(0);
});
