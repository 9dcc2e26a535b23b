// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asEntryId } from '../../../../utils/domain/index.ts';
import { placeClocks } from '../../../../utils/export/clocks/rows.ts';
import type { ExportClock, ExportClocks, ExportWatch } from '../../../../utils/export/clocks/shape.ts';
import { describeClocks } from '../../../../utils/export/clocks/words.ts';
import { exportClock, exportClocks, markOn, REFERENCES } from './sample-clocks.ts';

function place(clocks: readonly ExportClock[], more: Partial<ExportClocks> = {}) {
  const all = exportClocks(clocks, more);
  return placeClocks(all, describeClocks(all, REFERENCES), REFERENCES);
}
const linesAt = (entry: string, clocks: readonly ExportClock[]) => place(clocks).of.get(asEntryId(entry));
const silence = (more: Partial<ExportWatch> = {}): ExportWatch => ({
  entryId: asEntryId('entry-0'),
  by: '2026-10-14',
  state: 'silent',
  days: 40,
  answer: null,
  ...more,
});

describe('placeClocks', () => {
  it('tells the due day where a clock starts and the outcome where it ends', () => {
    expect(linesAt('entry-0', [exportClock()])).toEqual([
      {
        number: 'C1',
        title: 'Decision whether to assess',
        part: 'starts',
        due: '20 Oct 2025',
        done: '',
        late: '',
      },
    ]);
    expect(linesAt('entry-1', [exportClock()])).toMatchObject([
      { part: 'ends', due: '20 Oct 2025', done: '6 Nov 2025', late: '17' },
    ]);
  });

  it('tells all of it at the start while no entry ends it', () => {
    const open = exportClock({ end: null, state: 'overdue', days: 399 });
    expect(linesAt('entry-0', [open])).toMatchObject([
      { part: 'starts', done: 'none recorded', late: '399 so far' },
    ]);
    const outside = exportClock({ end: markOn('2025-11-06', null, { unnamed: 'outside' }) });
    expect(linesAt('entry-0', [outside])).toMatchObject([{ part: 'starts', done: '6 Nov 2025', late: '17' }]);
  });

  it('gives a clock without any entry a row on its due day, if that day has come and is chosen', () => {
    const byHand = exportClock({ start: markOn('2025-09-08', null), end: null, state: 'overdue', days: 399 });
    expect(place([byHand]).days).toMatchObject([
      { day: '2025-10-20', what: 'Due day of C1.', lines: [{ part: 'whole', late: '399 so far' }] },
    ]);
    expect(place([byHand], { days: { from: '2025-11-01', until: null } }).days).toEqual([]);
    expect(place([exportClock({ ...byHand, dueOn: '2027-02-14' })]).days).toEqual([]);
  });

  it('names no due day for a duty that is in force', () => {
    const inForce = { end: null, state: 'in force', days: null, dueOn: '2025-09-08' } as const;
    const byHand = exportClock({ ...inForce, start: markOn('2025-09-08', null) });
    expect(place([byHand]).days).toMatchObject([
      { what: 'C1 is in force from here on.', lines: [{ due: 'since 8 Sep 2025', late: '' }] },
    ]);
  });

  it('puts silence on its day, as what the record holds', () => {
    expect(place([], { watches: [silence()] }).days).toEqual([
      { day: '2026-10-14', what: 'No reply to E1 recorded by 14 October 2026.', detail: '', lines: [] },
    ]);
    const late = silence({ state: 'answered late', days: 6, answer: markOn('2026-10-20', 'entry-2') });
    expect(place([], { watches: [late] }).days[0]?.detail).toBe(
      'A reply is recorded on 20 October 2026: E3.',
    );
    const outside = { ...late, answer: markOn('2026-10-20', null, { unnamed: 'outside' as const }) };
    expect(place([], { watches: [outside] }).days[0]?.detail).toBe(
      'A reply is recorded on 20 October 2026; it is not in this export.',
    );
  });

  it.each(['waiting', 'answered'] as const)('has no row for a mail that is %s', (state) => {
    expect(place([], { watches: [silence({ state, days: null })] }).days).toEqual([]);
  });
});
