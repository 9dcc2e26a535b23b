// Clocks in exports. shape: what an export knows of them, plain data · gather: counts them and keeps to the scope · words:
// numbered and in sentences · rows: where they stand in the chronology · clocks-csv: the table. Every form reads these;
// rule sets and the store's records come in from the entrypoint.
import type { EntryId } from '../../domain/index.ts';

/** Why an entry that proves something is not named: it is not in this export. */
export type Unnamed = 'outside' | 'confidential';

/** A day of a clock and the entry that proves it. */
export interface ExportMark {
  /** `YYYY-MM-DD` in England; null where even the day stays out, because the entry is confidential. */
  readonly day: string | null;
  /** Always an entry of this export; null when the day was given without one, or the entry is not in this export. */
  readonly entryId: EntryId | null;
  readonly unnamed: Unnamed | null;
  /** Why another day than the entry's own is used, in the user's words; empty when it is the entry's. */
  readonly reason: string;
  /** The entry's own date is only the day it was kept. */
  readonly isApproximate: boolean;
}

/**
 * How a clock stands on the day of the export. `passed`: the family's own time or a working marker is over, which is no
 * lateness. `done`: on a day that stays out, after such a time, or after a day that another limit of the act overrides. `in force`: a duty without a last day. `set aside`:
 * another limit for the same act counts. `not counted`: `whyNot` says why.
 */
export type ExportClockState =
  | 'done in time'
  | 'done late'
  | 'done'
  | 'running'
  | 'overdue'
  | 'passed'
  | 'in force'
  | 'set aside'
  | 'not counted';

/** A time limit, counted: everything a form may say of it. */
export interface ExportClock {
  readonly id: string;
  readonly ruleSet: string;
  readonly rule: string;
  readonly title: string;
  /** Tells two clocks of one rule apart, in the user's words; may be empty. */
  readonly about: string;
  /** What must happen, in one plain sentence. */
  readonly says: string;
  /** Who must act, e.g. `the council`. */
  readonly who: string;
  readonly force: 'law' | 'guidance' | 'marker';
  readonly citation: string;
  /** `YYYY-MM-DD`: when a person last looked at what the rule rests on. */
  readonly checkedOn: string;
  /** What it rests on: its text, part of it, pages about it, or common knowledge. */
  readonly basis: 'text' | 'part' | 'pages' | 'knowledge';
  readonly start: ExportMark;
  /** Null while it runs. */
  readonly end: ExportMark | null;
  /** `YYYY-MM-DD`; null when it could not be counted. */
  readonly dueOn: string | null;
  /** `17:00` where the rule says an hour. */
  readonly dueBy: string | null;
  /** An earlier day that is safe whichever reading of the rule is right. */
  readonly cautiousDueOn: string | null;
  /** The last day on another reading of the rule: days late are counted from it. */
  readonly laterDueOn: string | null;
  readonly state: ExportClockState;
  /** Why it could not be counted, in a sentence; empty when it is. */
  readonly whyNot: string;
  /** Days late (`done late`, `overdue`; 0 when `done in time`), left (`running`) or since it ended (`passed`); else null. */
  readonly days: number | null;
  /** The other side says otherwise: everything about lateness is then alleged. */
  readonly disputed: boolean;
  /** Title of the limit that counts instead, if that one is in this export. */
  readonly governedBy: string | null;
  /** Its own day is over, and its rule names another limit that counts if it is later; no such one is in this export. */
  readonly mayEndLater: boolean;
  /** The arithmetic in sentences, first to last. */
  readonly steps: readonly string[];
  /** What would change the day: other dates, and reasons that may be claimed. */
  readonly changes: readonly string[];
  /** Unconfirmed law, holidays not yet proclaimed. */
  readonly warnings: readonly string[];
}

/** A sent email that waits, or waited, for an answer by a day. */
export interface ExportWatch {
  /** The email that was sent: always in this export. */
  readonly entryId: EntryId;
  /** `YYYY-MM-DD`. */
  readonly by: string;
  readonly state: 'waiting' | 'answered' | 'answered late' | 'silent';
  /** Days the answer is, or was, late; else null. */
  readonly days: number | null;
  /** The answer; null while there is none. */
  readonly answer: ExportMark | null;
}

/** Where to get advice. */
export interface Adviser {
  readonly name: string;
  readonly does: string;
}

/** All that an export knows of a matter's clocks. */
export interface ExportClocks {
  /** `YYYY-MM-DD`: the day in England on which "not done" and "so far" were judged. */
  readonly asOf: string;
  /** The days chosen, `YYYY-MM-DD`, inclusive; null is open. Rows that are no entry keep to them too. */
  readonly days: { readonly from: string | null; readonly until: string | null };
  /** By start, then due. */
  readonly clocks: readonly ExportClock[];
  /** By the day they wait for. */
  readonly watches: readonly ExportWatch[];
  /** How many clocks and watches stay out because what they begin with is not in this export. */
  readonly leftOut: number;
  readonly advisers: readonly Adviser[];
  /** The running clocks as a calendar (iCalendar); empty when none runs. */
  readonly calendar: string;
}

export const NO_CLOCKS: ExportClocks = {
  asOf: '1970-01-01',
  days: { from: null, until: null },
  clocks: [],
  watches: [],
  leftOut: 0,
  advisers: [],
  calendar: '',
};
