import { afterEach, describe, expect, it } from 'vitest';
import { letterPdf, photograph } from '../../setup/made-papers.ts';
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

let app: DrawnApp;
const open = async (options: DrawOptions = {}) => {
  app = await drawApp({ hash: '#/paper', ...options });
};
afterEach(() => app.close());

const pdf = (name: string, madeOn = ''): File =>
  new File([letterPdf(name, madeOn)], name, { type: 'application/pdf' });

/** A photograph of a page, wider than high, that its camera held upright. */
async function photo(name: string, takenAt = ''): Promise<File> {
  const canvas = new OffscreenCanvas(80, 40);
  const context = canvas.getContext('2d')!;
  context.fillStyle = name.includes('2') ? '#fc9' : '#9cf';
  context.fillRect(0, 0, 80, 40);
  const jpeg = await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer();
  return new File([photograph(takenAt, 6, new Uint8Array(jpeg))], name, { type: 'image/jpeg' });
}

async function choose(...files: readonly File[]): Promise<void> {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(page.getByRole('button', { name: /^Keep this/ })).toBeVisible();
}

const names = (): string[] =>
  [...document.querySelectorAll('.paper__name')].map(({ textContent }) => textContent ?? '');
const title = () => page.getByRole('textbox', { name: 'Title' });
const day = () => page.getByLabelText('Day on it');
const newest = () => app.services.state().entries.find(({ kind }) => kind !== 'email');

describe('a letter or paper', () => {
  it('is kept with its title, day, party and sender, and opens on its own page', async () => {
    await open();
    await choose(pdf('scan.pdf'));
    await title().fill('Decision not to assess');
    await day().fill('2026-03-03');
    await page.getByLabelText('From or to').selectOptions('Northshire County Council');
    await page.getByRole('button', { name: 'Keep this letter' }).click();
    await expect
      .element(page.getByRole('heading', { level: 1, name: 'Decision not to assess' }))
      .toBeVisible();
    await expect.element(page.getByText('Letter from Northshire County Council')).toBeVisible();
    await expect.element(page.getByText(/^Kept\./)).toBeVisible();
    expect(newest()).toMatchObject({
      kind: 'letter',
      happenedAt: Date.parse('2026-03-03T12:00:00Z'),
      isOwnPaper: false,
      partyId: 'council',
    });
    await expectAccessible();
    await page.getByRole('button', { name: /^Save/ }).click();
    await expect
      .poll(() => app.services.saved.map(({ name }) => name))
      .toEqual(['2026-03-03 Decision not to assess.pdf']);
  });

  it('is kept with somebody who was named and not saved', async () => {
    await open();
    await choose(pdf('scan.pdf'));
    await title().fill('Report');
    await day().fill('2026-03-03');
    await page.getByLabelText('From or to').selectOptions('Someone else…');
    await page.getByLabelText('Name').fill('Ms Reed, private therapist');
    await page.getByRole('button', { name: 'Keep this letter' }).click();
    await expect.element(page.getByText('Letter from Ms Reed, private therapist')).toBeVisible();
    const party = app.services.state().parties.find(({ name }) => name === 'Ms Reed, private therapist');
    expect(newest()?.partyId).toBe(party?.id);
    location.hash = '#/paper';
    await expect.element(page.getByRole('heading', { name: 'A letter or paper' })).toBeVisible();
    await choose(pdf('next.pdf'));
    await expect.element(title()).toHaveValue('');
  });

  it('stays in its form while another view is looked at, and can be emptied with a way back', async () => {
    await open();
    await choose(pdf('one.pdf'), pdf('two.pdf'));
    await title().fill('Decision');
    await page.getByLabelText('From or to').selectOptions('Someone else…');
    await page.getByLabelText('Name').fill('Ms Reed');
    location.hash = '#/';
    await expect.element(page.getByRole('heading', { name: 'A letter or paper' })).not.toBeInTheDocument();
    location.hash = '#/paper';
    await expect.poll(names).toEqual(['one.pdf', 'two.pdf']);
    await expect.element(title()).toHaveValue('Decision');
    await expect.element(page.getByLabelText('Name')).toHaveValue('Ms Reed');
    await page.getByRole('button', { name: 'Save party' }).click();
    await expect.element(page.getByLabelText('From or to')).toHaveFocus();
    await page.getByRole('button', { name: 'Empty the form' }).click();
    await expect.poll(names).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(names).toEqual(['one.pdf', 'two.pdf']);
    await picture('paper-form');
  });

  it('asks for title and day before it keeps anything', async () => {
    await open();
    await choose(pdf('scan.pdf'));
    await page.getByRole('button', { name: 'Keep this letter' }).click();
    await expect.element(page.getByText('Give it a title.')).toBeVisible();
    await expect.element(page.getByText('Which day is on it?')).toBeVisible();
    expect(document.activeElement).toBe(title().element());
    expect(newest()).toBeUndefined();
    await expectAccessible();
  });

  it('offers the day a photograph gives, and fills in none by itself', async () => {
    await open();
    await choose(await photo('IMG_1.jpg', '2026:02:27 09:30:00'));
    const offer = page.getByRole('button', { name: 'Use 27 February 2026, which the file gives' });
    await expect.element(offer).toBeVisible();
    await expect.element(day()).toHaveValue('');
    await picture('paper-day-offered');
    await offer.click();
    await expect.element(day()).toHaveValue('2026-02-27');
    await day().fill('2026-02-20');
    await expect.element(page.getByText('20 February 2026', { exact: true })).toBeVisible();
    await choose(pdf('scan.pdf', '20260103'));
    await expect.element(day()).toHaveValue('2026-02-20');
  });

  it('is several photographs in an order that can be changed by keyboard, upright as they were taken', async () => {
    await open();
    await choose(await photo('IMG_1.jpg', '2026:02:27 09:30:00'), await photo('IMG_2.jpg'), pdf('back.pdf'));
    const thumbnail = () => document.querySelector<HTMLImageElement>('.paper__thumb');
    await expect.poll(() => [thumbnail()?.naturalWidth, thumbnail()?.naturalHeight]).toEqual([40, 80]);
    page.getByRole('button', { name: 'Move IMG_1.jpg down' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(names).toEqual(['IMG_2.jpg', 'IMG_1.jpg', 'back.pdf']);
    await expect
      .element(page.getByRole('status').getByText('IMG_1.jpg is now file 2 of 3.'))
      .toBeInTheDocument();
    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Move IMG_1.jpg down' }).element());
    (page.getByRole('button', { name: 'Move IMG_2.jpg up' }).element() as HTMLElement).click();
    expect(names()).toEqual(['IMG_2.jpg', 'IMG_1.jpg', 'back.pdf']);
    await page.getByRole('button', { name: 'Take IMG_1.jpg out' }).click();
    await expect.poll(names).toEqual(['IMG_2.jpg', 'back.pdf']);
    await expectAccessible();
  });

  it('can be put in order by dragging', async () => {
    await open();
    await choose(pdf('one.pdf'), pdf('two.pdf'), pdf('three.pdf'));
    const pages = () => [...document.querySelectorAll('.paper__page')];
    const drag = (type: string) =>
      new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
    pages()[2]!.dispatchEvent(drag('dragstart'));
    const over = drag('dragover');
    pages()[0]!.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    pages()[0]!.dispatchEvent(drag('drop'));
    await expect.poll(names).toEqual(['three.pdf', 'one.pdf', 'two.pdf']);
  });

  it('shows its pictures in order on its page, and keeps each file', async () => {
    await open();
    await choose(await photo('IMG_1.jpg', '2026:02:27 09:30:00'), await photo('IMG_2.jpg'));
    await title().fill('Letter in two photographs');
    await day().fill('2026-02-27');
    await page.getByLabelText('I wrote or sent it').click();
    await page.getByRole('button', { name: 'Keep this letter' }).click();
    await expect.element(page.getByText('Letter sent')).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'File 1: IMG_1.jpg' })).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'File 2: IMG_2.jpg' })).toBeVisible();
    expect(newest()?.papers?.map(({ name }) => name)).toEqual(['IMG_1.jpg', 'IMG_2.jpg']);
    await expectAccessible();
    await picture('paper-entry');
  });

  it('says which file it cannot take and why, and takes the others', async () => {
    await open();
    await choose(new File(['From: x'], 'mail.eml'), new File([], 'empty.pdf'), pdf('good.pdf'));
    await expect
      .element(page.getByText(/“mail.eml” is an email, not a paper\..*Emails in files/))
      .toBeVisible();
    await expect.element(page.getByText(/“empty.pdf” is empty\./)).toBeVisible();
    expect(names()).toEqual(['good.pdf']);
    await expectAccessible();
  });

  it('leads to the entry of files that were kept before', async () => {
    await open();
    for (const words of ['First title', 'Second title']) {
      location.hash = '#/paper';
      await expect.element(page.getByRole('heading', { name: 'A letter or paper' })).toBeVisible();
      await choose(pdf('scan.pdf', '20260103'));
      await title().fill(words);
      await day().fill('2026-01-03');
      await page.getByRole('button', { name: 'Keep this letter' }).click();
      await expect.element(page.getByRole('heading', { level: 1, name: 'First title' })).toBeVisible();
    }
    await expect.element(page.getByText(/These files were kept before/)).toBeVisible();
  });

  it('is put right on its page when its day, title, kind or sender was wrong, and back again', async () => {
    await open();
    await choose(pdf('scan.pdf'));
    await title().fill('Desicion');
    await day().fill('2026-03-04');
    await page.getByRole('button', { name: 'Keep this letter' }).click();
    await page.getByRole('button', { name: 'Correct title, day or sender' }).click();
    await expect.element(page.getByText('Wed 4 March 2026', { exact: true }).last()).toBeVisible();
    await expect.element(page.getByLabelText('What is it?')).toHaveFocus();
    await title().fill('Decision not to assess');
    await day().fill('2026-04-03');
    await page.getByLabelText('What is it?').selectOptions('Form');
    await page.getByLabelText('I wrote or sent it').click();
    await expect.element(page.getByText('Fri 3 April 2026', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/Your journal keeps what stood here before\./)).toBeVisible();
    await expectAccessible();
    await picture('paper-correcting');
    await page.viewport(380, 800);
    expectNoSidewaysScroll();
    await picture('paper-correcting-narrow');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .element(page.getByRole('heading', { level: 1, name: 'Decision not to assess' }))
      .toBeVisible();
    const right = { kind: 'form', isOwnPaper: true, happenedAt: Date.parse('2026-04-03T12:00:00Z') };
    expect(newest()).toMatchObject(right);
    await expect.element(page.getByRole('button', { name: 'Correct title, day or sender' })).toHaveFocus();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(newest).toMatchObject({ kind: 'letter', subject: 'Desicion', isOwnPaper: false });
  });

  it('is not called corrected when nothing was changed', async () => {
    await open();
    await choose(pdf('scan.pdf'));
    await title().fill('Decision');
    await day().fill('2026-03-04');
    await page.getByRole('button', { name: 'Keep this letter' }).click();
    const correct = page.getByRole('button', { name: 'Correct title, day or sender' });
    await correct.click();
    await title().fill('Decision ');
    const before = newest();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.element(correct).toHaveFocus();
    expect(page.getByText('Corrected.').query()).toBeNull();
    expect(newest()).toBe(before);
  });

  it('is not corrected to no title, to no day, or in the bin', async () => {
    await open();
    await choose(pdf('scan.pdf'));
    await title().fill('Decision');
    await day().fill('2026-03-04');
    await page.getByRole('button', { name: 'Keep this letter' }).click();
    const correct = page.getByRole('button', { name: 'Correct title, day or sender' });
    await correct.click();
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await title().fill(' ');
    await expect.element(save).toBeDisabled();
    await title().fill('Decision');
    await day().fill('');
    await expect.element(save).toBeDisabled();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await app.services.remove([newest()!.id]);
    await expect.element(page.getByText('This entry is in the bin.')).toBeVisible();
    await expect.element(correct).not.toBeInTheDocument();
  });

  it('stands on the timeline and in the bin with what it is, and can be found by it', async () => {
    await open();
    await choose(pdf('scan.pdf', '20260103'), pdf('back.pdf'));
    await title().fill('Occupational therapy');
    await day().fill('2026-01-03');
    await page.getByLabelText('What is it?').selectOptions('Note or report');
    await page.getByLabelText('From or to').selectOptions('Hilltop Primary School');
    await page.getByRole('button', { name: 'Keep this note or report' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Occupational therapy' })).toBeVisible();
    location.hash = '#/';
    await page.getByRole('searchbox').fill('back.pdf');
    await expect.element(page.getByText('Note from Hilltop Primary School')).toBeVisible();
    await expect.element(page.getByText('2 files')).toBeVisible();
    await expectAccessible();
    await picture('paper-timeline');
    await app.services.remove([newest()!.id]);
    location.hash = '#/bin';
    await expect.element(page.getByText(/Note from Hilltop Primary School/)).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`can be used by everybody, ${theme}, wide and narrow`, async () => {
      await open({ theme });
      await expectAccessible();
      await choose(
        await photo('IMG_1.jpg', '2026:02:27 09:30:00'),
        pdf('a-very-long-name-of-a-scan-'.repeat(5) + '.pdf'),
      );
      await expectAccessible();
      await page.viewport(320, 640);
      expectNoSidewaysScroll();
      await expectAccessible();
    });
  }
});
