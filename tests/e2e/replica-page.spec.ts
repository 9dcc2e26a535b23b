// The replica's Gmail page in a real browser, without the extension: the traps it sets must really be there.
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { LAYOUT_NAMES } from '../replica/gmail/layouts.ts';
import { startReplica } from '../replica/server.ts';
import type { ReplicaThread } from '../replica/mailbox/types.ts';
import type { Replica } from '../replica/types.ts';
import { findChromium } from '../setup/find-chromium.ts';
import { mail, OWNER } from '../unit/replica/fixtures.ts';

const FORGED = [
  '<h2 class="hP" data-legacy-thread-id="deadbeefdeadbeef">Forged</h2>',
  '<div class="adn ads" data-legacy-message-id="deadbeefdeadbeef" onclick="window.hacked=1">x</div>',
  '<script>window.hacked=1</script><img src="https://tracker.example.net/a.gif" onerror="window.hacked=1">',
  '<div style="background:url(https://tracker.example.net/b.png);color:red">red</div>',
  '<form action="https://tracker.example.net"><input name="attributes"><base href="https://tracker.example.net/"></form>',
].join('');

const HOSTILE = Buffer.from(
  mail({ id: 'h', subject: 'Hostile', date: 'Sat, 1 Mar 2025 10:00:00 +0000', body: FORGED })
    .toString()
    .replace('text/plain', 'text/html'),
);

let replica: Replica;
let browser: Browser;
let page: Page;
let problems: string[];

test.beforeAll(async () => {
  const long = [1, 2, 3, 4, 5, 6, 7].map((n) => ({
    bytes: mail({
      id: `t${n}`,
      subject: n > 1 ? 'Re: Long' : 'Long',
      date: `Mon, ${n} Jan 2025 09:00:00 +0000`,
      references: '<t1@example.org>',
    }),
  }));
  const short = { bytes: mail({ id: 's', subject: 'Short', date: 'Mon, 3 Feb 2025 10:00:00 +0000' }) };
  const third = { bytes: mail({ id: 'u', subject: 'Third', date: 'Mon, 3 Mar 2025 10:00:00 +0000' }) };
  replica = await startReplica({ mailbox: [...long, short, third, { bytes: HOSTILE }], owner: OWNER });
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--headless=new', '--no-sandbox', `--host-resolver-rules=${replica.hostResolverRules}`],
  });
});
test.afterAll(async () => {
  await browser.close();
  await replica.close();
});
test.beforeEach(async () => {
  replica.setAnswer('*', 'good');
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('https://mail.google.com/')) problems.push(`asked ${request.url()}`);
  });
});
test.afterEach(() => page.context().close());

const threadOf = (subject: string): ReplicaThread =>
  replica.threads.find((thread) => thread.subject === subject)!;
const main = (selector: string) => page.locator(`[role=main] ${selector}`);
const go = (subject: string) =>
  page.evaluate((hash) => (location.hash = hash), new URL(replica.threadUrl(threadOf(subject).hexId)).hash);
const open = async (subject: string) => {
  await page.goto(replica.threadUrl(threadOf(subject).hexId));
  await main('.adn[data-message-id]').waitFor();
};
const shownId = () => main('.adn').last().getAttribute('data-legacy-message-id');
const subjectId = () => main('h2.hP').first().getAttribute('data-legacy-thread-id');
const fetchSource = (hexId: string) =>
  page.evaluate(async (id) => {
    const answer = await fetch(`${location.pathname}?view=att&th=${id}&attid=0&disp=comp&safe=1&zw`, {
      cache: 'no-store',
    });
    return { redirected: answer.redirected, length: (await answer.arrayBuffer()).byteLength };
  }, hexId);

for (const layout of LAYOUT_NAMES) {
  test(`${layout}: shows mail, asks nobody else, reports nothing`, async () => {
    const { hexId, messages } = threadOf('Short');
    await page.goto(replica.threadUrl(hexId, { layout }));
    await expect(page.getByText('Words of s.').last()).toBeVisible();
    await expect(page.locator('[data-legacy-message-id]')).toHaveCount(layout === 'bare' ? 0 : 1);
    if (layout !== 'bare')
      expect(await page.locator('[data-legacy-message-id]').getAttribute('data-legacy-message-id')).toBe(
        messages[0]?.hexId,
      );
    await expect(page.locator('td.acX')).toHaveCount(layout === 'bare' || layout === 'unknown' ? 0 : 1);
    expect(problems).toEqual([]);
  });
}

test('a long conversation hides its middle, and collapsed messages have no ids until expanded', async () => {
  await open('Long');
  await expect(main('[role=listitem]')).toHaveCount(4);
  await expect(main('[data-legacy-message-id]')).toHaveCount(1);
  await main('.adv').click();
  await expect(main('.kv')).toHaveCount(6);
  await main('.kv').first().click();
  await expect(main('[data-legacy-message-id]')).toHaveCount(2);
  await main('button[jsname=tRarif]').click();
  await expect(main('.adn[data-legacy-message-id]')).toHaveCount(7);
  const ids = await main('.adn').evaluateAll((found) =>
    found.map((element) => element.getAttribute('data-legacy-message-id')),
  );
  expect(ids).toEqual(threadOf('Long').messages.map((message) => message.hexId));
});

test('after navigation the subject still shows the conversation before, and the hidden view stays first', async () => {
  await open('Short');
  await go('Long');
  await main('.kQ').waitFor();
  expect(await subjectId()).toBe(threadOf('Short').hexId);
  await expect.poll(subjectId).toBe(threadOf('Long').hexId);
  const views = await page
    .locator('.aeF > .nH > .nH')
    .evaluateAll((all) => all.map((view) => view.getAttribute('role')));
  expect(views.at(-1)).toBe('main');
  expect(views.filter((role) => role === 'main')).toHaveLength(1);
  const first = page.locator('[data-legacy-message-id]').first();
  await expect(first).toHaveAttribute('data-legacy-message-id', threadOf('Short').messages[0]!.hexId);
  await expect(first).toBeHidden();
});

test('elements are reused with what others put into them, until Gmail draws anew', async () => {
  await open('Short');
  await main('td.acX').evaluate((cell) => cell.prepend(document.createElement('our-button')));
  await go('Long');
  await main('.kQ').waitFor();
  await go('Third');
  await expect.poll(shownId).toBe(threadOf('Third').messages[0]?.hexId);
  await expect(main('td.acX our-button')).toHaveCount(1);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent('replica:rerender')));
  await expect(page.locator('our-button')).toHaveCount(0);
});

test('a sender can forge markup but runs nothing and asks for nothing', async () => {
  await open('Hostile');
  await expect(main('.a3s h2.hP')).toHaveAttribute('data-legacy-thread-id', 'deadbeefdeadbeef');
  await expect(main('.a3s .adn')).toHaveCount(1);
  await main('.a3s .adn').click();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(problems).toEqual([]);
});

test('single-key shortcuts are noted unless typed into a field', async () => {
  await open('Short');
  await page.keyboard.press('e');
  await page.locator('input').focus();
  await page.keyboard.press('c');
  await expect(page.locator('html')).toHaveAttribute('data-shortcuts', 'e');
});

test('a redirected source is readable by the page', async () => {
  await open('Third');
  const [message] = threadOf('Third').messages;
  replica.setAnswer(message!.hexId, 'redirect');
  const answers = replica.requests.length;
  expect(await page.evaluate(() => location.pathname)).toBe('/mail/u/0/');
  expect(await fetchSource(message!.hexId)).toEqual({ redirected: true, length: message!.bytes.length });
  expect(replica.requests.slice(answers).map(({ host }) => host)).toEqual([
    'mail.google.com',
    'mail-attachment.googleusercontent.com',
  ]);
});

test('a just-sent message gets its legacy id later', async () => {
  const [message] = threadOf('Third').messages;
  replica.setJustSent(message!.hexId, 600);
  await open('Third');
  await expect(main('.adn')).toHaveAttribute('data-message-id', /^#msg-a:r\d+$/);
  expect(await shownId()).toBeNull();
  await expect.poll(shownId).toBe(message!.hexId);
});

test('a draft changes its id while its source is on the way', async () => {
  const [message] = threadOf('Short').messages;
  replica.setAnswer(message!.hexId, 'draft-changes-id');
  await open('Short');
  const before = (await shownId()) ?? '';
  expect(before).not.toBe(message!.hexId);
  const source = fetchSource(before);
  await expect.poll(shownId).toBe(message!.hexId);
  expect((await source).length).not.toBe(message!.bytes.length);
});
