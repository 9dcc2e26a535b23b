import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { findBarriers } from '../harness/find-barriers.ts';
import { ClocksPage } from '../harness/pages/clocks-page.ts';
import { CLOCKS_STORY } from './clocks-story.ts';
import { expect, test } from './fixtures.ts';
import { keepAll, openEntry } from './keeping.ts';
import { mailNamed } from './mail-named.ts';

test.use({ mailbox: [CLOCKS_STORY, { scope: 'test' }] });

const DECISION = 'Decision whether to assess';
const PLAN = 'Final plan';

test('a kept request proposes its clocks with their words; nothing starts without a yes, a no is remembered', async ({
  gmail,
  replica,
  browser_,
}) => {
  await keepAll(gmail, [mailNamed(replica, 'request.eml')]);
  const clocks = await ClocksPage.open(browser_);
  await expect(clocks.proposal(DECISION)).toContainText(
    'Because it says “Request for an EHC needs assessment”.',
  );
  await expect(clocks.proposal(DECISION)).toContainText('due 20 October 2025');
  await expect(clocks.clocks()).toHaveCount(0);

  await clocks.refuse(PLAN).click();
  await expect(clocks.start(PLAN)).toHaveCount(0);
  await clocks.agree(DECISION);
  await clocks.page.reload();

  await expect(clocks.clocks()).toHaveCount(1);
  await expect(clocks.clock(DECISION)).toContainText(/\d+ days late/);
  await expect(clocks.start('Draft plan')).toBeVisible();
  await expect(clocks.start(PLAN)).toHaveCount(0);
  await expect(clocks.start(DECISION)).toHaveCount(0);
});

test('another day counts only with a reason; a decision letter ends the clock so many days late, and back', async ({
  gmail,
  replica,
  browser_,
}) => {
  await keepAll(gmail, [mailNamed(replica, 'request.eml'), mailNamed(replica, 'decision.eml')]);
  const clocks = await ClocksPage.open(browser_);
  await clocks.agree(DECISION);
  const { page } = clocks;
  await expect(clocks.clock(DECISION)).toContainText('Due Monday 20 October 2025');

  await page.getByRole('button', { name: `Change ${DECISION}` }).click();
  await page.getByLabel('Counted from the day the council received the request').fill('2025-09-10');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await page.getByLabel('Why this day').fill('It went by post as well.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const clock = clocks.clock(DECISION);
  await expect(clock).toContainText('Due Wednesday 22 October 2025');
  await clock.getByText('How this is counted').click();
  await expect(clock.getByText(/day 1 is Thursday 11 September 2025/)).toBeVisible();
  await expect(clock.getByText('Your reason for this day: It went by post as well.')).toBeVisible();

  await page.getByRole('button', { name: `Yes, it ended ${DECISION}` }).click();
  await expect(clocks.clock(DECISION)).toContainText('done, 9 days late');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(clocks.clock(DECISION)).toContainText(/\d{3,} days late/);
  await expect(page.getByRole('button', { name: `Yes, it ended ${DECISION}` })).toBeVisible();
});

test('the panel in the mail shows the running clock of the same side, and typing in it still saves', async ({
  gmail,
  replica,
  browser_,
  stored,
}) => {
  await keepAll(gmail, [mailNamed(replica, 'request.eml')]);
  const clocks = await ClocksPage.open(browser_);
  await clocks.agree(DECISION);

  const mail = mailNamed(replica, 'holding.eml');
  await gmail.open(mail);
  await gmail.press(gmail.button(mail));
  const panel = gmail.panel();
  await expect(panel.getByRole('list', { name: 'Clocks with them' })).toContainText(
    /Decision whether to assess due 20 Oct 2025, \d+ days late/,
  );
  await panel
    .getByRole('textbox', { name: /chronology/i })
    .pressSequentially('The council is sorry for the delay.');
  await expect(panel.getByText('Saved', { exact: true })).toBeVisible();
  await gmail.closePanel();
  expect((await stored()).map(({ summary }) => summary)).toContain('The council is sorry for the delay.');

  const other = mailNamed(replica, 'unanswered.eml');
  await gmail.open(other);
  await gmail.press(gmail.button(other));
  await expect(gmail.panel().getByText(/^Kept/).first()).toBeVisible();
  await expect(gmail.panel().getByRole('list', { name: 'Clocks with them' })).toHaveCount(0);
});

test('a sent mail waits for an answer, and silence is said once its day is past', async ({
  gmail,
  replica,
  openApp,
}) => {
  const mail = mailNamed(replica, 'unanswered.eml');
  await keepAll(gmail, [mail]);
  const app = await openApp();
  await openEntry(app, mail.subject);
  const card = app.page.getByRole('region', { name: 'Clocks' });
  await card.getByText('Wait for an answer').click();
  // A day to come is waited for; a day that is past is silence: no clock need be turned for either.
  await card.getByLabel('Until').fill('2099-01-01');
  await card.getByRole('button', { name: 'Wait until then' }).click();
  await expect(card.getByText('Waiting for an answer until Thursday 1 January 2099.')).toBeVisible();
  await card.getByRole('button', { name: 'Stop waiting' }).click();
  await card.getByText('Wait for an answer').click();
  await card.getByLabel('Until').fill('2025-11-17');
  await card.getByRole('button', { name: 'Wait until then' }).click();
  await expect(card.getByText('No reply recorded by 17 November 2025.')).toBeVisible();
  await app.page.reload();
  await expect(card.getByText('No reply recorded by 17 November 2025.')).toBeVisible();
});

test('running clocks go into a calendar file, and a late duty has words to paste', async ({
  gmail,
  replica,
  browser_,
}, info) => {
  await keepAll(gmail, [mailNamed(replica, 'request.eml')]);
  const clocks = await ClocksPage.open(browser_);
  await clocks.agree(DECISION);
  const file = await clocks.saveCalendar();
  expect(file.suggestedFilename()).toBe('Paperchain clocks.ics');
  await file.saveAs(info.outputPath('clocks.ics'));
  const text = readFileSync(info.outputPath('clocks.ics'), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  expect(
    events.map((each) => new ICAL.Event(each)).map((each) => [each.summary, each.startDate.toString()]),
  ).toEqual([[expect.stringContaining(DECISION), '2025-10-20']]);

  const { page } = clocks;
  await page.bringToFront();
  await page.getByRole('button', { name: 'Copy these words' }).click();
  await expect(page.getByText('Copied. Paste it into your email.')).toBeVisible();
  // Pasted as a user would: no page may read the clipboard by itself.
  await page.getByRole('button', { name: 'Start a clock' }).click();
  await page.getByRole('searchbox', { name: 'What is due?' }).press('Enter');
  const field = page.getByLabel('What it is about (optional)');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field).toHaveValue(/^Under reg 5\(1\), .+ was due by 20 October 2025, \d+ days ago, /);
});

test('the keyboard alone answers proposals and changes a clock, and many clocks are no barrier', async ({
  gmail,
  replica,
  browser_,
}) => {
  await keepAll(gmail, [mailNamed(replica, 'request.eml'), mailNamed(replica, 'decision.eml')]);
  const clocks = await ClocksPage.open(browser_);
  const { page } = clocks;
  await page.bringToFront();
  const press = async (name: string): Promise<void> => {
    const wanted = page.getByRole('button', { name, exact: true });
    await wanted.waitFor();
    for (let steps = 0; steps < 80; steps += 1) {
      const way = await wanted.evaluate((element) => {
        const { activeElement } = document;
        if (element === activeElement) return null;
        // Firefox goes on to its own buttons at the end of a page: what lies before is gone back to.
        const following = Node.DOCUMENT_POSITION_FOLLOWING;
        return activeElement && element.compareDocumentPosition(activeElement) & following
          ? 'Shift+Tab'
          : 'Tab';
      });
      if (way === null) break;
      await page.keyboard.press(way);
    }
    await expect(wanted).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await press(`Start ${DECISION}`);
  await clocks.clock(DECISION).waitFor();
  await press('No to Draft plan');
  await expect(clocks.refuse('Draft plan')).toHaveCount(0);
  await press(`Start ${PLAN}`);
  await clocks.clock(PLAN).waitFor();
  await press(`Yes, it ended ${DECISION}`);
  await expect(clocks.clock(DECISION)).toContainText('done, 11 days late');

  await press(`Change ${PLAN}`);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: `Change ${PLAN}` })).toBeFocused();
  for (const details of await page.getByText('How this is counted').all()) await details.click();
  expect(await findBarriers(page)).toEqual([]);
});
