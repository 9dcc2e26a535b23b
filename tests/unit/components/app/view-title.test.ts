import { describe, expect, it } from 'vitest';
import { viewTitle } from '../../../../components/app/view-title.ts';
import { asEntryId } from '../../../../utils/domain/index.ts';
import { inventedEntry } from '../invented-entry.ts';

const kept = inventedEntry('kept', {
  subject: 'About Idris',
  happenedAt: Date.parse('2026-04-29T12:00:00Z'),
  happenedFrom: 'sent',
});
const undated = inventedEntry('undated', { kind: 'letter', happenedFrom: 'captured' });
const state = { entries: [kept], binned: [undated] };
const titleOf = (id: string) => viewTitle({ view: 'entry', id: asEntryId(id) }, state);

describe('viewTitle', () => {
  it('gives every view its own', () => {
    expect(viewTitle({ view: 'clocks' }, null)).toBe('Clocks · Paperchain');
    expect(viewTitle({ view: 'timeline' }, state)).toBe('Timeline · Paperchain');
    expect(viewTitle({ view: 'originals', id: null }, state)).toBe('Add originals · Paperchain');
  });

  it('tells an entry by kind and day, never by its words: browsers keep titles in their history', () => {
    expect(titleOf('kept')).toBe('Email of 29 April 2026 · Paperchain');
    expect(titleOf('undated')).toBe('Letter · Paperchain');
    expect(titleOf('gone')).toBe('Entry · Paperchain');
  });
});
