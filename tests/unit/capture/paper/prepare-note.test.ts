// @vitest-environment node
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noteText, prepareNote, type NoteRequest } from '../../../../utils/capture/paper/prepare-note.ts';
import { asPartyId } from '../../../../utils/domain/index.ts';
import { londonInstant, MOST_NOTE_WORDS, sayOwnNote } from '../../../../utils/domain/own-note.ts';

const COUNCIL = {
  id: asPartyId('council'),
  name: 'Northshire County Council',
  kind: 'council',
  addresses: [],
  domains: [],
} as const;
const NOW = Date.parse('2026-07-01T17:20:00Z');
const TOOLS = { now: () => NOW, makeId: () => 'note-1', version: '0.1.0' };
const REQUEST: NoteRequest = {
  kind: 'call',
  title: ' Case officer rang\n',
  day: '2026-07-01',
  time: '14:05',
  who: 'Sarah Cole; me',
  words: 'She said: “by Friday”.\n\n  I asked twice.',
  party: COUNCIL,
};
const prepare = (changes: Partial<NoteRequest> = {}) => prepareNote({ ...REQUEST, ...changes }, TOOLS);
async function prepared(changes: Partial<NoteRequest> = {}) {
  const made = await prepare(changes);
  if (!made.ok) throw new Error(made.error.happened);
  return made.value;
}

describe('preparing a note', () => {
  it('makes a text of what, when, who and when it was written, and leaves the words as they were typed', async () => {
    const { original } = await prepared();
    expect(await original.blob.text()).toBe(
      [
        'Call',
        'When: Wed 1 July 2026, 14:05',
        'Who: Sarah Cole; me; Northshire County Council',
        'Written down: 1 July 2026, 18:20',
        '',
        'She said: “by Friday”.',
        '',
        '  I asked twice.',
        '',
      ].join('\n'),
    );
    expect(noteText({ ...REQUEST, who: '', party: null, time: '' }, NOW)).toMatch(
      /^Call\nWhen: Wed 1 July 2026\nWritten down/,
    );
  });

  it('is its own original, hashed as it stands, and says that it is the user’s own', async () => {
    const { entry, original, papers = [], searchText } = await prepared();
    const bytes = new Uint8Array(await original.blob.arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { name: 'Call note.txt', mediaType: 'text/plain', size: bytes.length, sha256 };
    expect(entry).toMatchObject({
      id: 'note-1',
      kind: 'call',
      fidelity: 'original',
      originalSha256: sha256,
      originalSize: bytes.length,
      isOwnPaper: true,
      ownNote: { time: '14:05' },
      papers: [file],
      subject: 'Case officer rang',
      happenedAt: Date.parse('2026-07-01T13:05:00Z'),
      happenedFrom: 'stated',
      capturedAt: NOW,
      partyId: 'council',
      provenance: { site: 'paper', method: 'note written by hand' },
    });
    expect(papers).toEqual([original]);
    expect(searchText).toContain('I asked twice.');
    expect(sayOwnNote(entry)).toBe(
      'The record keeper’s own note of what happened at 14:05, written down on 1 July 2026, 18:20.',
    );
    expect(sayOwnNote({ ...entry, ownNote: { time: '' } })).not.toContain(' at ');
  });

  it('is text whatever its words look like', async () => {
    const { entry } = await prepared({ words: '%PDF-1.7 is what the letter began with.' });
    expect(entry.papers?.[0]?.mediaType).toBe('text/plain');
  });

  it.each([
    [{ day: '2026-02-30' }, 'The day or the time does not exist.'],
    [{ time: '25:00' }, 'The day or the time does not exist.'],
    [{ day: '2026-07-02', time: '' }, 'This day is still to come.'],
    [{ title: ' ' }, 'The title is missing.'],
    [{ words: '\n ' }, 'There are no words.'],
    [{ words: 'x'.repeat(MOST_NOTE_WORDS + 1) }, 'It is longer than 50000 characters.'],
  ])('is refused: %o', async (changes, happened) => {
    expect(await prepare(changes)).toMatchObject({
      ok: false,
      error: { happened, safe: 'Nothing was kept.' },
    });
  });
});

describe('londonInstant', () => {
  it.each([
    ['2026-07-01', '00:30', '2026-06-30T23:30:00.000Z'],
    ['2026-12-01', '23:59', '2026-12-01T23:59:00.000Z'],
    ['2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T02:00:00.000Z'],
    ['2026-10-25', '00:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T03:00:00.000Z'],
    ['2026-07-01', '', '2026-07-01T11:00:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(new Date(londonInstant(day, time) ?? 0).toISOString()).toBe(instant);
  });
});
