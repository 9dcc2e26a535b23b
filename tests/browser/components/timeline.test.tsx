import { afterEach, describe, expect, it } from 'vitest';
import { asEntryId, fail } from '../../../utils/domain/index.ts';
import { picture } from './look.ts';
import { inventedMany } from '../record/invented-year.ts';
import {
  drawApp,
  expectAccessible,
  expectNoSidewaysScroll,
  page,
  subjects,
  userEvent,
  type DrawnApp,
} from './draw-app.tsx';

let app: DrawnApp;
const open = async (...options: Parameters<typeof drawApp>) => (app = await drawApp(...options));
afterEach(() => app.close());

const search = () => page.getByRole('searchbox', { name: 'Search the timeline' });
const shown = () => document.querySelector('.tools__shown')?.textContent;
const focusedSubject = () => document.activeElement?.closest('.row')?.querySelector('h3')?.textContent;

describe('the timeline', () => {
  it('shows the newest month first, with its count, and each entry with what is known of it', async () => {
    await open();
    await expect
      .element(page.getByRole('heading', { level: 2, name: 'September 2026 4 emails' }))
      .toBeVisible();
    expect(subjects()[1]).toBe('Annual review: report');
    const row = document.querySelectorAll('.row')[1];
    expect(row?.textContent).toContain('Priya Raman (SENCO) → Amina Okafor');
    expect(row?.textContent).toContain('The school sends the review report.');
    expect(row?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Hilltop Primary School');
    expect(row?.querySelector('.row__marks')?.textContent).toContain('1 attachment');
    expect(shown()).toBe('40 emails');
  });

  it('turns round', async () => {
    await open();
    await page.getByRole('button', { name: 'Newest first' }).click();
    await expect.poll(() => subjects()[0]).toBe('Zoë: first week back');
  });

  it('marks an entry read from the page', async () => {
    await open();
    await search().fill('incident on 5');
    await expect.poll(subjects).toEqual(['Incident on 5 February']);
    await expect.element(page.getByText('as shown')).toBeVisible();
  });

  it('removes all that a search or filter shows after it has asked, and brings them back', async () => {
    await open();
    await expect.poll(shown).toBe('40 emails');
    await expect.element(page.getByRole('button', { name: /^Remove/ })).not.toBeInTheDocument();
    await search().fill('nunez');
    await page.getByRole('button', { name: 'Remove these 3…' }).click();
    await expect
      .element(page.getByRole('heading', { level: 2, name: 'Move 3 emails to the bin?' }))
      .toBeVisible();
    await expectAccessible();
    await picture('remove-many');
    await page.getByRole('button', { name: 'Leave them' }).click();
    expect(app.services.state().binned).toEqual([]);
    await page.getByRole('button', { name: 'Remove these 3…' }).click();
    await page.getByRole('button', { name: 'Move to the bin' }).click();
    await expect.element(page.getByText('3 emails are in the bin.')).toBeVisible();
    expect(document.activeElement?.closest('main')).not.toBeNull();
    expect(app.services.state().entries).toHaveLength(37);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('3 emails are back on the timeline.')).toBeVisible();
    expect(app.services.state().binned).toEqual([]);
    await page.viewport(380, 800);
    expectNoSidewaysScroll();
    await picture('remove-many-narrow');
  });

  it('says how much of a removal was done when it fails in its middle', async () => {
    await open(inventedMany(1200));
    await expect.poll(shown).toBe('1,200 emails');
    const { remove } = app.services;
    let pieces = 0;
    const full = { code: 'no-space', happened: 'The disk is full.', safe: '', next: 'Make room.' } as const;
    Object.assign(app.services, {
      remove: (ids: Parameters<typeof remove>[0]) => ((pieces += 1) > 1 ? fail(full) : remove(ids)),
    });
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByLabelText('From', { exact: true }).fill('2000-01-01');
    await page.getByRole('button', { name: 'Remove these 1,200…' }).click();
    await page.getByRole('button', { name: 'Move to the bin' }).click();
    await expect.element(page.getByText(/The disk is full\..*500 emails are in the bin\./)).toBeVisible();
    expect(app.services.state().binned).toHaveLength(500);
  });

  it('finds while one types, marks the words, counts, and clears', async () => {
    await open();
    await userEvent.click(search());
    await userEvent.keyboard('nunez');
    await expect.poll(shown).toBe('3 of 40 emails');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Núñez',
      'Núñez',
      'Núñez',
    ]);
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect.poll(shown).toBe('40 emails');
    expect(document.activeElement).toBe(search().element());
  });

  it('shows the line of the full text that holds the word', async () => {
    await open();
    await search().fill('who is responsible');
    await expect
      .poll(() => document.querySelector('.row__found')?.textContent)
      .toMatch(/know who is responsible/);
  });

  it('says so when nothing fits, and shows everything again', async () => {
    await open();
    await search().fill('dragon');
    await expect.element(page.getByRole('heading', { name: 'No email fits' })).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(shown).toBe('40 emails');
  });

  it('filters by party, tag and date', async () => {
    await open();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('button', { name: 'Northshire Community Paediatrics' }).click();
    await expect.poll(shown).toBe('3 of 40 emails');
    await page.getByRole('button', { name: 'Hilltop Primary School' }).click();
    await page.getByRole('button', { name: 'Annual review' }).click();
    await expect
      .poll(subjects)
      .toEqual(['Annual review: report', 'Re: Annual review: date', 'Annual review: date']);
    await page.getByLabelText('Until').fill('2026-09-03');
    await expect.poll(subjects).toEqual(['Annual review: date']);
    await expectAccessible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(shown).toBe('40 emails');
  });

  it('is walked with the keys alone: / to search, arrows among rows, Enter opens, back returns to the row', async () => {
    await open();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(search().element());
    await userEvent.keyboard('"section f"{ArrowDown}');
    await expect.poll(focusedSubject).toBe('Complaint, stage 1: speech therapy');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedSubject).toBe('Re: Section F: who does what');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    await expect.poll(focusedSubject).toBe('Re: Section F: who does what');
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('heading', { level: 1, name: 'Re: Section F: who does what' }))
      .toBeVisible();
    await expect.poll(() => document.activeElement?.tagName).toBe('H1');
    history.back();
    await expect.poll(focusedSubject).toBe('Re: Section F: who does what');
    expect(search().element()).toHaveProperty('value', '"section f"');
  });

  it('writes a slash where one types', async () => {
    await open();
    await userEvent.click(search());
    await userEvent.keyboard('a/b');
    expect(search().element()).toHaveProperty('value', 'a/b');
  });

  it('keeps the month in sight, and notes long silences', async () => {
    await open();
    scrollTo(0, 1300);
    await expect.poll(() => document.querySelector('.place--sticks')?.textContent).toMatch(/^June 2026/);
    const top = document.querySelector('.place--sticks')?.getBoundingClientRect().top;
    expect(top).toBe(60);
    await expect.element(page.getByText('29 days with nothing kept')).toBeInTheDocument();
  });

  it('draws few of many rows, and the right ones after a leap', async () => {
    await open(inventedMany(5000));
    expect(document.querySelectorAll('.row').length).toBeLessThan(40);
    expect(document.querySelector('.row')?.getAttribute('aria-setsize')).toBe('5000');
    scrollTo(0, document.documentElement.scrollHeight);
    await expect
      .poll(() => [...document.querySelectorAll('.row')].at(-1)?.getAttribute('aria-posinset'))
      .toBe('5000');
    expect(subjects().at(-1)).toBe('Zoë: first week back');
  });

  it('takes in a change while it is shown', async () => {
    await open();
    await app.services.remove([asEntryId('entry-39')]);
    await expect.poll(() => subjects()[1]).toBe('Re: Annual review: date');
    expect(shown()).toBe('39 emails');
  });

  it('teaches when it is empty', async () => {
    await open({ entries: [] });
    await expect.element(page.getByRole('heading', { name: 'Nothing kept yet' })).toBeVisible();
    await expectAccessible();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`can be used by everybody, ${theme}, wide and narrow`, async () => {
      await open({ theme });
      await search().fill('plan');
      await page.getByRole('button', { name: 'Filter' }).click();
      await expectAccessible();
      await page.viewport(320, 640);
      expectNoSidewaysScroll();
      await expectAccessible();
    });
  }
});

describe('the shell', () => {
  it('renames the record: Enter saves, Escape does not', async () => {
    await open();
    await page.getByRole('button', { name: /Rename$/ }).click();
    await userEvent.keyboard('Zoë and school{Enter}');
    await expect.element(page.getByRole('button', { name: /Rename$/ })).toMatchTextContent('Zoë and school');
    expect(app.services.state().matter.title).toBe('Zoë and school');
    await page.getByRole('button', { name: /Rename$/ }).click();
    await userEvent.keyboard('Something else{Escape}');
    await expect.element(page.getByRole('button', { name: /Rename$/ })).toHaveFocus();
    expect(app.services.state().matter.title).toBe('Zoë and school');
  });

  it('goes to each view, with the focus on its heading', async () => {
    await open();
    for (const name of ['Export', 'Bin', 'Timeline']) {
      await page.getByRole('navigation').getByRole('link', { name }).click();
      await expect.element(page.getByRole('heading', { level: 1, name })).toHaveFocus();
    }
  });
});
