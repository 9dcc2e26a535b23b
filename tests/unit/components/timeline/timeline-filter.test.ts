import { describe, expect, it } from 'vitest';
import { asPartyId, asTagId } from '../../../../utils/domain/index.ts';
import {
  countFilters,
  filterEntries,
  isNarrowed,
  WHOLE_TIMELINE,
  type TimelineFilter,
} from '../../../../components/timeline/timeline-filter.ts';
import { inventedEntry } from '../invented-entry.ts';

const school = asPartyId('school');
const plan = asTagId('final-plan');
const entries = [
  inventedEntry('1', { happenedAt: Date.parse('2026-03-28T12:00:00Z'), partyId: school }),
  // Summer time begins on 29 March 2026: 23:30 UTC on the 31st is already 1 April in England.
  inventedEntry('2', { happenedAt: Date.parse('2026-03-31T23:30:00Z'), tags: [plan] }),
  inventedEntry('3', { happenedAt: Date.parse('2026-04-02T09:00:00Z'), partyId: school, tags: [plan] }),
];
const shown = (given: Partial<TimelineFilter>, hits: Uint8Array | null = null): string =>
  filterEntries(entries, { ...WHOLE_TIMELINE, newestFirst: false, ...given }, hits)
    .map(({ id }) => id)
    .join('');

describe('filtering the timeline', () => {
  it.each([
    [{}, '123'],
    [{ newestFirst: true }, '321'],
    [{ partyIds: [school] }, '13'],
    [{ partyIds: [null] }, '2'],
    [{ partyIds: [school, null] }, '123'],
    [{ tagIds: [plan] }, '23'],
    [{ partyIds: [school], tagIds: [plan] }, '3'],
    [{ from: '2026-04-01' }, '23'],
    [{ until: '2026-03-31' }, '1'],
    [{ from: '2026-03-28', until: '2026-04-01' }, '12'],
    [{ from: '2027-01-01' }, ''],
  ] satisfies [Partial<TimelineFilter>, string][])('%j shows %s', (given, expected) => {
    expect(shown(given)).toBe(expected);
  });

  it('keeps only what the search found', () => {
    expect(shown({ tagIds: [plan] }, Uint8Array.of(1, 1, 0))).toBe('2');
  });

  it('knows whether anything may be hidden', () => {
    expect(isNarrowed(WHOLE_TIMELINE)).toBe(false);
    expect(isNarrowed({ ...WHOLE_TIMELINE, newestFirst: false })).toBe(false);
    expect(isNarrowed({ ...WHOLE_TIMELINE, query: ' a' })).toBe(true);
    expect(countFilters({ ...WHOLE_TIMELINE, partyIds: [school, null], from: '2026-01-01' })).toBe(3);
  });
});
