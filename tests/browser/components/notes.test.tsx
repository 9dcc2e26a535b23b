import { afterEach, describe, expect, it } from 'vitest';
import { picture } from './look.ts';
import {
  drawApp,
  expectAccessible,
  expectNoSidewaysScroll,
  page,
  type DrawnApp,
  type DrawOptions,
} from './draw-app.tsx';

let app: DrawnApp;
const open = async (options: DrawOptions = {}) => {
  app = await drawApp({ hash: '#/note', ...options });
};
afterEach(() => app.close());

const WORDS = 'She said the draft comes “by Friday”.\n> not a quote of mine';
const words = () => page.getByLabelText('What was said or happened');
const title = () => page.getByRole('textbox', { name: 'Title' });
const keep = () => page.getByRole('button', { name: /^Keep this/ });
const newest = () => app.services.state().entries.find(({ ownNote }) => ownNote !== undefined);

describe('a call, meeting or incident', () => {
  it('is written down, kept as its own original, and told everywhere as the user’s own note', async () => {
    await open({ hash: '#/add' });
    await page.getByRole('link', { name: /^A call, meeting or incident/ }).click();
    await page.getByLabelText('Day', { exact: true }).fill('2026-03-03');
    await page.getByLabelText('Time (optional)').fill('14:05');
    await page.getByLabelText('With whom').selectOptions('Northshire County Council');
    await page.getByLabelText(/^Who was there/).fill('Sarah Cole; me');
    await title().fill('Case officer rang about the draft');
    await words().fill(WORDS);
    await page.getByRole('button', { name: 'Keep this call' }).click();
    await expect
      .element(page.getByRole('heading', { level: 1, name: 'Case officer rang about the draft' }))
      .toBeVisible();
    await expect.element(page.getByText('Call with Northshire County Council')).toBeVisible();
    await expect.element(page.getByText('Tue 3 March 2026, 14:05')).toBeVisible();
    await expect.element(page.getByText(/^Your own note, as it was written down/)).toBeVisible();
    await expect.poll(() => document.querySelector('.plain')?.textContent).toContain('by Friday');
    const { papers = [], happenedAt } = newest() ?? {};
    expect(happenedAt).toBe(Date.parse('2026-03-03T14:05:00Z'));
    const kept = await app.services.readOriginal(papers[0]!.sha256);
    expect(kept.ok && (await kept.value.text())).toContain(`\n\n${WORDS}\n`);
    await expectAccessible();
    await picture('note-entry');
    location.hash = '#/';
    const row = page.getByRole('article').filter({ hasText: 'Case officer rang about the draft' });
    await expect.element(row.getByText('own note')).toBeVisible();
  });

  it('says what is missing, at its field, and goes there', async () => {
    await open();
    await title().fill('A call');
    await keep().click();
    await expect.element(page.getByText('Which day was it?')).toBeVisible();
    await expect.element(page.getByLabelText('Day', { exact: true })).toHaveFocus();
    await page.getByLabelText('Day', { exact: true }).fill('2199-01-01');
    await expect.element(page.getByText('This day is still to come.')).toBeVisible();
    await page.getByLabelText('Day', { exact: true }).fill('2026-03-03');
    await keep().click();
    await expect.element(words()).toHaveFocus();
    expect(newest()).toBeUndefined();
  });

  for (const [theme, width] of [
    ['light', 1280],
    ['dark', 380],
  ] as const) {
    it(`can be used by everybody: ${theme}, ${width} px`, async () => {
      await open({ theme, width });
      await keep().click();
      await expect.element(page.getByText('Give it a title.')).toBeVisible();
      await expectAccessible();
      expectNoSidewaysScroll();
      await picture(`note-${theme}`);
    });
  }
});
