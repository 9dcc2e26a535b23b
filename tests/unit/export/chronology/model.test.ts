// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asEntryId, asPartyId, type Entry } from '../../../../utils/domain/index.ts';
import { describeChronology } from '../../../../utils/export/chronology/model.ts';
import { AS_SHOWN } from '../../../../utils/export/chronology/row-words.ts';
import { attachment, entryOf, madeUpHash, makingOf, sourceOf } from './sample-entries.ts';

const at = (iso: string): Partial<Entry> => ({ happenedAt: Date.parse(iso), sentAt: Date.parse(iso) });
const chronologyOf = (entries: readonly Entry[], includeNotes = false) =>
  describeChronology(sourceOf(entries), makingOf({ includeNotes }), []);
const paper = (number: number, name: string) => ({
  name,
  mediaType: 'image/jpeg',
  size: 100 + number,
  sha256: madeUpHash(100 + number),
});
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `P${index}`, address: '' }));
const rowOf = (changes: Partial<Entry>, includeNotes = false) => {
  const [row] = chronologyOf([entryOf(0, changes)], includeNotes).months[0]?.rows ?? [];
  if (!row) throw new Error('no row');
  return row;
};

describe('describeChronology', () => {
  it('groups by month on a clock in England, with references in order', () => {
    const { months, period, entries } = chronologyOf([
      entryOf(0, at('2026-03-31T22:30:00Z')),
      entryOf(1, at('2026-03-31T23:30:00Z')),
    ]);
    expect(months.map(({ title, rows }) => [title, rows.map((row) => row.reference)])).toEqual([
      ['March 2026', ['E1']],
      ['April 2026', ['E2']],
    ]);
    expect(months[1]?.rows[0]).toMatchObject({ day: '1 Apr 2026', time: 'Wed 00:30', dateNote: '' });
    expect([period, entries]).toEqual(['31 March 2026 to 1 April 2026', 2]);
  });

  it('counts what was left out by reason, most frequent first, and never holds a title', () => {
    const leftOut = ['dates', 'mediation', 'dates'].map((reason, index) => ({
      entryId: asEntryId(`x${index}`),
      title: 'Secret talks',
      reason,
    }));
    const chronology = describeChronology(sourceOf([]), makingOf(), leftOut);
    expect(chronology.leftOut).toEqual([
      { reason: 'dates', count: 2 },
      { reason: 'mediation', count: 1 },
    ]);
    expect(JSON.stringify(chronology)).not.toContain('Secret');
  });

  it('names entries without a date of their own, and those read from a page', () => {
    const chronology = chronologyOf([
      entryOf(0),
      entryOf(1, { happenedFrom: 'captured' }),
      entryOf(2, { fidelity: 'as shown' }),
    ]);
    expect([chronology.undated, chronology.asShown]).toEqual([['E2'], ['E3']]);
    expect(chronology.months[0]?.rows[1]?.dateNote).toBe('date kept');
    expect(chronology.proofs.map(({ isOriginal }) => isOriginal)).toEqual([true, true, false]);
  });

  it('proves each file of a paper, and does not call a date the page showed none', () => {
    const letter = entryOf(0, {
      kind: 'letter',
      happenedFrom: 'stated',
      papers: [paper(1, 'a.jpg'), paper(2, 'b.jpg')],
    });
    const chronology = chronologyOf([letter, entryOf(1, { happenedFrom: 'shown', fidelity: 'as shown' })]);
    expect(
      chronology.proofs.map(({ reference, subject, size }) => `${reference} ${subject} ${size}`),
    ).toEqual([
      'E1 Letter 0 (file 1 of 2) 101',
      'E1 Letter 0 (file 2 of 2) 102',
      `E2 Letter 1 ${entryOf(1).originalSize}`,
    ]);
    expect([chronology.papers, chronology.undated]).toEqual([1, []]);
  });

  it('describes an empty timeline', () => {
    expect(chronologyOf([])).toMatchObject({ period: '', months: [], proofs: [], entries: 0 });
  });
});

describe('a row', () => {
  it('says who wrote and the subject, when there is no summary', () => {
    expect(rowOf({ subject: 'Draft\r\n plan' })).toMatchObject({
      from: 'Sarah Cole',
      fromParty: 'Northshire County Council',
      to: 'to Alex Morgan',
      what: 'Email from Sarah Cole (Northshire County Council): “Draft plan”',
      details: [],
    });
  });

  it('gives the summary first, then the subject in full', () => {
    const row = rowOf({ summary: 'The council sends its draft.', subject: 'Draft plan' });
    expect(row.what).toBe('The council sends its draft.');
    expect(row.details).toEqual([{ kind: 'subject', text: 'Subject: Draft plan' }]);
  });

  it('does not call the writer by the party written to', () => {
    const own = { name: 'Alex Morgan', address: 'alex.morgan@example.org' };
    const row = rowOf({ from: [own], partyId: asPartyId('council'), subject: 'Request' });
    expect(row.what).toBe('Email from Alex Morgan: “Request”');
  });

  it('takes the party the user chose for a sender nobody knows', () => {
    const from = [{ name: 'J. Field', address: 'jf@example.net' }];
    expect(rowOf({ from, partyId: asPartyId('school') }).fromParty).toBe('Hazelbrook Primary School');
  });

  it('does not repeat a name that is the party', () => {
    const from = [{ name: 'Northshire County Council', address: 'no-reply@northshire.gov.uk' }];
    expect(rowOf({ from, subject: 'A' }).what).toBe('Email from Northshire County Council: “A”');
  });

  it('manages without sender, recipients and subject', () => {
    const row = rowOf({ from: [], to: [], subject: ' ' });
    expect(row).toMatchObject({ from: 'sender not shown', to: '', what: 'Email: no subject' });
  });

  it('counts further recipients, but never only one of them', () => {
    expect(rowOf({ to: people(4) }).to).toBe('to P0, P1, P2, P3');
    expect(rowOf({ to: people(5), cc: people(1) }).to).toBe('to P0, P1, P2 and 2 others; copied to P0');
  });

  it('lists attachments but not the pictures inside the text', () => {
    const row = rowOf({
      attachments: [attachment('plan.pdf'), attachment('logo.png', true), attachment('')],
    });
    expect(row.details).toEqual([{ kind: 'attachments', text: '2 attachments: plan.pdf, unnamed' }]);
  });

  it('marks a page reading and passes on warnings', () => {
    const row = rowOf({ fidelity: 'as shown', warnings: ['The content is not here.'] });
    expect(row.details).toEqual([
      { kind: 'as shown', text: AS_SHOWN },
      { kind: 'warning', text: 'The content is not here.' },
    ]);
  });

  it('shows the private note on request only', () => {
    expect(rowOf({ note: 'Mine\nalone' }).details).toEqual([]);
    expect(rowOf({ note: 'Mine\nalone' }, true).details).toEqual([
      { kind: 'note', text: 'Private note: Mine\nalone' },
    ]);
  });

  it('says what a paper is, whom it is from or to, and how many files it has', () => {
    const letter: Partial<Entry> = {
      kind: 'letter',
      subject: 'Decision',
      from: [],
      to: [],
      happenedFrom: 'stated',
      isOwnPaper: false,
      partyId: asPartyId('council'),
      papers: [paper(1, 'IMG_1.jpg'), paper(2, 'IMG_2.jpg')],
    };
    expect(rowOf(letter)).toMatchObject({
      from: 'Northshire County Council',
      to: '',
      time: expect.stringMatching(/^[A-Z][a-z]{2}$/),
      what: 'Letter from Northshire County Council: “Decision”',
      details: [{ kind: 'attachments', text: '2 files: IMG_1.jpg, IMG_2.jpg' }],
    });
    const own = rowOf({ ...letter, isOwnPaper: true, summary: 'The parent appeals.' });
    expect(own).toMatchObject({
      from: 'the record keeper',
      to: 'to Northshire County Council',
      what: 'The parent appeals.',
    });
    expect(own.details[0]).toEqual({
      kind: 'subject',
      text: 'Letter to Northshire County Council: “Decision”',
    });
    expect(rowOf({ ...letter, partyId: null }).what).toBe('Letter received: “Decision”');
  });

  it('says of a note whose it is and when it was written; nobody sent it', () => {
    const note: Partial<Entry> = {
      kind: 'call',
      subject: 'Case officer rang',
      from: [],
      to: [],
      happenedFrom: 'stated',
      capturedAt: Date.parse('2026-07-03T17:20:00Z'),
      isOwnPaper: true,
      ownNote: { time: '14:05' },
      partyId: asPartyId('council'),
      papers: [paper(1, 'Call note.txt')],
    };
    expect(rowOf(note)).toMatchObject({
      from: 'the record keeper',
      to: '',
      time: expect.stringMatching(/^[A-Z][a-z]{2} 14:05$/),
      what: 'Call with Northshire County Council: “Case officer rang”',
      details: [
        {
          kind: 'as shown',
          text: 'The record keeper’s own note of what happened at 14:05, written down on 3 July 2026, 18:20.',
        },
        { kind: 'attachments', text: '1 file: Call note.txt' },
      ],
    });
    const timeless = rowOf({ ...note, kind: 'incident', ownNote: { time: '' } });
    expect(timeless.time).toMatch(/^[A-Z][a-z]{2}$/);
    expect(timeless.what).toBe('Incident involving Northshire County Council: “Case officer rang”');
  });

  it('keeps a right-to-left subject to itself', () => {
    expect(rowOf({ subject: 'خطة' }).what).toContain('“\u2068خطة\u2069”');
  });
});
