import { ClocksPage } from '../harness/pages/clocks-page.ts';
import { whenSettled } from '../harness/pages/when-settled.ts';
import type { Launched } from '../harness/launch.ts';
import { expect, test } from './fixtures.ts';
import type { Manifest } from './with-manifest.ts';

/** The parts of the extension's API that notices use. */
interface NoticeApi {
  readonly chrome: {
    readonly alarms: {
      get(name: string): Promise<{ readonly periodInMinutes?: number } | undefined>;
      create(name: string, when: object): Promise<void>;
    };
    readonly notifications: {
      getAll(): Promise<Record<string, boolean>>;
      clear(id: string): Promise<boolean>;
    };
    readonly permissions: { contains(asked: object): Promise<boolean> };
  };
}

const ALARM = 'clock-notices';
/** So long nothing may come, ms: ten times what a notice took when it was measured. */
const QUIET = 2000;

const period = (browser: Launched): Promise<number> =>
  browser.inExtension(async (name) => {
    const alarm = await (globalThis as unknown as NoticeApi).chrome.alarms.get(name);
    return alarm?.periodInMinutes ?? 0;
  }, ALARM);

const notices = (browser: Launched): Promise<string[]> =>
  browser.inExtension(
    async () => Object.keys(await (globalThis as unknown as NoticeApi).chrome.notifications.getAll()),
    null,
  );

/** Lets the alarm go off now, as it would twice a day. */
const ring = (browser: Launched): Promise<void> =>
  browser.inExtension(
    (name) =>
      (globalThis as unknown as NoticeApi).chrome.alarms.create(name, {
        when: Date.now(),
        periodInMinutes: 12 * 60,
      }),
    ALARM,
  );

const clear = (browser: Launched, id: string): Promise<boolean> =>
  browser.inExtension((each) => (globalThis as unknown as NoticeApi).chrome.notifications.clear(each), id);

async function startByHand(clocks: ClocksPage, day: string): Promise<void> {
  const { page } = clocks;
  await page.getByRole('button', { name: 'Start a clock' }).click();
  await page.getByRole('searchbox', { name: 'What is due?' }).fill('decision whether to assess');
  await page.getByRole('radio', { name: /^Decision whether to assess/ }).check();
  await page.getByLabel(/^Counted from/).fill(day);
  await page.getByRole('button', { name: 'Start this clock' }).click();
  await clocks.clock('Decision whether to assess').waitFor();
}

test('as shipped, nothing may remind before it is asked for', async ({ browser_ }) => {
  const may = await browser_.inExtension(
    () =>
      (globalThis as unknown as NoticeApi).chrome.permissions.contains({
        permissions: ['notifications', 'alarms'],
      }),
    null,
  );
  expect(may).toBe(false);
  const clocks = await ClocksPage.open(browser_);
  await startByHand(clocks, '2025-09-08');
  await expect(clocks.page.getByRole('checkbox', { name: 'Remind me in the browser' })).not.toBeChecked();
});

test('once allowed, the alarm tells of a late clock once, and off is off', async ({ withManifest }) => {
  const grant = (manifest: Manifest): void => {
    manifest.permissions.push(...manifest.optional_permissions);
    manifest.optional_permissions = [];
  };
  await withManifest(grant, async (browser) => {
    const clocks = await ClocksPage.open(browser);
    await startByHand(clocks, '2025-09-08');
    expect(await period(browser)).toBe(0);
    await ring(browser);
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    expect(await notices(browser)).toEqual([]);

    const remind = clocks.page.getByRole('checkbox', { name: 'Remind me in the browser' });
    await remind.check();
    await expect(remind).toBeChecked();
    await whenSettled(async () => (await period(browser)) === 12 * 60);
    await ring(browser);
    await whenSettled(async () => (await notices(browser)).length === 1);
    const [id = ''] = await notices(browser);
    expect(id).toContain('2025-10-20 past');

    await clear(browser, id);
    await ring(browser);
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    expect(await notices(browser)).toEqual([]);

    await remind.uncheck();
    await expect(remind).not.toBeChecked();
    await whenSettled(async () => (await period(browser)) === 0);
    await clocks.page.reload();
    await expect(remind).not.toBeChecked();
    expect(browser.watched.consoleErrors).toEqual([]);
  });
});
