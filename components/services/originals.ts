import type { Entry, EntryId, Failure, Result } from '../../utils/domain/index.ts';

/** One point in which a file and an entry were compared. */
export interface OriginalEvidence {
  readonly point: 'conversation' | 'message id' | 'sender' | 'subject' | 'date' | 'text';
  readonly agrees: 'yes' | 'no' | 'unknown';
  /** As the page showed it and as the file has it, for showing side by side. */
  readonly shown: string;
  readonly inFile: string;
}

/** What a dropped file is to the `as shown` entries. */
export type OriginalMatch =
  | {
      readonly file: File;
      readonly found: 'entry';
      readonly entryId: EntryId;
      readonly evidence: readonly OriginalEvidence[];
    }
  /** Near, but not sure: the user looks at both and decides. */
  | {
      readonly file: File;
      readonly found: 'unsure';
      readonly candidates: readonly {
        readonly entryId: EntryId;
        readonly evidence: readonly OriginalEvidence[];
      }[];
    }
  | { readonly file: File; readonly found: 'already kept'; readonly entryId: EntryId }
  | { readonly file: File; readonly found: 'nothing' }
  | { readonly file: File; readonly found: 'unreadable'; readonly reason: Failure };

/** Giving `as shown` entries their originals. */
export interface OriginalServices {
  /** Compares files with one entry, or with every `as shown` entry when null. Changes nothing. */
  match(files: readonly File[], entryId: EntryId | null): Promise<readonly OriginalMatch[]>;
  /** Makes the file the entry's original; the page reading stays beside it. */
  add(file: File, entryId: EntryId): Promise<Result<Entry, Failure>>;
}
