import type { EntryId } from './ids.ts';

/** One point in which a mail file and an `as shown` entry were compared. */
export interface OriginalEvidence {
  readonly point: 'conversation' | 'message id' | 'sender' | 'subject' | 'date' | 'text';
  readonly agrees: 'yes' | 'no' | 'unknown';
  /** As the page showed it and as the file has it, for showing side by side. Text is shortened; may be empty. */
  readonly shown: string;
  readonly inFile: string;
}

/** An entry that a file may belong to, with everything that speaks for and against it. */
export interface OriginalCandidate {
  readonly entryId: EntryId;
  readonly evidence: readonly OriginalEvidence[];
}

/**
 * What a mail file is to the `as shown` entries. `entry`: this one for certain, and no other fits as well. `unsure`:
 * near, the likeliest first; a person must look at both. `nothing`: none of them.
 */
export type OriginalVerdict =
  | ({ readonly found: 'entry' } & OriginalCandidate)
  | { readonly found: 'unsure'; readonly candidates: readonly OriginalCandidate[] }
  | { readonly found: 'nothing' };
