// Clocks as an export knows them, for tests of forms.
import { asEntryId, type EntryId } from '../../../../utils/domain/index.ts';
import {
  NO_CLOCKS,
  type ExportClock,
  type ExportClocks,
  type ExportMark,
} from '../../../../utils/export/clocks/shape.ts';

export const markOn = (
  day: string | null,
  entry: string | null,
  more: Partial<ExportMark> = {},
): ExportMark => ({
  day,
  entryId: entry === null ? null : asEntryId(entry),
  unnamed: null,
  reason: '',
  isApproximate: false,
  ...more,
});

/** The council's decision, 17 days late, unless something else is given. */
export function exportClock(more: Partial<ExportClock> = {}): ExportClock {
  return {
    id: 'clock',
    ruleSet: 'england-assessment',
    rule: 'A1',
    title: 'Decision whether to assess',
    about: '',
    says: 'The council must decide within 6 weeks.',
    who: 'the council',
    force: 'law',
    citation: 'reg 5(1)',
    checkedOn: '2026-11-23',
    basis: 'text',
    start: markOn('2025-09-08', 'entry-0'),
    end: markOn('2025-11-06', 'entry-1'),
    dueOn: '2025-10-20',
    dueBy: null,
    cautiousDueOn: null,
    laterDueOn: null,
    state: 'done late',
    whyNot: '',
    days: 17,
    disputed: false,
    governedBy: null,
    mayEndLater: false,
    steps: ['Day 1 is Tuesday 9 September 2025.', 'Due on Monday 20 October 2025.'],
    changes: [
      'They may say: a school was closed (reg 5(4)(a)).',
      'They may say: somebody was away (reg 5(4)(d)).',
    ],
    warnings: [],
    ...more,
  };
}

export const exportClocks = (
  clocks: readonly ExportClock[],
  more: Partial<ExportClocks> = {},
): ExportClocks => ({
  ...NO_CLOCKS,
  asOf: '2026-11-23',
  clocks,
  advisers: [{ name: 'SENDIASS', does: 'free advice' }],
  ...more,
});

/** `entry-0` is E1, `entry-1` E2, as the samples of the other tests have it. */
export const REFERENCES: ReadonlyMap<EntryId, string> = new Map(
  [0, 1, 2].map((number) => [asEntryId(`entry-${number}`), `E${number + 1}`]),
);
