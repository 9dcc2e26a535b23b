import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asEntryId } from '../../../../utils/domain/index.ts';
import { formatMonth } from '../../../../utils/domain/dates.ts';
import { layOutRows, type TimelineItem } from '../../../../components/timeline/timeline-rows.ts';
import { inventedEntry } from '../invented-entry.ts';

const at = (id: string, text: string) => inventedEntry(id, { happenedAt: Date.parse(text) });
const listed = (entries: ReturnType<typeof at>[], silences: boolean): TimelineItem[] => {
  const rows = layOutRows(entries, silences);
  return Array.from({ length: rows.count }, (_, row) => rows.itemAt(row)).filter(
    (item) => item !== undefined,
  );
};
const drawn = (entries: ReturnType<typeof at>[], silences = false): string[] =>
  listed(entries, silences).map((item) =>
    item.kind === 'month'
      ? `${item.label} (${item.count})`
      : `${item.position} ${item.entry.id}${item.silentDays ? ` after ${item.silentDays}` : ''}`,
  );

describe('rows of the timeline', () => {
  it('puts entries under the month of England, in either order', () => {
    const entries = [
      at('a', '2026-03-31T22:59:59Z'),
      at('b', '2026-03-31T23:00:00Z'),
      at('c', '2026-12-31T23:59:59Z'),
    ];
    expect(drawn(entries)).toEqual([
      'March 2026 (1)',
      '1 a',
      'April 2026 (1)',
      '2 b',
      'December 2026 (1)',
      '3 c',
    ]);
    expect(drawn(entries.toReversed())).toEqual([
      'December 2026 (1)',
      '1 c',
      'April 2026 (1)',
      '2 b',
      'March 2026 (1)',
      '3 a',
    ]);
  });

  it('notes a long silence only when asked', () => {
    const entries = [
      at('a', '2026-01-05T10:00:00Z'),
      at('b', '2026-01-25T10:00:00Z'),
      at('c', '2026-02-20T10:00:00Z'),
    ];
    expect(drawn(entries, true)).toEqual([
      'January 2026 (2)',
      '1 a',
      '2 b',
      'February 2026 (1)',
      '3 c after 26',
    ]);
    expect(drawn(entries)).not.toContain('3 c after 26');
  });

  it('knows where an entry stands, and which month is above a row', () => {
    const rows = layOutRows(
      [at('a', '2026-01-05T10:00:00Z'), at('b', '2026-02-01T10:00:00Z'), at('c', '2026-02-20T10:00:00Z')],
      false,
    );
    expect(['a', 'b', 'c', 'x'].map((id) => rows.rowOf(asEntryId(id)))).toEqual([1, 3, 4, -1]);
    expect([-1, 0, 1, 2, 3, 4].map(rows.headingAbove)).toEqual([-1, 0, 0, 2, 2, 2]);
    expect([0, 1, 2, 3].map(rows.isHeading)).toEqual([true, false, true, false]);
    expect([rows.itemAt(-1), rows.itemAt(5), layOutRows([], false).itemAt(0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('agrees with the calendar at every instant', () => {
    const instant = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 20 }), (instants) => {
        const entries = instants
          .toSorted((one, other) => one - other)
          .map((happenedAt, id) => inventedEntry(`${id}`, { happenedAt }));
        let heading = '';
        expect(listed(entries, false).filter(({ kind }) => kind === 'entry')).toHaveLength(entries.length);
        for (const item of listed(entries, false)) {
          if (item.kind === 'month') heading = item.label;
          else expect(formatMonth(item.entry.happenedAt)).toBe(heading);
        }
      }),
    );
  });
});
