import { afterEach, describe, expect, it } from 'vitest';
import { asEntryId } from '../../../utils/domain/index.ts';
import { inventedMany } from '../record/invented-year.ts';
import { picture } from './look.ts';
import {
  drawApp,
  expectAccessible,
  expectNoSidewaysScroll,
  page,
  userEvent,
  type DrawnApp,
} from './draw-app.tsx';

let app: DrawnApp;
const open = async (options: Parameters<typeof drawApp>[0] = {}) => {
  app = await drawApp({ hash: '#/bin', ...options });
  await app.services.remove([asEntryId('entry-5'), asEntryId('entry-19')]);
};
afterEach(() => app.close());

describe('the bin', () => {
  it('lists what was removed and gives it back', async () => {
    await open();
    await expect.element(page.getByRole('link', { name: /^Bin ?2 removed$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Restore Attendance letter' }).click();
    await expect.poll(() => app.services.state().binned.map(({ id }) => id)).toEqual(['entry-19']);
    expect(app.services.state().entries).toHaveLength(39);
    // The next one is at hand.
    await expect.poll(() => document.activeElement?.textContent ?? '').toMatch(/^ ?Restore/);
  });

  it('shows a removed entry, with a way back', async () => {
    await open();
    await page.getByRole('link', { name: 'Attendance letter' }).click();
    await expect.element(page.getByText('This email is in the bin.')).toBeVisible();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect.element(page.getByRole('button', { name: 'Remove' })).toBeVisible();
  });

  it('gives everything back at once, and takes that back', async () => {
    await open();
    await page.getByRole('button', { name: 'Restore all' }).click();
    await expect.element(page.getByText('2 emails are back on the timeline.')).toBeVisible();
    expect(document.activeElement?.closest('main')).not.toBeNull();
    expect(app.services.state().binned).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('2 emails are in the bin.')).toBeVisible();
    expect(app.services.state().binned).toHaveLength(2);
    await picture('bin-all');
  });

  it('draws the first of thousands, and the others when asked', async () => {
    app = await drawApp({
      hash: '#/bin',
      entries: inventedMany(250).entries.map((each) => ({ ...each, removedAt: 1 })),
    });
    const rows = () => document.querySelectorAll('.bin__entry').length;
    await expect.poll(rows).toBe(100);
    await page.getByRole('button', { name: 'Show more (150 left)' }).click();
    await expect.poll(rows).toBe(200);
  });

  it('asks before it deletes; Escape and "Keep them" delete nothing', async () => {
    await open();
    await page.getByRole('button', { name: 'Empty the bin' }).click();
    await expect.element(page.getByRole('heading', { name: 'Delete 2 emails for good?' })).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Empty the bin' }).click();
    await page.getByRole('button', { name: 'Keep them' }).click();
    expect(app.services.state().binned).toHaveLength(2);
    await page.getByRole('button', { name: 'Empty the bin' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect.element(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible();
    await expect.element(page.getByText('Deleted for good: 2 emails.')).toBeVisible();
    expect(app.services.state().binned).toEqual([]);
    await expectAccessible();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`can be used by everybody, ${theme}, wide and narrow`, async () => {
      await open({ theme });
      await expectAccessible();
      await page.viewport(320, 640);
      expectNoSidewaysScroll();
      await expectAccessible();
    });
  }
});
