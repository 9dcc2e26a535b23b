import { expect, test } from './fixtures.ts';
import { GmailPage } from '../harness/pages/gmail-page.ts';

const LAYOUTS = [
  'material',
  'legacy',
  'german',
  'arabic',
  'japanese',
  'split',
  'popout',
  'conversation-off',
  'dark',
] as const;

for (const layout of LAYOUTS) {
  test(`${layout}: every opened message has one button, and each keeps its own mail`, async ({
    gmail,
    replica,
    stored,
  }) => {
    const thread = replica.threads.find(({ messages }) => messages.length === 3);
    if (!thread) throw new Error('a conversation of three is needed');
    const shown = layout === 'conversation-off' ? thread.messages.slice(0, 1) : thread.messages;
    for (const [index, message] of shown.entries()) {
      if (index === 0) await gmail.open(message, layout);
      await expect(gmail.buttons()).toHaveCount(shown.length);
      await expect(gmail.button(message)).toBeVisible();
      expect((await gmail.press(gmail.button(message))).status).toBe('kept');
      await gmail.closePanel();
    }
    const entries = await stored();
    expect(entries.map(({ actualSha256 }) => actualSha256).toSorted()).toEqual(
      shown.map(({ sha256 }) => sha256).toSorted(),
    );
    expect(entries.every(({ fidelity }) => fidelity === 'original')).toBe(true);
  });
}

test('a window of its own at /popout keeps the original too, under the account’s own path', async ({
  gmail,
  replica,
  stored,
}) => {
  const [thread] = replica.threads.filter(({ messages }) => messages.length === 3);
  const [message] = thread?.messages.slice(-1) ?? [];
  if (!thread || !message) throw new Error('a conversation of three is needed');
  await gmail.page.goto(replica.popoutUrl(thread.hexId, { atPopoutPath: true }));
  expect((await gmail.press(gmail.button(message))).status).toBe('kept');
  expect(await stored()).toMatchObject([
    { fidelity: 'original', actualSha256: message.sha256, siteMessageId: message.hexId },
  ]);
});

test('forged markup inside a mail gets no button and is never believed', async ({
  gmail,
  replica,
  stored,
}) => {
  const mail = replica.messages.find(({ file }) => file === 'forgery.eml');
  if (!mail) throw new Error('no forgery');
  await gmail.open(mail);
  await expect(gmail.page.getByText('Forged body', { exact: true })).toBeVisible();
  await expect(gmail.buttons()).toHaveCount(1);
  await expect(gmail.page.locator('.a3s paperchain-keep')).toHaveCount(0);
  await gmail.press(gmail.buttons().first());
  expect(await stored()).toMatchObject([
    { subject: 'Timetable', actualSha256: mail.sha256, siteMessageId: mail.hexId },
  ]);
});

test('buttons survive when Gmail draws its page anew', async ({ gmail, replica }) => {
  const mail = replica.messages.find(({ file }) => file === 'school-note.eml');
  if (!mail) throw new Error('no mail');
  await gmail.open(mail);
  await gmail.press(gmail.button(mail));
  await gmail.closePanel();
  for (let round = 0; round < 3; round += 1) {
    await gmail.page.evaluate(() => window.dispatchEvent(new CustomEvent('replica:rerender')));
    await expect(gmail.buttons()).toHaveCount(1);
    await expect(gmail.button(mail)).toHaveAccessibleName(/^Kept/);
  }
});

test('a mail just sent is kept by the id it has until the server answers', async ({
  gmail,
  replica,
  stored,
}) => {
  const mail = replica.messages.find(({ sentByOwner }) => sentByOwner);
  if (!mail) throw new Error('no sent mail');
  replica.setJustSent(mail.hexId, 60_000);
  await gmail.page.goto(gmail.addressOf(mail, 'material'));
  await expect(gmail.bodies().first()).toBeAttached();
  await gmail.page.locator('button[jsname=tRarif]:visible').first().click();
  const button = gmail.page.locator('[data-message-id^="#msg-a"] paperchain-keep').getByRole('button');
  expect((await gmail.press(button)).status).toBe('kept');
  expect(await stored()).toMatchObject([{ actualSha256: mail.sha256, fidelity: 'original' }]);
});

test('walking through conversations never leaves a button behind or keeps another mail', async ({
  gmail,
  replica,
  stored,
}) => {
  const singles = replica.threads
    .filter(({ messages }) => messages.length === 1)
    .flatMap(({ messages }) => messages);
  for (const mail of singles) await gmail.page.goto(gmail.addressOf(mail, 'material'));
  const last = singles.at(-1);
  if (!last) throw new Error('no mail');
  const walked = new GmailPage(gmail.page, replica);
  await expect(walked.button(last)).toBeVisible();
  await expect(walked.page.locator('paperchain-keep:visible')).toHaveCount(1);
  await walked.press(walked.button(last));
  expect(await stored()).toMatchObject([{ actualSha256: last.sha256 }]);
});
