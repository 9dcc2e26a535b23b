import { afterEach, describe, expect, it } from 'vitest';
import { drawApp, expectAccessible, expectNoSidewaysScroll, page, type DrawnApp } from './draw-app.tsx';

let app: DrawnApp;
const open = async (options: Parameters<typeof drawApp>[0] = {}) =>
  (app = await drawApp({ hash: '#/export', ...options }));
afterEach(() => app.close());

const counted = () => document.querySelector('.summary [role=status]')?.textContent;
const make = () => page.getByRole('button', { name: 'Make the chronology' });

describe('exporting', () => {
  it('counts what is in, and says what is left out and why, while one chooses', async () => {
    await open();
    expect(counted()).toBe('34 of 40 emails will be in it.');
    await expect
      .element(page.getByText('Left out: 6 confidential (mediation or legal advice)'))
      .toBeVisible();
    await page.getByLabelText('Include confidential emails').click();
    await expect.poll(counted).toBe('40 of 40 emails will be in it.');
    await page.getByLabelText('From', { exact: true }).fill('2026-09-01');
    await expect.poll(counted).toBe('4 of 40 emails will be in it.');
    await expect.element(page.getByText('Left out: 36 outside the dates chosen')).toBeVisible();
    await page.getByRole('button', { name: 'Hilltop Primary School' }).click();
    await expect.poll(counted).toBe('3 of 40 emails will be in it.');
    await page.getByRole('button', { name: 'Mediation (confidential)' }).click();
    await expect.poll(counted).toBe('0 of 40 emails will be in it. Choose more to make an export.');
    await expect.element(make()).toBeDisabled();
  });

  it('keeps what was chosen while another view is looked at', async () => {
    await open();
    await page.getByRole('radio', { name: /Pack of originals/ }).click();
    await page.getByLabelText('Title').fill('For the panel');
    await page.getByRole('button', { name: 'Hilltop Primary School' }).click();
    const limited = counted();
    expect(limited).not.toBe('34 of 40 emails will be in it.');
    location.hash = '#/';
    await expect.element(page.getByRole('heading', { name: 'Export' })).not.toBeInTheDocument();
    location.hash = '#/export';
    await expect.poll(counted).toBe(limited);
    await expect.element(page.getByLabelText('Title')).toHaveValue('For the panel');
    await expect.element(page.getByRole('button', { name: 'Make the pack' })).toBeVisible();
  });

  it('holds the focus when its form goes, and says how far it is', async () => {
    await open({ exportPace: 60 });
    await make().click();
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await expect
      .element(page.getByRole('status').getByText(/^Writing the chronology: \d+ per cent\.$/))
      .toBeInTheDocument();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByText('Export cancelled.')).toBeVisible();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('makes what was asked for, offers it, and saves it again', async () => {
    await open();
    await page.getByRole('radio', { name: /Pack of originals/ }).click();
    await page.getByLabelText('Title').fill('For the panel');
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your file is ready' })).toHaveFocus();
    await expect.element(page.getByText('1.2 MB · 34 emails')).toBeVisible();
    await expect
      .element(page.getByText('Left out: 6 confidential (mediation or legal advice)'))
      .toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Save again' }).click();
    await expect.poll(() => app.services.saved).toHaveLength(2);
    expect(app.services.saved[1]).toMatchObject({
      name: 'For the panel - pack.zip',
      text: 'invented pack: For the panel',
    });
  });

  it('says that a pack lacks its bundle, and does not pass it for whole', async () => {
    const said = 'bundle.pdf is not in the pack. It could not be made: no paper';
    await open({ notMade: [said] });
    await page.getByRole('radio', { name: /Pack of originals/ }).click();
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await expect.element(page.getByText(said)).toBeVisible();
    await expectAccessible();
  });

  it('lets one save each volume of a bundle, and none by itself', async () => {
    await open({ volumes: 3 });
    await page.getByRole('radio', { name: /Bundle/ }).click();
    await page.getByLabelText('Title').fill('Sam');
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your 3 files are ready' })).toHaveFocus();
    expect(app.services.saved).toEqual([]);
    await expectAccessible();
    await page.getByRole('button', { name: 'Save 2026-11-24 Bundle - Sam vol 2 of 3.pdf' }).click();
    await expect.poll(() => app.services.saved).toMatchObject([{ text: 'volume 2' }]);
    expectNoSidewaysScroll();
  });

  it('shows how far it is, stops when told, and saves nothing then', async () => {
    await open({ exportPace: 60 });
    await make().click();
    await expect.poll(() => document.querySelector('progress')?.value ?? 0).toBeGreaterThan(1);
    expect(document.querySelector('.pc-progress')?.textContent).toMatch(/\d+ of 34/);
    await expectAccessible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByText('Export cancelled.')).toBeVisible();
    await expect.poll(() => app.services.cancelledExports).toHaveLength(1);
    expect(app.services.saved).toEqual([]);
    await expect.element(make()).toBeEnabled();
  });

  it('goes on when its view is left, says when it is ready, and stands there on the way back', async () => {
    await open({ exportPace: 20 });
    await make().click();
    location.hash = '#/bin';
    await expect.element(page.getByText('Your export is ready.', { exact: false })).toBeVisible();
    expect(app.services.cancelledExports).toEqual([]);
    expect(app.services.saved).toHaveLength(1);
    location.hash = '#/export';
    await expect.element(page.getByRole('heading', { name: 'Your file is ready' })).toBeVisible();
  });

  it('stops with the page', async () => {
    await open({ exportPace: 60 });
    await make().click();
    app.close();
    await expect.poll(() => app.services.cancelledExports).toHaveLength(1);
    expect(app.services.saved).toEqual([]);
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

describe('choosing a form', () => {
  it('groups forms by what they are for, with the words of the button to match', async () => {
    await open();
    const groups = Array.from(document.querySelectorAll('fieldset.forms'), (group) => [
      group.querySelector('legend')?.textContent,
      Array.from(group.querySelectorAll('.form-choice__name'), (name) => name.textContent.trim()),
    ]);
    expect(groups).toEqual([
      ['To read, print or send', ['Chronology (PDF)', 'Bundle (PDF)']],
      ['To keep, and for others to check', ['Pack of originals (ZIP)']],
      ['The chronology, to edit', ['Word document (DOCX)', 'Excel workbook (XLSX)', 'Plain table (CSV)']],
      ['For your diary', ['Calendar of clocks (ICS)']],
    ]);
    await page.getByRole('radio', { name: /Excel workbook/ }).click();
    await page.getByRole('button', { name: 'Make the workbook' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your file is ready' })).toHaveFocus();
    expect(app.services.saved[0]?.name).toMatch(/xlsx/u);
  });

  it('is accessible and fits a phone', async () => {
    await open();
    await expectAccessible();
    expectNoSidewaysScroll();
  });
});
