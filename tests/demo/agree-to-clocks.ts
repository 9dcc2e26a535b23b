import type { Page } from 'playwright-core';
import type { Launched } from '../harness/launch.ts';
import { AppPage } from '../harness/pages/app-page.ts';

/** More than this many answers would mean that a yes makes new questions for ever. */
const MOST_ANSWERS = 500;

/** Says yes to every clock that is proposed, as a user would, until nothing is asked any more. Gives how many. */
export async function agreeToClocks(
  browser: Launched,
  takePicture: (page: Page, name: string) => Promise<void>,
): Promise<number> {
  const app = await AppPage.open(browser, '#/clocks');
  const yes = app.page.locator('.proposal__answers button:not([disabled]):first-child');
  await app.page.waitForTimeout(500);
  await takePicture(app.page, 'clocks-proposed');
  const showAll = app.page.getByRole('button', { name: /^Show all \d+ emails$/ });
  let answers = 0;
  while (answers < MOST_ANSWERS) {
    // Those that ask for a day cannot be agreed to: they must not hide the others.
    if (await showAll.isVisible()) await showAll.click();
    if ((await yes.count()) === 0) break;
    const before = await app.page.locator('.proposal__line').count();
    await yes.first().click();
    answers += 1;
    await app.page
      .waitForFunction((count) => document.querySelectorAll('.proposal__line').length !== count, before, {
        timeout: 2000,
      })
      .catch(() => undefined);
  }
  await app.page.evaluate(() => scrollTo(0, 0));
  await takePicture(app.page, 'clocks');
  await app.page.close();
  return answers;
}
