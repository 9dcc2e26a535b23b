import { afterEach, describe, expect, it } from 'vitest';
import { asEntryId, asTagId, fail, type Entry } from '../../../utils/domain/index.ts';
import {
  drawApp,
  expectAccessible,
  expectNoSidewaysScroll,
  page,
  userEvent,
  type DrawnApp,
} from './draw-app.tsx';
import { inventedEntry } from '../../unit/components/invented-entry.ts';
import { picture } from './look.ts';

let app: DrawnApp;
const open = async (...options: Parameters<typeof drawApp>) => (app = await drawApp(...options));
afterEach(() => app.close());

/** The council's final plan: HTML, a file, a picture in the text. */
const PLAN = '#/entry/entry-24';
const entry = (at: number) => app.services.state().entries.find(({ id }) => id === `entry-${at}`);
/** Saving fails from now on, until the answer is called. */
function breakSaving(): () => void {
  const { saveWords } = app.services;
  const full = { code: 'store-failed', happened: 'The disk is full.', safe: '', next: 'Make room.' } as const;
  Object.assign(app.services, { saveWords: async () => fail(full) });
  return () => void Object.assign(app.services, { saveWords });
}
const frame = () => document.querySelector<HTMLIFrameElement>('iframe.mail-frame');

describe('an entry', () => {
  it('shows the letter in a frame where nothing runs, loads nothing, and stands at its full height', async () => {
    await open({ hash: PLAN });
    await expect
      .poll(() => frame()?.contentDocument?.body.textContent)
      .toContain('The council issues the final plan.');
    expect(frame()?.getAttribute('sandbox')).toBe('allow-same-origin');
    const drawn = frame()?.contentDocument?.body;
    expect([...(drawn?.querySelectorAll('img') ?? [])].map((image) => image.src.slice(0, 22))).toEqual([
      'data:image/png;base64,',
    ]);
    expect(drawn?.textContent).toContain('[picture not loaded: Proud to serve Northshire]');
    expect(drawn?.textContent).toContain('our local offer [northshire.gov.uk/send/local-offer?ref=mail]');
    await expect.poll(() => (frame()?.offsetHeight ?? 0) >= (drawn?.offsetHeight ?? 1e9)).toBe(true);
    expect(
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('northshire')),
    ).toEqual([]);
  });

  it('gives the facts, with the header’s own words', async () => {
    await open({ hash: PLAN });
    const facts = document.querySelector('.facts')?.textContent;
    expect(facts).toContain('29 April 2026, 17:59');
    expect(facts).toContain('Wed, 29 Apr 2026 16:59:00 +0000');
    expect(facts).toContain(entry(24)?.originalSha256);
    expect(facts).toContain('byte for byte');
  });

  it('names people whose address is not known by their names alone', async () => {
    await open();
    Object.assign(entry(19) ?? {}, { to: [{ name: 'Samina Whitlock', address: '' }] });
    location.hash = '#/entry/entry-19';
    const head = () => document.querySelector('.letter__head')?.textContent;
    await expect.poll(head).toContain('Samina Whitlock');
    expect(head()).not.toContain('<>');
  });

  it('says that a date is not known instead of showing when it was kept as one, and takes the user’s day', async () => {
    await open({ hash: '#/entry/entry-19', width: 380 });
    await app.services.stateDay(asEntryId('entry-19'), '');
    const date = () => document.querySelector('.letter__head dd:last-child')?.textContent;
    await expect.poll(date).toMatch(/^Not known · kept on/);
    await picture('entry-undated-narrow');
    expectNoSidewaysScroll();
    await page.getByLabelText('Day of this email').fill('2026-02-27');
    await page.getByRole('button', { name: 'Set this day' }).click();
    await expect.poll(date).toBe('Fri 27 February 2026 · as you gave it');
    await page.viewport(1280, 1000);
    await picture('entry-stated');
    await expectAccessible();
  });

  it('shows plain text, headers, source and journal in turn, also by keyboard', async () => {
    await open({ hash: PLAN });
    await page.getByRole('tab', { name: 'Message' }).click();
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(page.getByRole('tabpanel', { name: 'Plain text' }))
      .toMatchTextContent('spoken to the class teacher');
    expect(document.querySelector('.plain__quote')?.textContent).toContain('> Since September');
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(page.getByRole('tabpanel', { name: 'Headers' }))
      .toMatchTextContent('<23@example.org>');
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(page.getByRole('region', { name: 'Source of the email' }))
      .toMatchTextContent('MIME-Version: 1.0');
    await userEvent.keyboard('{End}');
    await expect
      .element(page.getByRole('tabpanel', { name: 'Journal' }))
      .toMatchTextContent(/kept 29 April 2026/);
    await picture('entry-journal');
    expect(document.querySelector('.journal__facts')?.textContent ?? '').not.toMatch(/\w+Id:|method:/);
    expect(document.title).toBe('Email of 29 April 2026 · Paperchain');
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByRole('tab', { name: 'Message' })).toHaveFocus();
  });

  it('saves the original and an attachment under readable names', async () => {
    await open({ hash: PLAN });
    await page.getByRole('button', { name: 'Save original (.eml)' }).click();
    await page.getByRole('button', { name: /^Save Letter from the council/ }).click();
    await expect
      .poll(() => app.services.saved.map(({ name }) => name))
      .toEqual([
        '2026-04-29 1759 SEN Casework - Final plan for Zoë Okafor.eml',
        'Letter from the council – final (signed).pdf',
      ]);
    expect(app.services.saved[0]?.text).toContain('Message-ID: <23@example.org>');
  });

  it('saves the words by itself and says so', async () => {
    await open({ hash: PLAN });
    const summary = page.getByLabelText('For the chronology');
    await summary.fill('The council issues\na plan.');
    await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(entry(24)?.summary).toBe('The council issues a plan.');
    await page.getByRole('button', { name: 'Health or therapy' }).click();
    await expect.poll(() => entry(24)?.tags).toEqual(['final-plan', 'decision-letter', 'health']);
    await page.getByLabelText('From or to').selectOptions('Hilltop Primary School');
    await expect.poll(() => entry(24)?.partyId).toBe('school');
  });

  it('loses no words when the page is left while typing', async () => {
    await open({ hash: PLAN });
    await page.getByLabelText('Private note').fill('Phoned them.');
    location.hash = '#/';
    await expect.poll(() => entry(24)?.note).toBe('Phoned them.');
  });

  it('says when words were not saved, keeps them, and saves them all with the next try', async () => {
    await open({ hash: PLAN });
    const mend = breakSaving();
    await page.getByLabelText('For the chronology').fill('The council refused.');
    await page.getByRole('button', { name: 'Health or therapy' }).click();
    await expect.element(page.getByText('The disk is full.')).toBeVisible();
    await expectAccessible();
    await picture('entry-not-saved');
    mend();
    await page.getByLabelText('Private note').fill('Phoned them.');
    await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(entry(24)).toMatchObject({ summary: 'The council refused.', note: 'Phoned them.' });
    expect(entry(24)?.tags).toContain('health');
  });

  it('says on the next view that words are not saved, and saves them from there', async () => {
    await open({ hash: PLAN });
    const mend = breakSaving();
    await page.getByLabelText('Private note').fill('Phoned them.');
    location.hash = '#/';
    await expect
      .element(page.getByText('Your words on “Final plan for Zoë Okafor” are not saved yet.'))
      .toBeVisible();
    mend();
    await page.getByRole('button', { name: 'Save again' }).click();
    await expect.poll(() => entry(24)?.note).toBe('Phoned them.');
  });

  it('loses no unsaved words to another answer, nor to the cross, and asks before the page is closed', async () => {
    await open({ hash: PLAN });
    const mend = breakSaving();
    await page.getByLabelText('Private note').fill('Phoned them.');
    location.hash = '#/entry/entry-5';
    const first = page.getByText('Your words on “Final plan for Zoë Okafor” are not saved yet.');
    await expect.element(first).toBeVisible();
    await page.getByLabelText('Private note').fill('Asked again.');
    location.hash = '#/';
    const close = page.getByRole('button', { name: 'Close' });
    await expect.element(first).toBeVisible();
    await close.click();
    await expect.element(page.getByText(/^Your words on “Attendance letter” are not/)).toBeVisible();
    await close.click();
    await expect.element(close).not.toBeInTheDocument();
    const closing = new Event('beforeunload', { cancelable: true });
    dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    mend();
    location.hash = PLAN;
    await expect.element(page.getByLabelText('Private note')).toHaveValue('Phoned them.');
    await expect.poll(() => entry(24)?.note).toBe('Phoned them.');
    location.hash = '#/entry/entry-5';
    await expect.poll(() => entry(5)?.note).toBe('Asked again.');
    await expect.element(page.getByLabelText('Private note')).toHaveValue('Asked again.');
    const free = new Event('beforeunload', { cancelable: true });
    dispatchEvent(free);
    expect(free.defaultPrevented).toBe(false);
  });

  it('tells of unsaved words again after the answer to another click', async () => {
    await open({ hash: PLAN });
    const mend = breakSaving();
    await page.getByLabelText('Private note').fill('Phoned them.');
    location.hash = '#/entry/entry-5';
    const waiting = page.getByText('Your words on “Final plan for Zoë Okafor” are not saved yet.');
    await expect.element(waiting).toBeVisible();
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect.element(page.getByText('Moved to the bin.')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(waiting).toBeVisible();
    mend();
    await page.getByRole('button', { name: 'Save again' }).click();
    await expect.poll(() => entry(24)?.note).toBe('Phoned them.');
    await expect.element(waiting).not.toBeInTheDocument();
  });

  it('keeps tags that were added elsewhere while it is open', async () => {
    await open({ hash: PLAN });
    await page.getByRole('button', { name: 'Health or therapy' }).click();
    await expect.poll(() => entry(24)?.tags).toContain('health');
    const before = entry(24)?.tags ?? [];
    await app.services.saveWords(asEntryId('entry-24'), { tags: [...before, asTagId('transport')] });
    await page.getByRole('button', { name: 'Health or therapy' }).click();
    await expect.poll(() => entry(24)?.tags).not.toContain('health');
    expect(entry(24)?.tags).toContain('transport');
  });

  it('hands unsaved words to the background when the tab goes before the pause is over', async () => {
    await open({ hash: PLAN });
    await page.getByLabelText('Private note').fill('Phoned them.');
    window.dispatchEvent(new Event('pagehide'));
    expect(entry(24)?.note).toBe('Phoned them.');
  });

  it('takes a new tag and a new party', async () => {
    await open({ hash: PLAN });
    await page.getByRole('button', { name: 'All tags' }).click();
    await page.getByLabelText('A tag of your own').fill('Wheelchair');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.element(page.getByRole('button', { name: 'Wheelchair', pressed: true })).toBeVisible();
    await page.getByLabelText('From or to').selectOptions('Someone else…');
    await page.getByLabelText('Name').fill('Mediation service');
    await page.getByLabelText('Kind').selectOptions('Other');
    await page.getByRole('button', { name: 'Save party' }).click();
    await expect
      .poll(() => app.services.state().parties.find(({ id }) => id === entry(24)?.partyId)?.name)
      .toBe('Mediation service');
  });

  const parent = { name: 'Amina Okafor', address: 'jo.parent@example.org' };
  const officer = { name: 'Sam Reed', address: 'sam.reed@oakfield.northshire.sch.uk' };
  /** An email that the parent sent to a school nobody has named yet. */
  const sent = (): Entry => {
    const made = inventedEntry('sent', { from: [parent], to: [officer] });
    return { ...made, provenance: { ...made.provenance, account: parent.address } };
  };
  const party = (name: string) => app.services.state().parties.find((each) => each.name === name);

  it('offers whom a sent email went to as its party, and takes it with one click', async () => {
    await open({ hash: '#/entry/sent', entries: [sent()] });
    await expect.element(page.getByText('Is it Oakfield?')).toBeVisible();
    await picture('entry-party-suggested');
    await page.getByRole('button', { name: 'That’s right' }).click();
    await expect
      .poll(() => party('Oakfield'))
      .toMatchObject({
        kind: 'school',
        addresses: [],
        domains: ['oakfield.northshire.sch.uk'],
      });
    const { entries } = app.services.state();
    expect(entries[0]?.partyId).toBe(party('Oakfield')?.id);
    await expectAccessible();
  });

  it('never takes the parent’s own address for the other side’s', async () => {
    await open({ hash: '#/entry/sent', entries: [sent()] });
    await page.getByLabelText('From or to').selectOptions('Someone else…');
    await expect.element(page.getByLabelText('Name')).toHaveValue('Oakfield');
    await page.getByLabelText('Name').fill('School');
    await page.getByLabelText('Known by').selectOptions('Only sam.reed@oakfield.northshire.sch.uk');
    await expectAccessible();
    await picture('entry-party-new');
    await page.getByRole('button', { name: 'Save party' }).click();
    await expect.poll(() => party('School')).toMatchObject({ addresses: [officer.address], domains: [] });
  });

  it('changes the name and kind of a party on all its entries, and back', async () => {
    await open({ hash: PLAN });
    await page.getByRole('button', { name: /^Change its name or kind/ }).click();
    await expect.element(page.getByText('Known by: everybody at northshire.gov.uk.')).toBeVisible();
    await page.getByLabelText('Name').fill('Hilltop Primary School');
    await page.getByLabelText('Kind').selectOptions('School or college');
    await expect.element(page.getByText(/There is a party of this name already/)).toBeVisible();
    await expectAccessible();
    await page.getByLabelText('Name').fill('North Council');
    await page.getByLabelText('Kind').selectOptions('Other');
    await page.viewport(380, 800);
    expectNoSidewaysScroll();
    await picture('entry-party-change');
    await page.getByRole('button', { name: 'Save party' }).click();
    const before = { id: 'council', domains: ['northshire.gov.uk'] };
    await expect.poll(() => party('North Council')).toMatchObject({ ...before, kind: 'other' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => party('Northshire County Council')).toMatchObject({ ...before, kind: 'council' });
  });

  it('removes with a way back', async () => {
    await open({ hash: PLAN });
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect.element(page.getByText('Moved to the bin.')).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Timeline' })).toHaveFocus();
    expect(entry(24)).toBeUndefined();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => entry(24)?.subject).toBe('Final plan for Zoë Okafor');
  });

  it('warns when it was read from the page', async () => {
    await open({ hash: '#/entry/entry-19' });
    await expect.element(page.getByText('Its original could not be had.', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save page reading (.json)' })).toBeVisible();
  });

  it('says so when there is no such entry', async () => {
    await open({ hash: '#/entry/nobody' });
    await expect
      .element(page.getByRole('heading', { level: 1, name: 'This email is not here' }))
      .toBeVisible();
    await expectAccessible();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`can be used by everybody, ${theme}, in every tab, wide and narrow`, async () => {
      await open({ hash: PLAN, theme });
      for (const name of ['Message', 'Plain text', 'Headers', 'Source', 'Journal']) {
        await page.getByRole('tab', { name }).click();
        await expectAccessible();
      }
      await page.viewport(320, 640);
      expectNoSidewaysScroll();
      await expectAccessible();
    });
  }
});
