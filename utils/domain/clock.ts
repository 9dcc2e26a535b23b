import type { EntryId, MatterId } from './ids.ts';
import type { SchoolTerms } from './school-terms.ts';

/** Key of a clock in the store. */
export type ClockId = string & { readonly __brand: 'ClockId' };

/** Takes a text that is known to be a clock's id for one. */
export const asClockId = (text: string): ClockId => text as ClockId;

/** Which rule a clock follows: a set of rules and the rule's id in it. */
export interface RuleReference {
  readonly set: string;
  readonly rule: string;
}

/** Start or end of a clock: a day, and the entry that proves it. */
export interface ClockMark {
  /** `YYYY-MM-DD`, the day in England. */
  readonly day: string;
  /** Null when the user gave the day without an entry. */
  readonly entryId: EntryId | null;
  /** Why another day than the entry's own is used, in the user's words; empty when it is the entry's. */
  readonly reason: string;
}

/** A time limit that runs, or ran, in a matter. When it is due is counted anew from the rule each time: never stored. */
export interface Clock extends RuleReference {
  readonly id: ClockId;
  readonly matterId: MatterId;
  /** Tells two clocks of one rule apart: `educational psychology`. May be empty. */
  readonly about: string;
  readonly start: ClockMark;
  /** Null while it runs. */
  readonly end: ClockMark | null;
  /** The other side says otherwise: exports then say "alleged". */
  readonly disputed: boolean;
  /** Instant, ms since 1970. */
  readonly madeAt: number;
}

/** A sent mail that waits for an answer by a day; silence then becomes a line in the chronology. */
export interface Watch {
  readonly entryId: EntryId;
  readonly matterId: MatterId;
  /** `YYYY-MM-DD`. */
  readonly by: string;
  /** The answer, when the user named one that could not be told from the thread. */
  readonly answeredBy: EntryId | null;
  readonly madeAt: number;
}

/** Everything the store holds about a matter's clocks. */
export interface ClockRecords {
  readonly clocks: readonly Clock[];
  /** Keys of proposals the user refused. */
  readonly refused: ReadonlySet<string>;
  readonly watches: readonly Watch[];
  /** The school's terms; empty before the user entered them. */
  readonly terms: SchoolTerms;
}

/** A refused proposal, as it lies in its table. */
export interface RefusedProposal {
  readonly key: string;
  readonly matterId: MatterId;
}
