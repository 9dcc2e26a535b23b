import { afterEach, describe, expect, it } from 'vitest';
import { inventedYear } from '../record/invented-year.ts';
import { picture } from './look.ts';
import {
  drawApp,
  expectAccessible,
  expectNoSidewaysScroll,
  page,
  userEvent,
  type DrawnApp,
  type DrawOptions,
} from './draw-app.tsx';

const THERAPY = 'Therapy offer from July';
const SHOWN = inventedYear().find(({ subject }) => subject === THERAPY)!.id;

let app: DrawnApp;
const open = async (options: DrawOptions = {}) => {
  app = await drawApp({ hash: '#/originals', ...options });
};
afterEach(() => app.close());

const file = (name: string, subject: string = THERAPY): File => new File([subject], name);
const asShown = () => app.services.state().entries.filter(({ fidelity }) => fidelity === 'as shown');

async function choose(...files: readonly File[]): Promise<void> {
  await userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, [...files]);
}

describe('originals', () => {
  it('says how many emails lack one, and leads to each', async () => {
    await open();
    const ids = asShown().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    await page.getByText(/kept as shown, without an original$/).click();
    await expect.element(page.getByText(new RegExp(`^${ids.length} emails? (?:is|are) kept`))).toBeVisible();
    await page.getByRole('link', { name: THERAPY }).click();
    await expect.element(page.getByRole('heading', { name: 'Add the original' })).toBeVisible();
    await expectAccessible();
  });

  it('adds what is sure by one click, and says so', async () => {
    await open();
    const before = asShown().length;
    await choose(file('therapy.eml'));
    await expect.element(page.getByText('1 file compared, 1 can be added.')).toBeVisible();
    expect(asShown()).toHaveLength(before);
    await page.getByRole('button', { name: 'Add 1 original' }).click();
    await expect.element(page.getByRole('status').getByText('1 file compared, 1 added.')).toBeVisible();
    await expect.element(page.getByText(/Original added to/)).toBeVisible();
    expect(asShown()).toHaveLength(before - 1);
    await expectAccessible();
  });

  it('takes files dropped anywhere on the page', async () => {
    await open();
    await expect.element(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
    // Listening starts after the first drawing.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const data = new DataTransfer();
    data.items.add(file('therapy.eml'));
    const over = new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true });
    document.querySelector('h1')!.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    document.querySelector('h1')!.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await expect.element(page.getByRole('button', { name: 'Add 1 original' })).toBeVisible();
  });

  it('lays both sides beside each other where it is not sure; "This is it" adds it', async () => {
    await open();
    await choose(file('unsure therapy.eml'));
    await expect.element(page.getByText('1 file compared, 1 needs your look.')).toBeVisible();
    const date = page.getByRole('row', { name: /^Date/ });
    await expect.element(date.getByText('Wed, 1 Jul 2026 09:02:51 +0000')).toBeVisible();
    await expect.element(date.getByText('Different')).toBeVisible();
    await expectAccessible();
    await picture('originals-unsure');
    await page.getByRole('button', { name: /^This is it/ }).click();
    await expect.element(page.getByText('1 file compared, 1 added.')).toBeVisible();
    expect(app.services.state().entries.find(({ id }) => id === SHOWN)?.fidelity).toBe('original');
  });

  it('"No" adds nothing and puts the file aside', async () => {
    await open();
    const before = asShown().length;
    await choose(file('unsure therapy.eml'));
    await page.getByRole('button', { name: 'No, another email' }).click();
    await expect.element(page.getByText('unsure therapy.eml')).not.toBeInTheDocument();
    expect(asShown()).toHaveLength(before);
  });

  it('gives a reason or a way on for every other file', async () => {
    await open();
    await choose(file('kept a.eml'), file('copy b.eml'), file('broken c.eml'), file('d.eml', 'Unheard of'));
    const rest = page.getByRole('region', { name: 'Nothing to do with these' });
    await expect.element(rest.getByText(/^Already kept/)).toBeVisible();
    await expect.element(rest.getByText('The same email as therapy.eml.')).toBeVisible();
    await expect.element(rest.getByText(/This file is not an email/)).toBeVisible();
    await expect
      .element(rest.getByRole('link', { name: 'Import as a new entry' }))
      .toHaveAttribute('href', '#/import');
    await expectAccessible();
    await rest.getByRole('link', { name: 'Import as a new entry' }).click();
    // The file comes along: it is not asked for a second time.
    await page.getByRole('button', { name: /^Bring in/ }).click();
    expect(app.services.imports.runs[0]?.files.map(({ path }) => path)).toEqual(['d.eml']);
  });

  it('keeps what was found while another view is looked at, and says why a file is not taken along', async () => {
    await open();
    await choose(file('d.eml', 'Unheard of'), file('e.eml', 'Unheard of, too'), file('therapy.eml'));
    const link = () => page.getByRole('link', { name: 'Import as a new entry' });
    await link().first().click();
    await expect.element(page.getByRole('button', { name: /^Bring in/ })).toBeVisible();
    location.hash = '#/originals';
    await expect.element(page.getByRole('button', { name: 'Add 1 original' })).toBeVisible();
    await link().nth(1).click();
    await expect.element(page.getByText(/^Another import is under way\./)).toBeVisible();
    expect(location.hash).toBe('#/originals');
    // For one email they are not shown: they were compared with all.
    location.hash = `#/originals/${SHOWN}`;
    await expect.element(page.getByRole('heading', { name: 'Add the original' })).toBeVisible();
    await expect.element(link()).not.toBeInTheDocument();
  });

  it('stops comparing when told', async () => {
    await open();
    await choose(file('slow a.eml'), file('b.eml'));
    await expect.element(page.getByText('Comparing with your emails: 0 per cent.')).toBeInTheDocument();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByText('Stopped comparing.')).toBeVisible();
    await expect.element(page.getByText('b.eml')).not.toBeInTheDocument();
  });

  it('says why an original could not be added, and the others are added all the same', async () => {
    await open();
    await choose(file('one.eml'), file('two.eml'));
    await page.getByRole('button', { name: 'Add 2 originals' }).click();
    await expect.element(page.getByText(/This entry has its original already/)).toBeVisible();
    await expect.element(page.getByText('2 files compared, 1 added, 1 can be added.')).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`can be used by everybody, ${theme}, wide and narrow`, async () => {
      await open({ theme, hash: `#/originals/${SHOWN}` });
      await choose(file('therapy.eml'), file('unsure therapy.eml'), file('broken c.eml'));
      await expect.element(page.getByText('broken c.eml')).toBeVisible();
      await expectAccessible();
      await picture(`originals-${theme}-wide`);
      await page.viewport(400, 800);
      expectNoSidewaysScroll();
      await expectAccessible();
      await picture(`originals-${theme}-narrow`);
    });
  }
});

describe('the entry', () => {
  it('kept as shown offers to add the original', async () => {
    await open({ hash: `#/entry/${SHOWN}` });
    await page.getByRole('link', { name: 'Add the original' }).click();
    await expect.element(page.getByText('This email is kept as the page showed it.')).toBeVisible();
  });

  it('that got one says so, and still shows what the page showed', async () => {
    await open({ hash: `#/originals/${SHOWN}` });
    await choose(file('therapy.eml'));
    await page.getByRole('button', { name: 'Add 1 original' }).click();
    await page.getByRole('list').getByRole('link', { name: THERAPY }).click();
    await expect.element(page.getByText(/^Original added on 30 June 2026/)).toBeVisible();
    await expect.element(page.getByText('Tue 30/06/2026 13:30')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Show the page reading' }).click();
    await expect.element(page.getByText('Tue 30/06/2026 13:30')).toBeVisible();
    await expectAccessible();
    await picture('originals-entry');
  });
});
