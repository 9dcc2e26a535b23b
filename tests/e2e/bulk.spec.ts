// Keeping many conversations at once: select them, press one button, and every message is in the store byte for byte;
// whatever breaks off in the middle, what was reported as kept is kept, and the rest goes on where it stopped.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BulkPage } from '../harness/pages/bulk-page.ts';
import { openBlankExtensionPage, readEntries, type StoredFacts } from '../harness/read-store.ts';
import type { ReplicaMessage, ReplicaThread } from '../replica/mailbox/types.ts';
import type { Replica } from '../replica/types.ts';
import { expect, test as base } from './fixtures.ts';
import { writeMany } from './many-mails.ts';

const LONG = 300_000;
const FAILED_REQUEST = /^Failed to load resource: /;
const NOT_ALLOWED = /blocked by CORS policy|^Cross-Origin Request Blocked/;

const test = base.extend<{ readonly bulk: BulkPage }>({
  bulk: async ({ browser_, replica }, use) => {
    await use(new BulkPage(await browser_.context.newPage(), replica));
  },
});

test.use({ mailbox: [writeMany(56), { scope: 'test' }] });

/** The conversations on the first page of the list. */
const listed = (replica: Replica): readonly ReplicaThread[] => replica.threads.slice(0, 50);
const messagesOf = (threads: readonly ReplicaThread[]): readonly ReplicaMessage[] =>
  threads.flatMap(({ messages }) => messages);

/** The store holds exactly these mails, byte for byte, each once. */
function expectKept(entries: readonly StoredFacts[], messages: readonly ReplicaMessage[]): void {
  expect(entries.map(({ actualSha256 }) => actualSha256).toSorted()).toEqual(
    messages.map(({ sha256 }) => sha256).toSorted(),
  );
  expect(entries.every(({ fidelity, inBin }) => fidelity === 'original' && !inBin)).toBe(true);
}

/** Requests to Gmail by kind, page and its own data left out. */
function asked(replica: Replica, view: string): readonly string[] {
  return replica.requests
    .map(({ url }) => url)
    .filter((url) => new URL(url).searchParams.get('view') === view);
}

/** A conversation of so many messages on the first page; `begun`: by whom. */
function threadOf(replica: Replica, length: number, begun: 'received' | 'sent'): ReplicaThread {
  const found = listed(replica).find(
    ({ messages }) =>
      messages.length === length && (messages[0]?.sentByOwner ?? false) === (begun === 'sent'),
  );
  if (!found) throw new Error(`no conversation of ${length}, ${begun}`);
  return found;
}

test('50 conversations are ticked and kept with one button: every message, byte for byte', async ({
  bulk,
  replica,
  stored,
}) => {
  test.setTimeout(LONG);
  await bulk.openList();
  await expect(bulk.keepButton()).toHaveCount(0);
  await bulk.tickAll();
  await expect(bulk.keepButton()).toHaveText('Keep 50 conversations');
  await bulk.keepButton().click();
  await bulk.expectEnd('All kept');
  const messages = messagesOf(listed(replica));
  expect(messages.length).toBeGreaterThan(90);
  await expect(bulk.panel().getByText(`${messages.length} emails kept.`)).toBeVisible();
  await expect(bulk.panel().getByText('Only conversations on this page of the list')).toBeVisible();
  expectKept(await stored(), messages);
  // Each source once, the listing only where the row does not tell all, nothing else.
  expect(asked(replica, 'att')).toHaveLength(messages.length);
  expect(asked(replica, 'cv')).toHaveLength(
    listed(replica).filter((each) => each.messages.length > 1).length,
  );
  expect(asked(replica, 'pt')).toEqual([]);
  expect((await stored()).flatMap(({ warnings }) => warnings)).toEqual([]);
  await bulk.button('Close').first().click();
  await expect(bulk.panel()).toHaveCount(0);
});

test('the same conversations again are there already, without one more request for a source', async ({
  bulk,
  replica,
  stored,
}) => {
  test.setTimeout(LONG);
  const [one, many] = [threadOf(replica, 1, 'received'), threadOf(replica, 3, 'received')];
  await bulk.openList();
  for (const thread of [one, many]) await bulk.tick(thread.hexId);
  await bulk.keepButton().click();
  await bulk.expectEnd('All kept');
  await bulk.button('Close').first().click();
  const before = asked(replica, 'att').length;
  await expect(bulk.keepButton()).toHaveText('Keep 2 conversations');
  await bulk.keepButton().click();
  await bulk.expectEnd('All kept');
  await expect(bulk.panel().getByText('0 emails kept, 4 there already.')).toBeVisible();
  expect(asked(replica, 'att')).toHaveLength(before);
  expectKept(await stored(), messagesOf([one, many]));
});

for (const answer of ['error-page', 'not-found', 'changed', 'other'] as const) {
  test.describe(`listing: ${answer}`, () => {
    test.use({ expectedErrors: [[FAILED_REQUEST], { scope: 'test' }] });
    test(`without the listing (${answer}) single mails are kept, and what cannot be named has a reason`, async ({
      bulk,
      replica,
      stored,
    }) => {
      test.setTimeout(LONG);
      replica.setListing(answer);
      const single = threadOf(replica, 1, 'received');
      const pair = threadOf(replica, 2, 'received');
      const six = threadOf(replica, 6, 'received');
      const begun = threadOf(replica, 4, 'sent');
      await bulk.openList();
      for (const thread of [single, pair, six, begun]) await bulk.tick(thread.hexId);
      await bulk.keepButton().click();
      await bulk.expectEnd('Finished');
      const report = bulk.panel();
      await expect(report.getByText('6 emails kept, 7 not kept.')).toBeVisible();
      await expect(report.getByRole('listitem').filter({ hasText: six.subject })).toContainText(
        '4 of 6 emails not kept',
      );
      await expect(report.getByRole('listitem').filter({ hasText: begun.subject })).toContainText(
        '3 of 4 emails not kept',
      );
      await expect(report.getByText(/Open the conversation, expand all its emails/).first()).toBeVisible();
      const ends = [six.messages[0], six.messages.at(-1), begun.messages.at(-1)].flatMap(
        (each) => each ?? [],
      );
      expectKept(await stored(), [...messagesOf([single, pair]), ...ends]);

      replica.setListing('good');
      await bulk.button('Try these again').click();
      await bulk.expectEnd('All kept');
      expectKept(await stored(), messagesOf([single, pair, six, begun]));
    });
  });
}

test('a listing that names ids only is enough', async ({ bulk, replica, stored }) => {
  replica.setListing('bare');
  const thread = threadOf(replica, 6, 'received');
  await bulk.openList();
  await bulk.tick(thread.hexId);
  await bulk.keepButton().click();
  await bulk.expectEnd('All kept');
  expectKept(await stored(), thread.messages);
});

test('an open conversation is kept whole, its closed messages too', async ({
  bulk,
  replica,
  stored,
  gmail,
}) => {
  const thread = threadOf(replica, 6, 'received');
  await bulk.page.goto(replica.threadUrl(thread.hexId));
  await expect(bulk.keepButton()).toHaveText('Keep all 6 emails');
  await bulk.keepButton().click();
  await bulk.expectEnd('All kept');
  expectKept(await stored(), thread.messages);
  const last = thread.messages.at(-1);
  if (last)
    await expect(bulk.page.locator('paperchain-keep').getByRole('button').last()).toHaveAccessibleName(
      /^Kept in/,
    );
  await gmail.page.close();
});

test('an expanded conversation names its emails itself; the listing is asked once which of those written here are drafts', async ({
  bulk,
  replica,
  stored,
}) => {
  replica.setListing('error-page');
  const thread = threadOf(replica, 6, 'received');
  await bulk.page.goto(replica.threadUrl(thread.hexId));
  await bulk.page.locator('[role=main] button[jsname=tRarif]:visible').click();
  await expect(bulk.page.locator('paperchain-keep')).toHaveCount(6);
  await bulk.keepButton().click();
  await bulk.expectEnd('All kept');
  const entries = await stored();
  expectKept(entries, thread.messages);
  expect(asked(replica, 'cv')).toHaveLength(1);
  const written = thread.messages.filter(({ sentByOwner }) => sentByOwner);
  const unsure = entries.filter(({ warnings }) =>
    warnings.join().includes('Gmail did not say whether it was sent'),
  );
  expect(unsure.map(({ actualSha256 }) => actualSha256).toSorted()).toEqual(
    written.map(({ sha256 }) => sha256).toSorted(),
  );
});

test('an open conversation with a draft: what was sent is kept as sent, the draft is not kept', async ({
  bulk,
  replica,
  stored,
}) => {
  const thread = threadOf(replica, 4, 'received');
  const [draft] = thread.messages.slice(-1);
  expect(draft?.sentByOwner).toBe(true);
  replica.setDraft(draft?.hexId ?? '');
  await bulk.page.goto(replica.threadUrl(thread.hexId));
  await bulk.page.locator('[role=main] button[jsname=tRarif]:visible').click();
  await expect(bulk.page.locator('paperchain-keep')).toHaveCount(4);
  await bulk.keepButton().click();
  await bulk.expectEnd('Finished');
  await expect(bulk.panel().getByText('3 emails kept, 1 not kept.')).toBeVisible();
  await expect(
    bulk.panel().getByText('This is a draft or a scheduled email. It was not sent.'),
  ).toBeVisible();
  const entries = await stored();
  expectKept(entries, thread.messages.slice(0, -1));
  expect(entries.flatMap(({ warnings }) => warnings)).toEqual([]);
});

test('another mail under the right number is not believed', async ({ bulk, replica, stored }) => {
  const thread = threadOf(replica, 1, 'received');
  const [mail] = thread.messages;
  replica.setAnswer(mail?.hexId ?? '', 'wrong-message');
  await bulk.openList();
  await bulk.tick(thread.hexId);
  await bulk.keepButton().click();
  await bulk.expectEnd('Finished');
  await expect(bulk.panel().getByText(/Gmail gave another email/)).toBeVisible();
  expect(await stored()).toEqual([]);
  replica.setAnswer('*', 'good');
  await bulk.button('Try these again').click();
  await bulk.expectEnd('All kept');
  expectKept(await stored(), thread.messages);
});

test('paused, left small, gone on with: nothing twice, nothing missing', async ({
  bulk,
  replica,
  stored,
}) => {
  test.setTimeout(LONG);
  await bulk.openList();
  for (const { hexId } of listed(replica).slice(0, 10)) await bulk.tick(hexId);
  await bulk.keepButton().click();
  await bulk.button('Make small').click();
  await expect(bulk.panel()).toHaveCount(0);
  const pill = bulk.page
    .locator('paperchain-bulk-panel')
    .getByRole('button', { name: /^Keeping: \d+ of 10/ });
  await pill.click();
  await expect.poll(() => bulk.countSaid()).toBeGreaterThan(2);
  await bulk.button('Pause').click();
  await expect(bulk.panel().getByText('Paused', { exact: true })).toBeVisible();
  const said = await bulk.countSaid();
  expect((await stored()).length).toBe(said);
  const requests = replica.requests.length;
  await bulk.page.waitForTimeout(2_000);
  expect(replica.requests.length).toBe(requests);
  await bulk.button('Go on').click();
  await bulk.expectEnd('All kept');
  expectKept(await stored(), messagesOf(listed(replica).slice(0, 10)));
});

test('stopped: what was kept stays, the rest is reported and can be taken up again', async ({
  bulk,
  replica,
  stored,
}) => {
  test.setTimeout(LONG);
  const threads = listed(replica).slice(0, 6);
  await bulk.openList();
  for (const { hexId } of threads) await bulk.tick(hexId);
  await bulk.keepButton().click();
  await expect.poll(() => bulk.countSaid()).toBeGreaterThan(0);
  await bulk.button('Stop').click();
  await bulk.expectEnd('Finished');
  expect((await stored()).length).toBe(await bulk.countSaid());
  await expect(bulk.panel().getByText('You stopped before this was kept.').first()).toBeVisible();
  await bulk.button('Try these again').click();
  await bulk.expectEnd('All kept');
  expectKept(await stored(), messagesOf(threads));
});

test('the tab is closed in the middle: everything reported is in the store, and the next one goes on', async ({
  bulk,
  browser_,
  replica,
  stored,
}) => {
  test.setTimeout(LONG);
  await bulk.openList();
  await bulk.tickAll();
  await bulk.keepButton().click();
  await expect.poll(() => bulk.countSaid(), { timeout: 60_000 }).toBeGreaterThan(12);
  const said = await bulk.countSaid();
  await bulk.page.close();
  expect((await stored()).length).toBeGreaterThanOrEqual(said);

  const again = new BulkPage(await browser_.context.newPage(), replica);
  await again.openList();
  await expect(again.panel().getByText('Go on keeping 50 conversations?')).toBeVisible();
  expect(await again.countSaid()).toBeGreaterThanOrEqual(said);
  await again.button('Go on').click();
  await again.expectEnd('All kept');
  expectKept(await stored(), messagesOf(listed(replica)));
  expect(new Set(asked(replica, 'att')).size).toBeGreaterThanOrEqual(messagesOf(listed(replica)).length);

  await again.button('Close').first().click();
  await again.openList();
  await again.page.waitForTimeout(1_000);
  await expect(again.panel()).toHaveCount(0);
});

test('the browser is closed in the middle: after a restart it goes on', async ({ replica, start }) => {
  test.setTimeout(LONG);
  const profile = mkdtempSync(join(tmpdir(), 'paperchain-bulk-'));
  const threads = listed(replica).slice(0, 12);
  const first = await start({ profile });
  const before = new BulkPage(await first.context.newPage(), replica);
  await before.openList();
  for (const { hexId } of threads) await before.tick(hexId);
  await before.keepButton().click();
  await expect.poll(() => before.countSaid()).toBeGreaterThan(4);
  const said = await before.countSaid();
  await first.close();

  const second = await start({ profile });
  const inside = await openBlankExtensionPage(second);
  expect((await readEntries(inside)).length).toBeGreaterThanOrEqual(said);
  const after = new BulkPage(await second.context.newPage(), replica);
  await after.openList();
  await expect(after.panel().getByText('Go on keeping 12 conversations?')).toBeVisible();
  await after.button('Not now').click();
  await expect(after.panel()).toHaveCount(0);
  await after.openList();
  await after.button('Go on').click();
  await after.expectEnd('All kept');
  expectKept(await readEntries(inside), messagesOf(threads));
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});

test('two tabs never keep the same conversations at once', async ({ bulk, browser_, replica }) => {
  await bulk.openList();
  await bulk.tickAll();
  await bulk.keepButton().click();
  await expect.poll(() => bulk.countSaid()).toBeGreaterThan(1);
  const other = new BulkPage(await browser_.context.newPage(), replica);
  await other.openList();
  await other.page.waitForTimeout(1_500);
  await expect(other.panel()).toHaveCount(0);
  await bulk.page.bringToFront();
  await bulk.button('Stop').click();
  await bulk.expectEnd('Finished');
});

test.describe('signed out', () => {
  test.use({ expectedErrors: [[FAILED_REQUEST, NOT_ALLOWED], { scope: 'test' }] });
  test('signed out in the middle: it stops, says so, and goes on after signing in', async ({
    bulk,
    replica,
    stored,
  }) => {
    test.setTimeout(LONG);
    const threads = listed(replica).slice(0, 8);
    await bulk.openList();
    for (const { hexId } of threads) await bulk.tick(hexId);
    await bulk.keepButton().click();
    await expect.poll(() => bulk.countSaid()).toBeGreaterThan(2);
    replica.setAnswer('*', 'signed-out');
    replica.setListing('signed-out');
    await expect(bulk.panel().getByText('You seem to be signed out of Gmail.')).toBeVisible({
      timeout: 30_000,
    });
    const requests = replica.requests.length;
    await bulk.page.waitForTimeout(2_000);
    expect(replica.requests.length).toBe(requests);
    expect((await stored()).length).toBe(await bulk.countSaid());
    replica.setAnswer('*', 'good');
    replica.setListing('good');
    await bulk.button('Go on').click();
    await bulk.expectEnd('All kept');
    expectKept(await stored(), messagesOf(threads));
  });
});

test.describe('too many requests', () => {
  test.use({ expectedErrors: [[FAILED_REQUEST], { scope: 'test' }] });
  test('too many requests: it rests, says so, and goes on', async ({ bulk, replica, stored }) => {
    test.setTimeout(LONG);
    const threads = listed(replica).slice(0, 6);
    await bulk.openList();
    for (const { hexId } of threads) await bulk.tick(hexId);
    await bulk.keepButton().click();
    await expect.poll(() => bulk.countSaid()).toBeGreaterThan(1);
    replica.setAnswer('*', 'too-many');
    await expect(bulk.panel().getByText('Gmail asked for a pause after many requests.')).toBeVisible({
      timeout: 30_000,
    });
    await expect(bulk.panel().getByText('It goes on by itself in a little while.')).toBeVisible();
    replica.setAnswer('*', 'good');
    await bulk.button('Go on now').click();
    await bulk.expectEnd('All kept');
    expectKept(await stored(), messagesOf(threads));
  });
});
