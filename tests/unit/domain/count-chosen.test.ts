// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { countChosen, instantsOf, startOfLondonDay } from '../../../utils/domain/count-chosen.ts';
import type { ImportPreview } from '../../../utils/domain/import.ts';

const group = (key: string, messages: number) =>
  ({ key, name: key, kind: 'other', suggested: false, messages, people: [] }) as const;

const PREVIEW: ImportPreview = {
  messages: 6,
  each: {
    sentAt: Float64Array.from([
      Date.parse('2026-03-01T10:00:00Z'),
      Date.parse('2026-03-31T22:59:59Z'),
      Date.parse('2026-03-31T23:00:00Z'),
      Number.NaN,
      Date.parse('2026-04-02T10:00:00Z'),
      Date.parse('2026-03-02T10:00:00Z'),
    ]),
    circle: Uint32Array.from([0, 1, 2, 0, 2, 3]),
    circles: [[0], [0, 1], [1], []],
  },
  groups: [group('council', 3), group('school', 3)],
  ownAddresses: [],
  undated: 1,
  drafts: 0,
  problems: [],
};
const ANY = { groups: null, from: null, until: null };

describe('counting a choice', () => {
  it('counts a message of two groups once', () => {
    expect(countChosen(PREVIEW, { ...ANY, groups: ['council'] })).toEqual({ messages: 3, exact: true });
    expect(countChosen(PREVIEW, { ...ANY, groups: ['school', 'council'] }).messages).toBe(5);
    expect(countChosen(PREVIEW, { ...ANY, groups: [] }).messages).toBe(0);
    expect(countChosen(PREVIEW, ANY).messages).toBe(6);
  });

  it('goes by the day in England, summer time too, and leaves undated ones out with dates', () => {
    expect(countChosen(PREVIEW, { ...ANY, until: '2026-03-31' }).messages).toBe(3);
    expect(countChosen(PREVIEW, { ...ANY, from: '2026-04-01' }).messages).toBe(2);
    expect(countChosen(PREVIEW, { ...ANY, from: '2026-04-01', groups: ['council'] }).messages).toBe(0);
  });

  it('leaves drafts out unless they are wanted too', () => {
    const { each } = PREVIEW;
    const withDrafts = {
      ...PREVIEW,
      drafts: 2,
      each: each && { ...each, drafts: Uint8Array.from([1, 0, 1, 0, 0, 0]) },
    };
    expect(countChosen(withDrafts, ANY)).toEqual({ messages: 4, exact: true });
    expect(countChosen(withDrafts, { ...ANY, drafts: true })).toEqual({ messages: 6, exact: true });
    expect(countChosen({ ...PREVIEW, each: undefined, drafts: 2 } as ImportPreview, ANY).messages).toBe(4);
  });

  it('says that it is only a bound where nothing was noted of each', () => {
    const { each: _, ...rough } = PREVIEW;
    expect(countChosen(rough, ANY)).toEqual({ messages: 6, exact: true });
    expect(countChosen(rough, { ...ANY, groups: ['council'] })).toEqual({ messages: 3, exact: false });
    expect(countChosen(rough, { ...ANY, from: '2026-01-01' })).toEqual({ messages: 5, exact: false });
    expect(countChosen(rough, { ...ANY, groups: ['council', 'school'] }).messages).toBe(6);
  });
});

describe('a day in England', () => {
  it('begins at midnight on its own clock', () => {
    expect(startOfLondonDay('2026-01-15')).toBe(Date.parse('2026-01-15T00:00:00Z'));
    expect(startOfLondonDay('2026-07-15')).toBe(Date.parse('2026-07-14T23:00:00Z'));
  });

  it('has 23 hours when summer time begins and 25 when it ends', () => {
    const hours = (day: string): number => {
      const { first, end } = instantsOf({ from: day, until: day });
      return (end - first) / 3_600_000;
    };
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-03-30')]).toEqual([23, 25, 24]);
  });
});
