import { afterEach, describe, expect, it, vi } from 'vitest';
import { asClockId, type Clock } from '../../../utils/domain/clock.ts';
import {
  asEntryId,
  asTagId,
  DEFAULT_MATTER_ID,
  type Entry,
  type Failure,
} from '../../../utils/domain/index.ts';
import { inventedEntry } from '../../unit/components/invented-entry.ts';
import {
  drawApp,
  expectAccessible,
  expectNoSidewaysScroll,
  page,
  userEvent,
  type DrawnApp,
} from './draw-app.tsx';
import { picture, settled } from './look.ts';

let app: DrawnApp;
afterEach(() => app.close());

const DAY = 86_400_000;
const daysAgo = (days: number): number =>
  Math.floor((performance.timeOrigin + performance.now()) / DAY) * DAY - days * DAY + DAY / 2;

const dayAgo = (days: number): string => new Date(daysAgo(days)).toISOString().slice(0, 10);

const me = { name: 'Amina Okafor', address: 'amina@example.org' };
const request: Entry = inventedEntry('request', {
  subject: 'Request for an EHC needs assessment',
  from: [me],
  to: [{ name: 'SEND team', address: 'send@northshire.gov.uk' }],
  tags: [asTagId('needs-assessment-request')],
  happenedAt: daysAgo(60),
});
const refusal: Entry = inventedEntry('refusal', {
  subject: 'Decision on your request',
  tags: [asTagId('decision-letter')],
  happenedAt: daysAgo(10),
});
const clockOf = (rule: string, days: number, change: Partial<Clock> = {}): Clock => ({
  id: asClockId(rule),
  matterId: DEFAULT_MATTER_ID,
  set: 'england-assessment',
  rule,
  about: '',
  start: {
    day: new Date(daysAgo(days)).toISOString().slice(0, 10),
    entryId: asEntryId('request'),
    reason: '',
  },
  end: null,
  disputed: false,
  madeAt: 0,
  ...change,
});

const open = async (clocks: readonly Clock[], options: Parameters<typeof drawApp>[0] = {}) => {
  app = await drawApp({ hash: '#/clocks', entries: [request, refusal], clocks, ...options });
};

describe('the clocks', () => {
  it('asks before anything is counted, shows why, and starts on a yes', async () => {
    await open([]);
    await expect
      .element(page.getByText('Because it says “Request for an EHC needs assessment”.').first())
      .toBeVisible();
    await expect.element(page.getByText('No clocks yet')).toBeVisible();
    await page.getByRole('button', { name: 'Start Decision whether to assess' }).click();
    await expect.element(page.getByText('Started: Decision whether to assess.')).toBeVisible();
    await expect.element(page.getByText('18 days late').first()).toBeVisible();
    await expect.element(page.getByRole('link', { name: /^Clocks ?1 late$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('No clocks yet')).toBeVisible();
  });

  it('tells apart what several clocks of one email are about', async () => {
    const asked = inventedEntry('asked', {
      subject: 'The council will carry out an EHC needs assessment',
      tags: [asTagId('decision-letter')],
      happenedAt: daysAgo(3),
    });
    const words = 'I have asked for psychological advice and for speech and language therapy.';
    await open([], { entries: [asked], texts: new Map([[asked.id, words]]) });
    const line = (about: string) =>
      page.getByRole('listitem').filter({ hasText: `Starts: Advice for the assessment: ${about}` });
    await expect.element(line('educational psychology').last()).toBeVisible();
    await page.getByRole('button', { name: /^Start .+: speech and language therapy$/ }).click();
    await expect.element(page.getByText(/^Started: .+: speech and language therapy\.$/)).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: /^Start .+: educational psychology$/ }))
      .toBeVisible();
    await expect
      .element(page.getByRole('button', { name: /^Change .+: speech and language therapy$/ }))
      .toBeVisible();
  });

  it('says since when a duty is in force, and nothing of due or late', async () => {
    const start = { day: '2026-04-29', entryId: null, reason: '' };
    await open([clockOf('A9', 0, { start })]);
    const card = page.getByRole('listitem').filter({ hasText: 'In force since Wednesday' });
    await expect.element(card.getByText(/^In force since Wednesday 29 April 2026/)).toBeVisible();
    await expect.element(page.getByText('in force', { exact: true })).toHaveLength(2);
    await card.getByText('How this is counted').click();
    await expect.element(card.getByText('In force from Wednesday 29 April 2026.')).toBeVisible();
    expect(card.element().textContent).not.toMatch(/\bdue\b|\blate\b/i);
  });

  it('remembers a no', async () => {
    await open([]);
    expect(document.title).toBe('Clocks · Paperchain');
    await page.getByRole('button', { name: 'No to Final plan' }).click();
    await expect.element(page.getByRole('button', { name: 'No to Final plan' })).not.toBeInTheDocument();
    // The next key is still the page's, not lost with the button.
    expect(document.activeElement).not.toBe(document.body);
    await expect.element(page.getByRole('button', { name: 'Start Final plan' })).not.toBeInTheDocument();
    await expect
      .element(page.getByRole('button', { name: 'Start Decision whether to assess' }))
      .toBeVisible();
  });

  it('proposes the end of a clock, and then calls it done so many days late', async () => {
    await open([clockOf('A1', 60)]);
    await page.getByRole('button', { name: 'Yes, it ended Decision whether to assess' }).click();
    await expect.element(page.getByText('done, 8 days late').first()).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Late' })).not.toBeInTheDocument();
  });

  it('says at once what is due from the user and what from the others, with law and practice told apart', async () => {
    await open([clockOf('A1', 60), clockOf('A5', 10), clockOf('A4', 60)]);
    const due = page.getByRole('region', { name: 'What is due' });
    const sides = due.getByRole('group');
    const words = (nth: number) => sides.nth(nth).element().textContent;
    await expect.element(sides.nth(0)).toHaveAccessibleName('For you');
    expect(words(0)).toMatch(/Your comments on the draft plan law.* · due in 4 days/);
    await expect.element(sides.nth(1)).toHaveAccessibleName('For the council');
    expect(words(1)).toMatch(/Decision whether to assess law.* · 18 days late.*Draft plan practice/);
  });

  it('draws the whole way to the final plan, and no day for what has not begun', async () => {
    await open([clockOf('A1', 60)]);
    const steps = page.getByRole('listitem').filter({ hasText: 'not begun' });
    await expect
      .element(page.getByRole('heading', { name: 'From the request to the final plan' }))
      .toBeVisible();
    await expect.element(steps.filter({ hasText: 'Final plan' })).toBeVisible();
    for (const step of steps.elements()) expect(step.textContent).not.toMatch(/\d/);
  });

  it('names the limit that counts instead of another, and why', async () => {
    const tribunal = { set: 'england-tribunal' };
    await open([clockOf('T1', 50, tribunal), clockOf('T1C', 5, tribunal)]);
    const why =
      /^Appeal, from the mediation certificate limits the same thing, until .+\. Where both run, the later day counts\.$/;
    await expect.element(page.getByText(why)).toBeVisible();
  });

  it('says when it was done by an entry found among all, whose day it takes', async () => {
    await open([clockOf('A1', 60)]);
    await page.getByRole('button', { name: 'This is done…' }).click();
    await page.getByRole('button', { name: 'Choose from the timeline…' }).click();
    await expect.element(page.getByRole('radio').first()).toHaveAccessibleName(/^Decision on your request/);
    await page.getByRole('searchbox', { name: 'Search the timeline' }).fill('decision request');
    await expect.element(page.getByRole('radio')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText('Day on which it was done')).toHaveValue(dayAgo(10));
    await settled();
    await expectAccessible();
    await picture('clock-done-dialog');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('done, 8 days late').first()).toBeVisible();
    await page.getByText('How this is counted').click();
    const proof = page.getByRole('definition').getByRole('link', { name: 'Decision on your request' });
    await expect.element(proof).toHaveAttribute('href', '#/entry/refusal');
  });

  it('takes no other day than the proof’s without a reason, and no end before the start', async () => {
    const end = { day: dayAgo(10), entryId: asEntryId('refusal'), reason: '' };
    await open([clockOf('A1', 60, { end })]);
    await page.getByRole('button', { name: 'Change Decision whether to assess' }).click();
    await page.getByLabelText('Day on which it was done').fill(dayAgo(70));
    await expect.element(page.getByText(/^This is before the clock starts, on/)).toBeVisible();
    await page.getByLabelText('Day on which it was done').fill(dayAgo(5));
    await expect.element(page.getByText('Please say why.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await page.getByLabelText('Why this day for the end').fill('It came by post.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('How this is counted').click();
    await expect.element(page.getByText('Your reason for this day: It came by post.')).toBeVisible();
  });

  it('says before the yes which day counts, and changes it only with a reason', async () => {
    await open([]);
    await expect
      .element(page.getByText(/^Counted from: sent .+; counted as received that day/).first())
      .toBeVisible();
    await page.getByRole('button', { name: 'Change the day of Decision whether to assess' }).click();
    await page.getByLabelText('Counted from the day the council received the request').fill(dayAgo(58));
    await expect
      .element(page.getByRole('button', { name: 'Start Decision whether to assess' }))
      .toBeDisabled();
    await page.getByLabelText('Why this day').fill('It went by post.');
    await settled();
    await expectAccessible();
    await picture('clocks-proposal-day');
    await page.getByRole('button', { name: 'Start Decision whether to assess' }).click();
    await expect.element(page.getByText('16 days late').first()).toBeVisible();
    await page.getByText('How this is counted').click();
    await expect.element(page.getByText('Your reason for this day: It went by post.')).toBeVisible();
  });

  it('takes a no back, at once or later', async () => {
    await open([]);
    await page.getByRole('button', { name: 'No to Final plan' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'No to Final plan' }).click();
    await page.getByText('Refused (1)').click();
    await page.getByRole('button', { name: 'Offer again Starts: Final plan' }).click();
    await expect.element(page.getByRole('button', { name: 'Start Final plan' })).toBeVisible();
    await expect.element(page.getByText('Refused (1)')).not.toBeInTheDocument();
  });

  it('lists what waits for an answer, and lets the answer be named that no thread tells', async () => {
    const watch = { entryId: request.id, matterId: DEFAULT_MATTER_ID, by: dayAgo(20), answeredBy: null };
    await open([]);
    await app.services.clocks.saveWatch(watch);
    const waiting = page.getByRole('region', { name: 'Waiting for an answer' });
    await expect.element(waiting.getByText(/^No reply recorded by/)).toBeVisible();
    await waiting.getByRole('button', { name: /^Answered by…/ }).click();
    await settled();
    await expectAccessible();
    await picture('clocks-waiting');
    await waiting.getByRole('radio', { name: /^Decision on your request/ }).click();
    await expect.element(waiting.getByText(/^Answered, 10 days after the day you set/)).toBeVisible();
    await waiting.getByRole('button', { name: 'Without it' }).click();
    await expect.element(waiting.getByText(/^No reply recorded by/)).toBeVisible();
  });

  it('shows its arithmetic, its rule and the email that proves it', async () => {
    await open([clockOf('A1', 60)]);
    await page.getByText('How this is counted').click();
    await expect.element(page.getByText(/^That day is not counted: day 1 is/)).toBeVisible();
    await expect.element(page.getByText(/^reg 5\(1\)/)).toBeVisible();
    const proof = page
      .getByRole('definition')
      .getByRole('link', { name: 'Request for an EHC needs assessment' });
    await expect.element(proof).toHaveAttribute('href', '#/entry/request');
    await expectAccessible();
  });

  it('says on the card itself what is not confirmed, and which day is the safe one', async () => {
    const start = { day: '2026-03-31', entryId: null, reason: '' };
    const decision = { ...clockOf('A2', 60), start };
    await open([decision, clockOf('DD1', 0, { set: 'england-tribunal', start })]);
    await expect.element(page.getByText(/^Not confirmed: the exact text of reg 8\(2\)/)).toBeVisible();
    await expect.element(page.getByText('To be safe, use Tuesday 29 September 2026.')).toBeVisible();
    await expectAccessible();
  });

  it('changes the day only with a reason', async () => {
    await open([clockOf('A1', 60)]);
    await page.getByRole('button', { name: 'Change Decision whether to assess' }).click();
    await page.getByLabelText('Counted from the day the council received the request').fill('2026-01-05');
    await expect.element(page.getByText('Please say why.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await page.getByLabelText('Why this day').fill('It went by post as well.');
    await settled();
    await expectAccessible();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('How this is counted').click();
    await expect.element(page.getByText('Your reason for this day: It went by post as well.')).toBeVisible();
  });

  it('starts a clock by hand, and removes it with a way back', async () => {
    await open([]);
    await page.getByRole('button', { name: 'Start a clock' }).click();
    await expect.element(page.getByRole('button', { name: 'Start this clock' })).toBeDisabled();
    await page.getByRole('searchbox', { name: 'What is due? Search by a word' }).fill('subject access');
    await page.getByRole('group', { name: 'Requests for information' }).getByRole('radio').first().click();
    await page.getByLabelText(/^Counted from/).fill('0206-01-05');
    await expect.element(page.getByText('Please check the year.')).toBeVisible();
    await page.getByLabelText(/^Counted from/).fill('2026-01-05');
    await settled();
    await expectAccessible();
    await picture('clock-add-dialog');
    await page.getByRole('button', { name: 'Start this clock' }).click();
    await expect.element(page.getByRole('heading', { name: 'Subject access request' })).toBeVisible();
    await page.getByRole('button', { name: 'Change Subject access request' }).click();
    await page.getByRole('button', { name: 'Remove this clock…' }).click();
    const question = page.getByRole('dialog', { name: 'Remove “Subject access request”?' });
    await expect.element(question).toBeVisible();
    await settled();
    await expectAccessible();
    await picture('clock-remove-question');
    await question.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Remove this clock…' }).click();
    await question.getByRole('button', { name: 'Remove the clock' }).click();
    await expect
      .element(page.getByRole('heading', { name: 'Subject access request' }))
      .not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('heading', { name: 'Subject access request' })).toBeVisible();
  });

  it('removes at once a clock that an email alone tells of, and says so when the way back fails', async () => {
    await open([clockOf('A1', 60)]);
    await page.getByRole('button', { name: 'Change Decision whether to assess' }).click();
    await page.getByRole('button', { name: 'Remove this clock' }).click();
    await expect.element(page.getByText('Clock removed.')).toBeVisible();
    const failure: Failure = {
      code: 'no-space',
      happened: 'Not saved: the disk is full.',
      safe: '',
      next: '',
    };
    app.services.clocks.save = () => Promise.resolve({ ok: false, error: failure });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText(/^Not saved: the disk is full\./)).toBeVisible();
  });

  it('saves running clocks for the user’s own calendar', async () => {
    await open([clockOf('A7', 60)]);
    await page.getByRole('button', { name: 'Add to my calendar' }).click();
    await expect.poll(() => app.services.saved[0]?.name).toBe('Paperchain clocks.ics');
    expect(app.services.saved[0]?.text).toContain('SUMMARY:Due: Final plan');
  });

  it('asks for the school’s terms where a limit counts school days, and then counts', async () => {
    const record = { ...clockOf('I4', 0), set: 'england-information' };
    await open([{ ...record, start: { day: '2026-09-03', entryId: null, reason: '' } }]);
    await expect.element(page.getByText(/^The school’s terms are needed to count this/)).toBeVisible();
    await page.getByRole('button', { name: 'Enter the terms' }).click();
    await page.getByLabelText('First day').fill('2026-09-02');
    await page.getByLabelText('Last day').fill('2026-08-01');
    await expect.element(page.getByText('This is before the first day.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await page.getByLabelText('Last day').fill('2026-10-23');
    await page.getByLabelText('A training day in it (optional)').fill('2026-09-04');
    await page.getByLabelText('Another training day (optional)').fill('2026-12-07');
    await expect.element(page.getByText('This is not in this half term.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await page.getByLabelText('Another training day (optional)').first().fill('2026-09-07');
    await settled();
    await expectAccessible();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText(/^Due Monday 28 September 2026/).first()).toBeVisible();
  });

  it('lets a half term be taken out with its training days, and keeps the others', async () => {
    const record = { ...clockOf('I4', 0), set: 'england-information' };
    await open([{ ...record, start: { day: '2026-09-03', entryId: null, reason: '' } }]);
    await page.getByRole('button', { name: 'Enter the terms' }).click();
    await expect.element(page.getByRole('button', { name: /^Remove half term/ })).not.toBeInTheDocument();
    await page.getByLabelText('First day').fill('2026-09-02');
    await page.getByLabelText('Last day').fill('2026-10-23');
    await page.getByLabelText('A training day in it (optional)').fill('2026-09-04');
    await page.getByRole('button', { name: 'Add a half term' }).click();
    await page.getByLabelText('First day').last().fill('2026-11-02');
    await page.getByLabelText('Last day').last().fill('2026-12-18');
    await settled();
    await expectAccessible();
    await picture('clocks-terms-remove');
    await page.viewport(380, 800);
    expectNoSidewaysScroll();
    await picture('clocks-terms-remove-narrow');
    await page.getByRole('button', { name: 'Remove half term 1' }).click();
    await expect.element(page.getByRole('button', { name: 'Add a half term' })).toHaveFocus();
    await expect.element(page.getByLabelText('First day')).toHaveValue('2026-11-02');
    await page.getByRole('button', { name: 'Remove half term 1' }).click();
    await expect.element(page.getByLabelText('First day')).toHaveValue('');
    await expect.element(page.getByLabelText('A training day in it (optional)')).toHaveValue('');
  });

  it('says which day of a half term is missing, and lets no typed days go without asking', async () => {
    const record = { ...clockOf('I4', 0), set: 'england-information' };
    await open([{ ...record, start: { day: '2026-09-03', entryId: null, reason: '' } }]);
    const enter = page.getByRole('button', { name: 'Enter the terms' });
    await enter.click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await enter.click();
    await page.getByLabelText('A training day in it (optional)').fill('2026-09-04');
    await expect.element(page.getByText('Please give the first day too.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await page.getByLabelText('First day').fill('2026-09-02');
    await expect.element(page.getByText('Please give the last day too.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Leave the terms unsaved?' })).toBeVisible();
    await settled();
    await expectAccessible();
    await picture('clocks-terms-leave');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByLabelText('First day')).toHaveValue('2026-09-02');
    await expect.element(page.getByLabelText('A training day in it (optional)')).toHaveValue('2026-09-04');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByText(/^The school’s terms are needed to count this/)).toBeVisible();
  });

  it('shows on an entry what it starts and may start, and lets it wait for an answer', async () => {
    await open([clockOf('A1', 60)], { hash: '#/entry/request' });
    const card = page.getByRole('region', { name: 'Clocks' });
    await expect.element(card.getByText('18 days late')).toBeVisible();
    await expect.element(card.getByRole('button', { name: 'Start Final plan' })).toBeVisible();
    await card.getByText('Wait for an answer').click();
    await card.getByLabelText('Until').fill(dayAgo(61));
    await expect.element(card.getByText('This is before it was sent.')).toBeVisible();
    await card.getByLabelText('Until').fill(new Date(daysAgo(2)).toISOString().slice(0, 10));
    await card.getByRole('button', { name: 'Wait until then' }).click();
    await expect.element(card.getByText(/^No reply recorded by/)).toBeVisible();
    await expectAccessible();
    await picture('entry-clocks');
    await card.getByRole('button', { name: /^Stop waiting/ }).click();
    await expect.element(card.getByText('Wait for an answer')).toBeVisible();
  });

  it('offers no waiting for a mail that was received', async () => {
    await open([clockOf('A1', 60)], { hash: '#/entry/refusal' });
    await expect
      .element(page.getByRole('button', { name: 'Yes, it ended Decision whether to assess' }))
      .toBeVisible();
    await expect.element(page.getByText('Wait for an answer')).not.toBeInTheDocument();
  });

  it('reminds in the browser only when asked to', async () => {
    await open([clockOf('A7', 60)]);
    const reminders = page.getByRole('checkbox', { name: 'Remind me in the browser' });
    await expect.element(reminders).not.toBeChecked();
    await reminders.click();
    await expect.element(reminders).toBeChecked();
    expect(await app.services.clocks.remindsMe()).toBe(true);
  });

  it('tells when a clock that was moved to a corrected day could not be moved back', async () => {
    await open([clockOf('A1', 90)], { hash: '#/entry/request' });
    await page.getByRole('button', { name: /^Count from / }).click();
    const failure = { code: 'store-failed', happened: 'The disk is full.', safe: '', next: '' } as const;
    vi.spyOn(app.services.clocks, 'save').mockResolvedValue({ ok: false, error: failure });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText(/The disk is full/u)).toBeVisible();
  });

  it('says on an entry that its day was corrected since, and counts from it when asked', async () => {
    await open([clockOf('A1', 90)], { hash: '#/entry/request' });
    await page.getByRole('button', { name: /^Count from / }).click();
    await expect.element(page.getByText('The clock goes by this day now.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Count from / })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('button', { name: /^Count from / })).toBeVisible();
    await expectAccessible();
    await picture('entry-clock-stray');
    await page.viewport(380, 800);
    expectNoSidewaysScroll();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`can be used by everybody, ${theme}, wide and narrow`, async () => {
      const end = {
        day: new Date(daysAgo(1)).toISOString().slice(0, 10),
        entryId: asEntryId('refusal'),
        reason: '',
      };
      const tribunal = { set: 'england-tribunal' };
      await open(
        [
          clockOf('A1', 60),
          clockOf('A7', 60),
          clockOf('A3', 110),
          clockOf('A5', 12, { end }),
          clockOf('A4', 120),
          clockOf('A9', 40),
          clockOf('A2', 20, { about: 'speech and language therapy' }),
          clockOf('T1', 50, tribunal),
          clockOf('T1C', 5, tribunal),
          clockOf('I4', 5, { set: 'england-information' }),
        ],
        { theme },
      );
      await app.services.clocks.refuse('start england-assessment/A4 request', DEFAULT_MATTER_ID);
      const watch = { entryId: request.id, matterId: DEFAULT_MATTER_ID, answeredBy: null };
      await app.services.clocks.saveWatch({ ...watch, by: dayAgo(3) });
      await expectAccessible();
      await picture(`clocks-${theme}-wide`);
      await page.viewport(640, 400);
      expectNoSidewaysScroll();
      await picture(`clocks-${theme}-zoomed`);
      await page.viewport(380, 800);
      expectNoSidewaysScroll();
      await expectAccessible();
      await picture(`clocks-${theme}-narrow`);
      await userEvent.keyboard('{Tab}');
      expect(document.activeElement).not.toBe(document.body);
    });
  }
});
