import type { Clock, RuleReference } from '../domain/clock.ts';
import type { Day } from './day.ts';
import type { ClockMail, Found } from './find-signs.ts';
import type { RuleSet } from './types.ts';

/** Something the user may agree to: a clock to start, or the end of one that runs. Nothing happens without a yes. */
export interface Proposal extends RuleReference {
  readonly kind: 'start' | 'end';
  /** Known again after a refusal. */
  readonly key: string;
  readonly entryId: string;
  /** For `end`: the clock. */
  readonly clockId: string | null;
  /** What the clock is, or would be, about; may be empty. */
  readonly about: string;
  /** The day to count from, or null when the user must say: no meeting's day is found in the mail. */
  readonly day: Day | null;
  readonly because: Found;
}

/** What proposals are made from. Mails in any order. */
export interface ProposalSources {
  readonly mails: readonly ClockMail[];
  readonly clocks: readonly Clock[];
  readonly refused: ReadonlySet<string>;
  readonly ruleSets: readonly RuleSet[];
}
