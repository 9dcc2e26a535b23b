import { findBarriers } from '../harness/find-barriers.ts';
import { PopupPage } from '../harness/pages/popup-page.ts';
import type { GmailPage } from '../harness/pages/gmail-page.ts';
import type { LayoutName } from '../replica/gmail/layouts.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';
import { expect, test } from './fixtures.ts';
import { mailNamed } from './mail-named.ts';

/** The part of the extension's API that opens the popup and tells what is open. */
interface PopupApi {
  readonly chrome: {
    readonly action: { openPopup(): Promise<void> };
    readonly runtime: { getContexts(which: object): Promise<{ readonly documentUrl?: string }[]> };
  };
}

/** Opens a conversation in a layout whose markup the page object does not know. */
async function openDisguised(gmail: GmailPage, mail: ReplicaMessage, layout: LayoutName): Promise<void> {
  await gmail.page.goto(gmail.addressOf(mail, layout));
  await expect(gmail.page.locator('.rp-letter', { hasText: 'Thank you for coming in.' })).toBeVisible();
}

test('the popup keeps the open mail, counts it, and leads to it on the timeline', async ({
  gmail,
  browser_,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'school-note.eml');
  await gmail.open(mail);
  const popup = await PopupPage.openOver(gmail.page, browser_);
  await expect(popup.page.getByText('No emails kept yet')).toBeVisible();
  await popup.keep().click();
  await expect(popup.outcome()).toHaveText('Kept · Idris: notes from this afternoon');
  await expect(popup.page.getByText('1 email kept')).toBeVisible();
  await expect(gmail.button(mail)).toHaveAccessibleName(/^Kept/);
  expect(await stored()).toMatchObject([{ actualSha256: mail.sha256, fidelity: 'original' }]);

  const opened = browser_.context.waitForEvent('page');
  await popup.page.getByRole('button', { name: 'Open the timeline' }).click();
  const app = await opened;
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Idris: notes from this afternoon');
  expect(new URL(app.url()).pathname).toBe('/app.html');
});

test('where no button can be placed, the popup still keeps the original', async ({
  gmail,
  browser_,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'school-note.eml');
  await openDisguised(gmail, mail, 'unknown');
  await expect(gmail.buttons()).toHaveCount(0);
  const popup = await PopupPage.openOver(gmail.page, browser_);
  await popup.keep().click();
  await expect(popup.outcome()).toContainText('Kept ·');
  expect(await stored()).toMatchObject([{ actualSha256: mail.sha256, fidelity: 'original' }]);
  await expect(gmail.panel()).toBeVisible();
});

test('where nothing is known any more, the popup says what it misses and gives a diagnostic without secrets', async ({
  gmail,
  browser_,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'school-note.eml');
  await openDisguised(gmail, mail, 'bare');
  const popup = await PopupPage.openOver(gmail.page, browser_);
  await popup.keep().click();
  await expect(popup.page.getByText('Not found in the page:')).toContainText(/message|conversation/i);
  await popup.page.getByText('What a bug report would say').click();
  const report = await popup.page.locator('pre').innerText();
  expect(report).toContain('not found:');
  expect(report).toContain('site: gmail');
  const skeleton = report.slice(report.lastIndexOf('\n\n')).trim().split('\n');
  expect(skeleton.length).toBeGreaterThan(10);
  expect(skeleton.filter((line) => !/^ *[a-z][a-z\d]*(?:\.[\w-]+)*$|^…$/.test(line))).toEqual([]);
  for (const secret of secretsOf(mail)) expect(report).not.toContain(secret);
  expect(report).not.toMatch(/@|\d{6}|[\da-f]{10}/i);
  await popup.page.getByRole('button', { name: 'Copy details for a bug report' }).click();
  await expect(popup.page.getByText('Copied.')).toBeVisible();
  expect(await stored()).toEqual([]);
});

/** What must not leave the page: words, people and ids of the mail. */
function secretsOf({ subject, hexId, threadHexId }: ReplicaMessage): readonly string[] {
  const words = subject.split(/\W+/).filter((word) => word.length > 4);
  return [
    ...words,
    'Thank you',
    'Whitlock',
    'Tolland',
    'samina',
    'jtolland',
    'northshire',
    hexId,
    threadHexId,
  ];
}

test('with no mail open the popup says so and offers nothing it cannot do', async ({
  gmail,
  browser_,
  replica,
  stored,
}) => {
  await gmail.page.goto(replica.listUrl());
  await expect(gmail.page.getByText('Idris: notes from this afternoon').first()).toBeVisible();
  const popup = await PopupPage.openOver(gmail.page, browser_);
  await popup.keep().click();
  await expect(popup.outcome()).toContainText(/no (opened )?(email|message|conversation)|open an email/i);
  expect(await stored()).toEqual([]);
});

test('on a page that is no mail site the button is off, and says why', async ({ browser_, openApp }) => {
  const { page } = await openApp();
  const popup = await PopupPage.openOver(page, browser_);
  await expect(popup.keep()).toHaveAttribute('aria-disabled', 'true');
  await expect(popup.keep()).toHaveAccessibleDescription(
    /^This tab does not show Gmail or Outlook\. Open an email/,
  );
  await popup.keep().click({ force: true });
  await expect(popup.outcome()).toBeEmpty();
  await popup.page.getByRole('button', { name: 'Open the timeline' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(browser_.context.pages().filter((each) => each.url().includes('app.html'))).toHaveLength(1);
});

test('the toolbar button opens this popup', async ({ gmail, browser_, replica }) => {
  await gmail.open(mailNamed(replica, 'school-note.eml'));
  const shown = await browser_.inExtension(async () => {
    const { action, runtime } = (globalThis as unknown as PopupApi).chrome;
    await action.openPopup();
    // Firefox answers before the popup is there, and shuts it when another page comes to the front: looked for from here.
    const end = Date.now() + 10_000;
    for (;;) {
      const contexts = await runtime.getContexts({ contextTypes: ['POPUP'] });
      if (contexts.length > 0 || Date.now() > end)
        return contexts.map(({ documentUrl }) => new URL(documentUrl ?? '').pathname);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, null);
  expect(shown).toEqual(['/popup.html']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: the popup has no barriers, ready or failed`, async ({
    gmail,
    browser_,
    replica,
  }, info) => {
    await openDisguised(gmail, mailNamed(replica, 'school-note.eml'), 'bare');
    const popup = await PopupPage.openOver(gmail.page, browser_);
    await popup.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.page.screenshot({ path: info.outputPath('ready.png') });
    await popup.keep().click();
    await popup.page.getByText('What a bug report would say').click();
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.page.screenshot({ path: info.outputPath('failed.png'), fullPage: true });
    const overhang = await popup.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overhang).toBe(0);
  });
}
