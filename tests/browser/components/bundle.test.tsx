import { afterEach, describe, expect, it, vi } from 'vitest';
import { asTagId, DEFAULT_MATTER_ID } from '../../../utils/domain/index.ts';
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
  app = await drawApp({ hash: '#/bundle', ...options });
};
const begin = () => page.getByRole('button', { name: 'Begin the bundle' }).click();
const titles = (): string[] =>
  [...document.querySelectorAll('.document__title')].map((each) => each.textContent);
afterEach(() => app.close());

describe('bundle', () => {
  it.each(['light', 'dark'] as const)(
    'offers starting points, then shows what is in it: %s',
    async (theme) => {
      await open({ theme, width: theme === 'dark' ? 400 : 1280 });
      await expect.element(page.getByRole('radio', { name: /Tribunal evidence/u })).toBeVisible();
      await expectAccessible();
      expectNoSidewaysScroll();
      await picture(`bundle-start-${theme}`);
      await begin();
      await expect.element(page.getByText(/^page(s)? 3/u).first()).toBeVisible();
      await expectAccessible();
      expectNoSidewaysScroll();
      await picture(`bundle-builder-${theme}`);
    },
  );

  it('moves a document by keyboard, keeps the focus on it, and takes the step back', async () => {
    await open();
    await begin();
    await expect.element(page.getByText('pages 3 to 4')).toBeVisible();
    const before = titles();
    const down = document.querySelectorAll<HTMLElement>('[data-step="1"]')[1]!;
    const moved = down.closest<HTMLElement>('[data-document]')!.dataset['document'];
    down.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(titles).not.toEqual(before);
    expect(document.activeElement?.closest<HTMLElement>('[data-document]')?.dataset['document']).toBe(moved);
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await expect.poll(titles).toEqual(before);
  });

  it('moves nothing beyond the edge, and leaves the focus where the next letter is typed', async () => {
    await open();
    await begin();
    await page
      .getByRole('button', { name: /^Move up: / })
      .first()
      .click();
    const title = page.getByLabelText('Title', { exact: true });
    await title.fill('Sam');
    await userEvent.keyboard('!');
    expect(document.activeElement).toBe(title.element());
    await expect.element(title).toHaveValue('Sam!');
  });

  it('takes back what was typed into a title in one step, and keeps it when the tab is closed at once', async () => {
    await open();
    await begin();
    const title = page.getByLabelText('Title', { exact: true });
    const before = (title.element() as HTMLInputElement).value;
    await title.click();
    await userEvent.keyboard(' of 2026');
    dispatchEvent(new Event('pagehide'));
    await expect
      .poll(async () => (await app.services.bundles.readPlan(DEFAULT_MATTER_ID))?.title)
      .toContain('of 2026');
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await expect.element(title).toHaveValue(before);
    await expect.element(page.getByRole('button', { name: 'Undo last change' })).toBeDisabled();
  });

  it('moves a whole section by keyboard and keeps the focus on it', async () => {
    await open();
    await begin();
    const sections = (): string[] =>
      [...document.querySelectorAll('.section__head h2')].map((each) => each.textContent);
    const before = sections();
    await page.getByRole('button', { name: `Move the section down: ${before[0]}` }).click();
    await expect.poll(sections).toEqual(before.toReversed());
    expect(document.activeElement?.closest<HTMLElement>('[data-section]')?.dataset['section']).toBe(
      'chronology',
    );
    await expectAccessible();
  });

  it('drags a document to another place, and a file dropped later moves nothing', async () => {
    await open();
    await begin();
    await expect.element(page.getByText('pages 3 to 4')).toBeVisible();
    const rows = [...document.querySelectorAll<HTMLElement>('[data-document]')];
    const [dragged, target] = [rows[3]!, rows[1]!];
    const before = titles();
    const drag = (type: string, on: Element, data = new DataTransfer()) => {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data });
      on.dispatchEvent(event);
      return event;
    };
    const data = new DataTransfer();
    drag('dragstart', dragged, data);
    expect(data.getData('text/plain')).toBe(before[3]);
    expect(drag('dragover', target, data).defaultPrevented).toBe(true);
    drag('drop', target, data);
    await expect.poll(titles).toEqual([before[0], before[3], before[1], before[2], ...before.slice(4)]);

    const moved = titles();
    const again = document.querySelectorAll('[data-document]')[4]!;
    drag('dragstart', again);
    drag('dragend', again);
    const file = new DataTransfer();
    file.items.add(new File(['x'], 'x.txt'));
    drag('drop', document.querySelectorAll('[data-document]')[1]!, file);
    expect(titles()).toEqual(moved);
  });

  it('leaves a document out, counts again, and says so', async () => {
    await open();
    await begin();
    await expect.element(page.getByText('pages 3 to 4')).toBeVisible();
    const all = document.querySelectorAll('.document').length;
    await page
      .getByRole('button', { name: /^Leave out: / })
      .first()
      .click();
    await expect.element(page.getByText(/left out$/u).first()).toBeVisible();
    await expect.poll(() => document.querySelectorAll('.document').length).toBe(all);
    await expect.element(page.getByRole('button', { name: /^Bring in: / }).first()).toBeVisible();
  });

  it('gives a document another title, and keeps it when the view is left', async () => {
    await open();
    await begin();
    await page
      .getByRole('button', { name: /^Change title or date: / })
      .last()
      .click();
    await page.getByLabelText('Title in the index').fill('Letter of refusal');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.poll(titles).toContain('Letter of refusal');
    location.hash = '#/export';
    await expect.element(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible();
    location.hash = '#/bundle';
    await expect.poll(titles).toContain('Letter of refusal');
  });

  it('stops counting pages when told, and counts them again', async () => {
    await open();
    const endless = vi.spyOn(app.services.bundles, 'measure').mockReturnValue(new Promise(() => {}));
    await begin();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByText('Pages are not counted.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Copy citations' })).toBeDisabled();
    await expectAccessible();
    endless.mockRestore();
    await page.getByRole('button', { name: 'Count them' }).click();
    await expect.element(page.getByText('pages 3 to 4')).toBeVisible();
    await expect.element(page.getByRole('status').getByText(/^\d+ pages\.$/u)).toBeInTheDocument();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('says that each of several volumes is numbered anew', async () => {
    await open();
    const counted = app.services.bundles.measure;
    const several = vi.spyOn(app.services.bundles, 'measure').mockImplementation(async (...job) => {
      const measured = await counted(...job);
      return measured.ok ? { ok: true, value: { ...measured.value, volumes: 3 } } : measured;
    });
    await begin();
    await expect.element(page.getByText(/^Page numbers here are as in one file\./u)).toBeVisible();
    several.mockRestore();
  });

  it('takes words to remove, and shows the page limit of an appeal', async () => {
    await open();
    await begin();
    await page.getByLabelText('Words to take out').fill('Rowan');
    await page.getByRole('button', { name: 'Remove these words' }).click();
    await expect.element(page.getByRole('button', { name: 'Do not remove: Rowan' })).toBeVisible();
    await page.getByLabelText('Words to take out').fill('Email');
    await page.getByRole('button', { name: 'Remove these words' }).click();
    const items = page
      .getByRole('listitem')
      .filter({ hasText: 'Not found in the text that can be searched.' });
    await expect
      .poll(() => items.elements().map((item) => item.textContent))
      .toEqual([expect.stringMatching(/^Rowan/u)]);
    await page.getByLabelText('Type of appeal').selectOptions('Refusal to assess or reassess');
    await expect.element(page.getByText(/of 75 pages/u)).toBeVisible();
    await expectAccessible();
    await picture('bundle-redactions');
  });

  it('shows any page as a picture, and the next one', async () => {
    await open();
    await begin();
    await expect.element(page.getByText('pages 3 to 4')).toBeVisible();
    await page
      .getByRole('button', { name: /^Look at the pages: / })
      .first()
      .click();
    await expect.element(page.getByRole('img', { name: 'Page 3 of the bundle' })).toBeVisible();
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect.element(page.getByRole('img', { name: 'Page 4 of the bundle' })).toBeVisible();
    await expectAccessible();
  });

  it('asks for the plan it shows when it makes the bundle', async () => {
    await open();
    await begin();
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your file is ready' })).toBeVisible();
    await expectAccessible();
  });

  it('offers a file only while it is of the bundle as it is', async () => {
    await open();
    await begin();
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your file is ready' })).toHaveFocus();
    await page.getByLabelText('Words to take out').fill('Rowan');
    await page.getByRole('button', { name: 'Remove these words' }).click();
    await expect.element(page.getByText(/^The bundle has changed since this file was made/u)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save again' })).not.toBeInTheDocument();
    await expectAccessible();
    await picture('bundle-outdated');
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await expect.element(page.getByRole('button', { name: 'Save again' })).toBeVisible();
    await page.getByLabelText('Title', { exact: true }).fill('Sam!');
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    await expect.element(page.getByRole('button', { name: 'Save again' })).toBeVisible();
    location.hash = '#/export';
    await expect.element(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible();
    location.hash = '#/bundle';
    await expect.element(page.getByRole('button', { name: 'Save again' })).toBeVisible();
    await page.getByRole('button', { name: 'Start another' }).click();
    await page.getByLabelText('Title', { exact: true }).fill('Another');
    await begin();
    await expect.element(page.getByRole('button', { name: 'Make the bundle' })).toBeVisible();
    await expect.element(page.getByText(/do not send it/u)).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Save again' })).not.toBeInTheDocument();
  });

  it('does not offer a file with what is confidential or in the bin since, though the plan is the same', async () => {
    await open();
    await begin();
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    const again = page.getByRole('button', { name: 'Save again' });
    await expect.element(again).toBeVisible();
    const entry = app.services.state().entries.find(({ tags }) => !tags.includes(asTagId('mediation')))!;
    const { partyId, tags, summary, note } = entry;
    await app.services.saveWords(entry.id, { partyId, summary, note, tags: [...tags, asTagId('mediation')] });
    await expect.element(page.getByText(/^The bundle has changed since this file was made/u)).toBeVisible();
    await expect.element(again).not.toBeInTheDocument();
    await app.services.saveWords(entry.id, { partyId, summary, note, tags });
    await expect.element(again).toBeVisible();
    await app.services.remove([entry.id]);
    await expect.element(again).not.toBeInTheDocument();
  });

  it('does not offer what was changed while it was made', async () => {
    await open({ exportPace: 40 });
    await begin();
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    const title = page.getByLabelText('Title', { exact: true });
    await title.fill('Changed meanwhile');
    await expect.element(page.getByText(/^The bundle has changed since this file was made/u)).toBeVisible();
    await expect.element(title).toHaveFocus();
    await expect.element(page.getByRole('button', { name: 'Save again' })).not.toBeInTheDocument();
  });

  it.each(['light', 'dark'] as const)(
    'asks about words that are typed and not added, and adds them: %s',
    async (theme) => {
      await open({ theme, width: theme === 'dark' ? 380 : 1280 });
      await begin();
      await page.getByLabelText('Words to take out').fill('Rowan Hill');
      await page.getByRole('button', { name: 'Make the bundle' }).click();
      await expect.element(page.getByText(/^You typed “Rowan Hill”/u)).toBeVisible();
      await expectAccessible();
      await picture(`bundle-typed-${theme}`);
      await page.getByRole('button', { name: 'Remove “Rowan Hill” too' }).click();
      await expect
        .element(page.getByRole('button', { name: 'Do not remove: Rowan Hill' }))
        .toBeInTheDocument();
      await expect.element(page.getByLabelText('Words to take out')).toHaveValue('');
      await page.getByRole('button', { name: 'Make the bundle' }).click();
      await expect.element(page.getByRole('heading', { name: 'Your file is ready' })).toBeVisible();
    },
  );

  it('keeps the text of a page of one’s own as it is typed, without a last click', async () => {
    await open();
    await begin();
    await page.getByText('Change this section').first().click();
    await page.getByRole('button', { name: 'Add a page of your own' }).first().click();
    await page.getByRole('button', { name: 'Change title or date: Note' }).click();
    const title = page.getByLabelText('Title in the index');
    await title.fill(' ');
    await expect.poll(titles).toContain('Note');
    await title.fill('What happened');
    const text = page.getByLabelText('Text', { exact: true });
    await text.click();
    await userEvent.keyboard('Twenty minutes of words.');
    location.hash = '#/export';
    await expect.element(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible();
    location.hash = '#/bundle';
    await page.getByRole('button', { name: 'Change title or date: What happened' }).click();
    await expect.element(text).toHaveValue('Twenty minutes of words.');
    await text.click();
    await userEvent.keyboard(' More.');
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await expect.element(text).toHaveValue('Twenty minutes of words.');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.element(text).not.toBeInTheDocument();
    await expect
      .element(page.getByRole('button', { name: 'Change title or date: What happened' }))
      .toHaveFocus();
  });

  it('adds what is not in the plan, and offers what was kept since it was begun', async () => {
    app = await drawApp({ hash: '#/' });
    const { bundles } = app.services;
    const { entries, matter } = app.services.state();
    const scope = { ...WHOLE, matterId: matter.id };
    const proposed = await bundles.propose({ preset: 'plain', scope, title: 'Sam' });
    if (!proposed.ok) throw new Error('No plan');
    const [older, newer] = [entries.at(2)!, entries.at(-1)!];
    const without = proposed.value.sections.map((section) => ({
      ...section,
      documents: section.documents.filter(
        (each) => !('entryId' in each) || (each.entryId !== older.id && each.entryId !== newer.id),
      ),
    }));
    await bundles.savePlan({ ...proposed.value, sections: without, begunAt: newer.capturedAt - 1 });
    location.hash = '#/bundle';
    await expect.element(page.getByText('1 email was kept since you began this bundle.')).toBeVisible();
    await page.getByRole('button', { name: 'Add them…' }).click();
    await expect.element(page.getByRole('button', { name: 'Add 1 with attachments' })).toBeVisible();
    await expectAccessible();
    await picture('bundle-add');
    await page.getByLabelText('Search').fill(older.subject);
    await page
      .getByRole('checkbox', { name: new RegExp(`^${older.subject.replace(/\W/gu, '.')}`, 'u') })
      .click();
    await page.getByRole('button', { name: 'Add 2 with attachments' }).click();
    await expect
      .poll(titles)
      .toEqual(proposed.value.sections.flatMap((section) => section.documents.map(({ title }) => title)));
    await expect.element(page.getByText(/kept since you began/u)).not.toBeInTheDocument();
  });

  it('asks before it makes what is not ready, and makes it all the same', async () => {
    await open();
    await page.getByRole('radio', { name: /SENDIASS briefing/u }).click();
    await begin();
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    await expect.element(page.getByText(/still to be filled in\.$/u)).toBeVisible();
    await expectAccessible();
    await picture('bundle-concerns');
    await page.getByRole('button', { name: 'Go back and look' }).click();
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    await page.getByRole('button', { name: 'Make it all the same' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your file is ready' })).toBeVisible();
  });

  it.each(['light', 'dark'] as const)(
    'for the Tribunal asks for the type of appeal first, and shows its limit beside the pages: %s',
    async (theme) => {
      await open({ theme, width: theme === 'dark' ? 380 : 1280 });
      await page.getByRole('radio', { name: /Tribunal evidence/u }).click();
      await page.getByLabelText('Type of appeal').selectOptions('Section I (school named)');
      await begin();
      await expect.element(page.getByText(/of 75 pages/u)).toBeVisible();
      await expect.element(page.getByText(/not piecemeal to the Tribunal/u)).toBeVisible();
      await expect.element(page.getByText(/Checked on \d+ [A-Z][a-z]+ 20\d\d\.$/)).toBeVisible();
      await page.getByText('Limits for single documents').click();
      await expect.element(page.getByText(/^Witness statement: 10 pages/u)).toBeVisible();
      await expectAccessible();
      expectNoSidewaysScroll();
      await picture(`bundle-tribunal-${theme}`);
    },
  );

  it('looks at cover and index', async () => {
    await open();
    await begin();
    await page.getByRole('button', { name: 'Look at cover and index' }).click();
    await expect.element(page.getByRole('img', { name: 'Page 1 of the bundle' })).toBeVisible();
    await expect.element(page.getByText('Cover', { exact: true })).toBeVisible();
  });

  it('copies citations', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    await begin();
    await page.getByRole('button', { name: 'Copy citations' }).click();
    await expect.element(page.getByText('Copied, one line for each document.')).toBeVisible();
    expect(copied.mock.calls[0]?.[0].split('\n')[0]).toMatch(/, \d+ \w+ \d{4}, p\. 5$/u);
    copied.mockRestore();
  });

  it('refuses words without letters, and says why', async () => {
    await open();
    await begin();
    await page.getByLabelText('Words to take out').fill('. .');
    await expect.element(page.getByText('At least two letters or digits.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Remove these words' })).toBeDisabled();
  });

  it('goes on from a pack dropped anywhere, keeps asking for the words, and takes the step back', async () => {
    await open();
    await begin();
    await expect.element(page.getByText('pages 3 to 4')).toBeVisible();
    await page.getByLabelText('Title', { exact: true }).fill('Version one');
    dispatchEvent(new Event('pagehide'));
    await expect
      .poll(async () => (await app.services.bundles.readPlan(DEFAULT_MATTER_ID))?.title)
      .toBe('Version one');
    location.hash = '#/';
    await expect.element(page.getByRole('heading', { name: 'Build a bundle' })).not.toBeInTheDocument();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['PK'], 'pack.zip'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    await page.getByRole('button', { name: 'Go on with this bundle' }).click();
    await expect.element(page.getByText(/^Words were removed from the version before/u)).toBeVisible();
    await picture('bundle-reopened');
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    await expect.element(page.getByText(/they would be in it again/u)).toBeVisible();
    await page.getByRole('button', { name: 'Go back and look' }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect
      .element(page.getByText(/^Words were removed from the version before/u))
      .not.toBeInTheDocument();
  });
});

const WHOLE = {
  from: null,
  until: null,
  partyIds: [],
  tagIds: [],
  includeConfidential: false,
  includeNotes: false,
};
