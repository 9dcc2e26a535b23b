import { describe, expect, it } from 'vitest';
import { chooseEntries, confidentialOf, LEFT_OUT_REASONS } from '../../../utils/domain/choose-entries.ts';
import {
  asMatterId,
  asPartyId,
  asTagId,
  BUILT_IN_TAGS,
  type ExportScope,
} from '../../../utils/domain/index.ts';
import { inventedEntry } from '../components/invented-entry.ts';

const ALL: ExportScope = {
  matterId: asMatterId('default'),
  from: null,
  until: null,
  partyIds: [],
  tagIds: [],
  includeConfidential: false,
  includeNotes: false,
};
const school = asPartyId('school');
const entries = [
  inventedEntry('1', { happenedAt: Date.parse('2026-03-31T22:30:00Z'), partyId: school }),
  inventedEntry('2', {
    happenedAt: Date.parse('2026-03-31T23:30:00Z'),
    tags: [asTagId('mediation')],
    subject: '',
  }),
  inventedEntry('3', { happenedAt: Date.parse('2026-04-10T09:00:00Z'), tags: [asTagId('final-plan')] }),
];
const split = (scope: Partial<ExportScope>): string => {
  const { chosen, leftOut } = chooseEntries(entries, { ...ALL, ...scope }, BUILT_IN_TAGS);
  return `${chosen.map(({ id }) => id).join('')} | ${leftOut.map(({ entryId, reason }) => `${entryId} ${reason}`).join(', ')}`;
};
const { dates, party, tag, confidential } = LEFT_OUT_REASONS;

describe('what an export covers', () => {
  it.each<[Partial<ExportScope>, string]>([
    [{}, `13 | 2 ${confidential}`],
    [{ includeConfidential: true }, '123 | '],
    [{ from: '2026-04-01', includeConfidential: true }, `23 | 1 ${dates}`],
    [{ until: '2026-03-31' }, `1 | 2 ${dates}, 3 ${dates}`],
    [{ partyIds: [school], includeConfidential: true }, `1 | 2 ${party}, 3 ${party}`],
    [{ tagIds: [asTagId('final-plan')] }, `3 | 1 ${tag}, 2 ${tag}`],
    [{ tagIds: [asTagId('mediation')] }, ` | 1 ${tag}, 2 ${confidential}, 3 ${tag}`],
  ])('%j', (scope, expected) => {
    expect(split(scope)).toBe(expected);
  });

  it('names an email without a subject', () => {
    expect(chooseEntries(entries, ALL, BUILT_IN_TAGS).leftOut[0]?.title).toBe('(no subject)');
  });
});

describe('what is left out and confidential', () => {
  const idsFor = (scope: Partial<ExportScope>) => {
    const whole = { ...ALL, ...scope };
    const choice = chooseEntries(entries, whole, BUILT_IN_TAGS);
    const found = confidentialOf(choice, { entries, tags: BUILT_IN_TAGS }, whole);
    return found.map(({ entryId, reason }) => `${entryId} ${reason}`);
  };

  it.each<[string, Partial<ExportScope>]>([
    ['of every party', {}],
    ['of a party not chosen', { partyIds: [school] }],
    ['of a day not chosen', { until: '2026-03-31' }],
    ['about something not chosen', { tagIds: [asTagId('final-plan')] }],
  ])('is found when it is %s: a chosen reply may quote it', (_, scope) => {
    expect(idsFor(scope)).toEqual([`2 ${confidential}`]);
  });

  it('is nothing where such are included', () => {
    expect(idsFor({ partyIds: [school], includeConfidential: true })).toEqual([]);
  });
});
