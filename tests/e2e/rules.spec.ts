// Rules that suggest: asked once after three captures from one domain, answered Yes or No, seen on the button, never a capture.
import type { Locator } from 'playwright-core';
import type { GmailPage } from '../harness/pages/gmail-page.ts';
import type { GivenMessages, Replica } from '../replica/types.ts';
import { expect, test } from './fixtures.ts';
import { mailNamed } from './mail-named.ts';
import { SHORT_STORY, writeMail } from './short-story.ts';

const SCHOOL = 'st-aldhelms.northshire.sch.uk';
const PEOPLE = ['jtolland', 'office', 'senco', 'head', 'office', 'jtolland', 'transport'];

/** Mails from several people at one school, each a conversation of its own. */
const SCHOOL_MAILS: GivenMessages = PEOPLE.map((person, index) =>
  writeMail({
    file: `school-${index + 1}`,
    from: `${person} <${person}@${SCHOOL}>`,
    subject: `Weekly note ${index + 1}`,
    date: `Mon, ${index + 1} Jun 2026 08:30:00 +0100`,
    body: `Dear Mrs Whitlock,\nThis is note ${index + 1}.`,
  }),
);

test.use({ mailbox: [[...SHORT_STORY, ...SCHOOL_MAILS], { scope: 'test' }] });

interface Scene {
  readonly gmail: GmailPage;
  readonly replica: Replica;
}

const SUGGESTED = /^Keep\? You asked/;
const offer = (gmail: GmailPage): Locator =>
  gmail.panel().getByText(`Suggest the button for everything from ${SCHOOL}?`);

async function open({ gmail, replica }: Scene, file: string): Promise<Locator> {
  const mail = mailNamed(replica, file);
  await gmail.open(mail);
  return gmail.button(mail);
}

/** Keeps a mail and leaves its panel open. */
async function keep(scene: Scene, file: string): Promise<void> {
  expect((await scene.gmail.press(await open(scene, file))).status).toBe('kept');
  await expect(scene.gmail.panel().getByText(/^Kept/).first()).toBeVisible();
}

/** Keeps three mails of the school; the panel of the third stays open with the offer. */
async function keepThree(scene: Scene): Promise<void> {
  for (const file of ['school-1.eml', 'school-2.eml']) {
    await keep(scene, file);
    await expect(offer(scene.gmail)).toHaveCount(0);
    await scene.gmail.closePanel();
  }
  await keep(scene, 'school-3.eml');
  await expect(offer(scene.gmail)).toBeVisible();
}

test('three captures, Yes: the fourth mail is marked, another domain is not, and nothing is kept without a click', async ({
  gmail,
  replica,
  stored,
  openApp,
}) => {
  const scene = { gmail, replica };
  await keepThree(scene);
  await gmail.panel().getByRole('button', { name: 'Yes' }).click();
  await expect(gmail.panel().getByText(/Nothing is kept without your click/)).toBeVisible();
  await gmail.closePanel();

  const fourth = await open(scene, 'school-4.eml');
  await expect(fourth).toHaveAccessibleName(SUGGESTED);
  await expect(fourth.getByText('Keep?')).toBeVisible();
  await expect(await open(scene, 'attack.eml')).toHaveAccessibleName(/^Keep this email/);
  await expect(await open(scene, 'acknowledged.eml')).toHaveAccessibleName(/^Keep this email/);
  expect(await stored()).toHaveLength(3);

  await keep(scene, 'school-4.eml');
  await expect(offer(gmail)).toHaveCount(0);
  expect(await stored()).toHaveLength(4);
  await gmail.panel().getByRole('button', { name: 'Undo' }).click();
  await gmail.closePanel();
  await expect(gmail.button(mailNamed(replica, 'school-4.eml'))).toHaveAccessibleName(SUGGESTED);

  const app = await openApp('#/settings');
  const rule = app.page.getByRole('checkbox', { name: SCHOOL });
  await expect(rule).toBeChecked();
  await rule.uncheck();
  await expect(app.page.getByText('Not suggested', { exact: true })).toBeVisible();
  await gmail.page.goto('about:blank');
  await expect(await open(scene, 'school-4.eml')).toHaveAccessibleName(/^Keep this email/);
});

test('three captures, No thanks: nothing is marked, and the question does not come again', async ({
  gmail,
  replica,
  openApp,
}) => {
  const scene = { gmail, replica };
  await keepThree(scene);
  await gmail.panel().getByRole('button', { name: 'No thanks' }).click();
  await expect(gmail.panel().getByText(/not be asked about this sender again/)).toBeVisible();
  await gmail.closePanel();
  for (const file of ['school-4.eml', 'school-5.eml', 'school-6.eml']) {
    await expect(await open(scene, file)).toHaveAccessibleName(/^Keep this email/);
    await keep(scene, file);
    await expect(offer(gmail)).toHaveCount(0);
    await gmail.closePanel();
  }
  const app = await openApp('#/settings');
  await expect(app.page.getByRole('checkbox', { name: SCHOOL })).not.toBeChecked();
});

test('a question left unanswered stays quiet until three more captures', async ({ gmail, replica }) => {
  const scene = { gmail, replica };
  await keepThree(scene);
  await gmail.closePanel();
  for (const file of ['school-4.eml', 'school-5.eml']) {
    await keep(scene, file);
    await expect(offer(gmail)).toHaveCount(0);
    await gmail.closePanel();
  }
  await keep(scene, 'school-6.eml');
  await expect(offer(gmail)).toBeVisible();
});
