import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../utils/domain/index.ts';
import { inventedEntry } from '../../unit/components/invented-entry.ts';
import { inventedPreview, inventedRun } from '../record/invented-import.ts';
import {
  drawApp,
  expectAccessible,
  expectNoSidewaysScroll,
  page,
  userEvent,
  type DrawnApp,
} from './draw-app.tsx';
import { picture, settled } from './look.ts';

let app: DrawnApp;
const open = async (options: Parameters<typeof drawApp>[0] = {}) =>
  (app = await drawApp({ hash: '#/import', ...options }));
afterEach(() => app.close());

const FILE = new File(['From a\n\nmail'], 'All mail.mbox', { lastModified: 1000 });

/** Chooses files as the browser's own dialogue does. */
function choose(files: readonly File[], label = 'Choose files'): void {
  const input = document.querySelector<HTMLInputElement>(`input[type=file][aria-label="${label}"]`);
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  if (!input) throw new Error(`No input for “${label}”`);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function drop(files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  document
    .querySelector('.drop')
    ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const sum = () => document.querySelector('.import__sum [role=status]')?.textContent;
const ticked = () =>
  [...document.querySelectorAll<HTMLInputElement>('.who__tick input:checked')].map(
    (each) => each.closest('label')?.querySelector('bdi')?.textContent,
  );
const others = () => page.getByText(/^Other people and firms: 70 found/);
const preview = inventedPreview();
const ALL = preview.messages.toLocaleString('en-GB');

/** When the clock stands still in a test of what an import kept. */
const NOW = Date.parse('2026-11-24T10:00:00Z');

/** As an import of then would keep it. */
function asImported(name: string, capturedAt = NOW): Entry {
  const entry = inventedEntry(name, { capturedAt });
  return { ...entry, provenance: { ...entry.provenance, site: 'file' } };
}

describe('choosing from what was found', () => {
  it('keeps the ticks while another view is looked at', async () => {
    await open();
    choose([FILE]);
    await page.getByRole('checkbox', { name: /Gran/ }).click();
    await page.getByLabelText('From', { exact: true }).fill('2025-02-01');
    await expect.poll(ticked).toContain('Gran');
    const chosen = [ticked(), sum()];
    location.hash = '#/';
    await expect.element(page.getByRole('heading', { name: 'Emails in files' })).not.toBeInTheDocument();
    location.hash = '#/import';
    await expect.poll(() => [ticked(), sum()]).toEqual(chosen);
  });

  it('ticks councils, schools and the NHS, and counts what that brings in', async () => {
    await open();
    choose([FILE]);
    await expect.element(heading(`${ALL} emails found`)).toHaveFocus();
    expect(ticked()).toEqual(['Northshire Council', 'Hilltop Primary School', 'Northshire NHS']);
    expect(sum()).toBe(`This brings in 214 of ${ALL} emails. The others are left alone.`);
    // Private people need no opening.
    await page.getByRole('checkbox', { name: /Gran/ }).click();
    await expect.poll(sum).toContain('brings in 614 of');
    await page.getByLabelText('From', { exact: true }).fill('2025-02-01');
    await expect.poll(sum).not.toContain('614');
    await page.getByLabelText('From', { exact: true }).fill('');
    await expect.poll(sum).toContain('614');
  });

  it('ticks nobody of a whole mailbox in which no council or school was recognised, and says so', async () => {
    const groups = preview.groups.filter(({ suggested }) => !suggested);
    await open({ importing: { preview: inventedPreview({ groups }) } });
    choose([FILE]);
    await expect.element(page.getByText(/^No council, school or NHS address was recognised/)).toBeVisible();
    expect(ticked()).toEqual([]);
    expect(sum()).toContain('Nothing is chosen yet');
    await expectAccessible();
    await picture('import-nobody');
  });

  it('finds people among many, ticks all or none of them, and opens a group', async () => {
    await open();
    choose([FILE]);
    await others().click();
    await page.getByRole('searchbox').fill('shop 70');
    await expect
      .poll(() => [...document.querySelectorAll('.who__others .who__name bdi:first-child')].length)
      .toBe(1);
    const rest = page.getByRole('group', { name: 'Other people and firms' });
    await rest.getByRole('button', { name: 'Select all' }).click();
    expect(ticked()).toContain('Shop 70');
    await expect.poll(sum).toContain(`brings in 215 of`);
    const likely = page.getByRole('group', { name: /Councils/ });
    await likely.getByRole('button', { name: 'Select none' }).click();
    await rest.getByRole('button', { name: 'Select none' }).click();
    await expect.poll(sum).toContain('Nothing is chosen yet');
    await expect.element(page.getByRole('button', { name: /^Bring in/ })).toBeDisabled();
    await page.getByText('2 people at Northshire Council').click();
    await expect.element(page.getByText('sarah.cole@northshire.gov.uk')).toBeVisible();
  });

  it('takes everybody, notes to oneself too, when everybody is ticked', async () => {
    await open();
    choose([FILE]);
    await others().click();
    for (const name of ['Other people and firms', 'People with a private address'])
      await page.getByRole('group', { name }).getByRole('button', { name: 'Select all' }).click();
    await expect.poll(sum).toBe(`This brings in all ${ALL} emails.`);
    await page.getByRole('button', { name: `Bring in ${ALL} emails` }).click();
    await expect.poll(() => app.services.imports.runs).toHaveLength(1);
    expect(app.services.imports.runs[0]?.choice).toEqual({ groups: null, from: null, until: null });
  });
});

describe('bringing in', () => {
  it('offers to take back what it has just kept, and nothing else', async () => {
    const kept = ['1', '2', '3'].map((name) => asImported(name));
    const others = [asImported('before', NOW - 1), asImported('after', NOW + 1)];
    await open({ entries: [...others, ...kept] });
    vi.spyOn(app.services, 'now').mockReturnValue(NOW);
    choose([FILE]);
    await page.getByRole('button', { name: /^Bring in/ }).click();
    await expect.element(heading('212 emails kept')).toBeVisible();
    await picture('import-done');
    await page.getByRole('button', { name: 'Remove the 3 emails just kept…' }).click();
    await expect.element(heading('Move 3 emails to the bin?')).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Move to the bin' }).click();
    await expect.poll(() => app.services.state().entries.map(({ id }) => id)).toEqual(['before', 'after']);
    await expect.element(page.getByText('3 emails are in the bin.')).toBeVisible();
    expect(document.activeElement?.closest('main')).not.toBeNull();
  });

  it('shows how far it is, goes on while one looks elsewhere, and ends with what became of it', async () => {
    await open({ importing: { pace: 60 } });
    drop([FILE]);
    await expect.element(heading('Looking through your files')).toBeVisible();
    await page.getByRole('button', { name: 'Bring in 214 emails' }).click();
    await expect.element(heading('Bringing in your emails')).toHaveFocus();
    expect(app.services.imports.runs[0]).toMatchObject({
      files: [{ path: 'All mail.mbox' }],
      choice: { groups: ['northshire.gov.uk', 'hilltop.northshire.sch.uk', 'northshire.nhs.uk'] },
      parties: [
        { kind: 'council', domains: ['northshire.gov.uk'] },
        { kind: 'school', domains: ['hilltop.northshire.sch.uk'] },
        { kind: 'health', domains: ['northshire.nhs.uk'] },
      ],
    });
    await expectAccessible();
    location.hash = '#/';
    await expect.element(page.getByRole('searchbox')).toBeVisible();
    location.hash = '#/import';
    await expect.element(heading('212 emails kept')).toBeVisible();
    const tally = [...document.querySelectorAll('.tally > div')].map((each) => each.textContent);
    expect(tally).toEqual([
      'Kept on your timeline212',
      'Already there2',
      `Left alone, as you chose${(preview.messages - 214).toLocaleString('en-GB')}`,
      'Not mail, left out1',
      'Could not be read2',
    ]);
    await picture('import-done');
    await expectAccessible();
  });

  it('lets the timeline rest while nobody looks at it', async () => {
    let end = () => {};
    await open({ importing: { held: new Promise((resolve) => (end = resolve)) } });
    choose([FILE]);
    await page.getByRole('button', { name: 'Bring in 214 emails' }).click();
    await expect.element(heading('Bringing in your emails')).toBeVisible();
    // It stops following the timeline once that is drawn.
    await settled();
    const bin = page.getByRole('link', { name: /^Bin/ });
    const before = bin.element().textContent;
    const [first] = app.services.state().entries;
    await app.services.remove(first ? [first.id] : []);
    await page.getByRole('button', { name: /Rename/ }).click();
    await page.getByLabelText('Title of this record').fill('A new title');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: /^A new title/ })).toBeVisible();
    expect(bin.element().textContent).toBe(before);
    end();
    await expect.poll(() => bin.element().textContent).not.toBe(before);
  });

  it('asks before the page is closed while it runs, and only then', async () => {
    const asks = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    await open({ importing: { pace: 60 } });
    choose([FILE]);
    expect(asks()).toBe(false);
    await page.getByRole('button', { name: 'Bring in 214 emails' }).click();
    await expect.poll(asks).toBe(true);
    await expect.element(heading(/emails kept/)).toBeVisible();
    expect(asks()).toBe(false);
  });

  it('can be stopped: what was kept is kept, and it says how to go on', async () => {
    await open({ importing: { pace: 60 } });
    choose([FILE]);
    await page.getByRole('button', { name: 'Bring in 214 emails' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.element(heading('Stopped before the end')).toHaveFocus();
    await expect.element(page.getByText('You stopped the import.')).toBeVisible();
    await page.getByRole('button', { name: 'Bring in more' }).click();
    await expect.element(page.getByText('Drop files, folders or ZIP files here')).toBeVisible();
  });

  it('stops looking when told, and says that nothing was kept', async () => {
    await open({ importing: { pace: 200 } });
    choose([FILE]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByText('Stopped looking.')).toBeVisible();
    expect(app.services.imports.runs).toEqual([]);
  });
});

describe('what could not be read', () => {
  it('is listed with its place and reason, and saved one by one or together', async () => {
    await open();
    choose([FILE]);
    await expect.element(heading('Could not be read: 2')).toBeVisible();
    await expect.element(page.getByText('message 12, from byte 34,567')).toBeVisible();
    await page.getByRole('button', { name: /Save this one as a file.*All mail/ }).click();
    await expect
      .poll(() => app.services.saved)
      .toMatchObject([{ name: 'All mail.mbox from byte 34567.eml', text: 'bytes of Takeout/All mail.mbox' }]);
    await page.getByRole('button', { name: 'Save all 2 as a ZIP file' }).click();
    await expect.poll(() => app.services.saved.at(-1)?.name).toBe('Could not be read.zip');
    expect(app.services.saved.at(-1)?.text).toContain('bytes of Takeout/letter.msg');
    const unread = page.getByRole('region', { name: 'Could not be read: 2' });
    await unread.getByRole('button', { name: 'Save this list as a text file' }).click();
    await expect.poll(() => app.services.saved.at(-1)?.name).toBe('Could not be read.txt');
  });

  it('can be stopped while many are got out of the files', async () => {
    await open({ importing: { pace: 300 } });
    choose([FILE]);
    await page.getByRole('button', { name: 'Save all 2 as a ZIP file' }).click();
    await expect.element(page.getByText('Getting them out of your files')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('button', { name: 'Save all 2 as a ZIP file' })).toBeVisible();
    expect(app.services.saved).toEqual([]);
  });

  it('is told apart from files that are no mail, of which nothing is missing', async () => {
    await open();
    choose([FILE]);
    await expect.element(heading('Not mail, left out: 1')).toBeVisible();
    expect(document.querySelector<HTMLDetailsElement>('[aria-labelledby*=Not-mail] details')?.open).toBe(
      false,
    );
  });

  it('asks about drafts only where there are some, and takes them when wanted', async () => {
    const drafts = new Uint8Array(preview.messages).fill(1, 0, 12);
    const each = preview.each && { ...preview.each, drafts };
    await open({ importing: { preview: inventedPreview({ drafts: 12, each }) } });
    choose([FILE]);
    await expect.poll(sum).toContain('brings in 202 of');
    await page.getByRole('checkbox', { name: 'Bring in drafts too' }).click();
    await expect.poll(sum).toContain('brings in 214 of');
    await picture('import-drafts');
    await page.getByRole('button', { name: 'Bring in 214 emails' }).click();
    expect(app.services.imports.runs[0]?.choice).toMatchObject({ drafts: true });
  });

  it('is said in clear words when there was no email at all, or nothing in the drop', async () => {
    await open({ importing: { preview: inventedPreview({ messages: 0, groups: [], each: undefined }) } });
    drop([]);
    await expect.element(page.getByText('There was no file in that.')).toBeVisible();
    choose([FILE]);
    await expect.element(heading('No emails found')).toHaveFocus();
    await expect.element(page.getByRole('link', { name: 'A letter or paper' })).toBeVisible();
    await expectAccessible();
  });
});

describe('an import that was broken off', () => {
  const run = inventedRun([{ path: FILE.name, size: FILE.size, lastModified: FILE.lastModified }]);

  it('is told of, and goes on with the same files without asking again', async () => {
    await open({ importing: { unfinished: [run] } });
    await expect.element(page.getByText('The import of 3 March 2026, 14:05 did not finish.')).toBeVisible();
    await expect.element(page.getByText(/the same files again: “All mail.mbox”/)).toBeVisible();
    await picture('import-unfinished');
    await expectAccessible();
    choose([FILE]);
    await page.getByRole('button', { name: 'Go on where it stopped' }).click();
    await expect.poll(() => app.services.imports.runs[0]?.choice).toEqual(run.choice);
  });

  it('is taken back whole, with what it kept before it was broken off, and without what came in between', async () => {
    const times = { first: run.startedAt, between: run.at + 1, second: NOW };
    const entries = Object.entries(times).map(([name, at]) => asImported(name, at));
    await open({ entries, importing: { unfinished: [run] } });
    vi.spyOn(app.services, 'now').mockReturnValue(NOW);
    choose([FILE]);
    await page.getByRole('button', { name: 'Go on where it stopped' }).click();
    await page.getByRole('button', { name: 'Remove the 2 emails just kept…' }).click();
    await page.getByRole('button', { name: 'Move to the bin' }).click();
    await expect.poll(() => app.services.state().entries.map(({ id }) => id)).toEqual(['between']);
  });

  it('is chosen anew after an update, which counts anew', async () => {
    await open({ importing: { unfinished: [{ ...run, version: '0.0.9' }] } });
    choose([FILE]);
    await expect.element(heading('This import did not finish')).toHaveFocus();
    await expect.element(page.getByText(/Paperchain was updated since/)).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Go on where it stopped' }))
      .not.toBeInTheDocument();
    await picture('import-updated');
    await expectAccessible();
    await page.getByRole('button', { name: 'Choose anew' }).click();
    await expect.element(heading(`${ALL} emails found`)).toBeVisible();
  });

  it('leaves other files alone, and is forgotten when told', async () => {
    await open({ importing: { unfinished: [run] } });
    choose([new File(['other'], 'All mail.mbox', { lastModified: 1000 })]);
    await expect.element(heading(`${ALL} emails found`)).toBeVisible();
    await page.getByRole('button', { name: 'Choose other files' }).click();
    await page.getByRole('button', { name: 'Don’t go on with it' }).click();
    await expect.element(page.getByText(/did not finish/)).not.toBeInTheDocument();
  });
});

describe('for everybody', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`${theme}, wide and narrow`, async () => {
      await open({ theme });
      await page.getByText('Where do I find my emails?').click();
      await expectAccessible();
      await picture(`import-start-${theme}`);
      choose([FILE]);
      await expect.element(heading(/emails found/)).toBeVisible();
      await expectAccessible();
      await picture(`import-choose-${theme}`);
      await page.viewport(320, 640);
      expectNoSidewaysScroll();
      await expectAccessible();
      await picture(`import-choose-narrow-${theme}`);
    });

    it(`the ways to add, ${theme}`, async () => {
      await open({ theme, hash: '#/add' });
      await expectAccessible();
      await picture(`add-${theme}`);
      await page.viewport(320, 640);
      expectNoSidewaysScroll();
      await picture(`add-narrow-${theme}`);
    });
  }
});
