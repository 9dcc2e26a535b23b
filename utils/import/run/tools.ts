import type { ComparableEntry } from '../../capture/match/comparable.ts';
import type { ImportRun } from '../../domain/import.ts';
import type { Entry, EntryId, Failure, Kept, MakeId, NewEntry, Party, Result } from '../../domain/index.ts';
import type { PrepareJob, PreparedMail } from './prepare-mails.ts';

/** What an import needs from outside: the store, the clock, ids, and somebody who prepares mails. */
export interface ImportTools {
  /** Makes mails ready, here or in other workers. The job's buffers may be gone afterwards. */
  readonly prepare: (job: PrepareJob) => Promise<readonly PreparedMail[]>;
  /** How many jobs of preparing may run at once. */
  readonly preparers: number;
  /** Keeps mails and the import they belong to in one transaction (store/keep-entries.ts). */
  readonly keepNewEntries: (batch: {
    readonly made: readonly NewEntry[];
    readonly runAfter: (kept: readonly Kept[]) => ImportRun;
  }) => Promise<Result<readonly Kept[], Failure>>;
  /** Gives an `as shown` entry its original (store/add-original.ts). */
  readonly addOriginal: (id: EntryId, made: NewEntry) => Promise<Result<Entry, Failure>>;
  readonly saveRun: (run: ImportRun) => Promise<void>;
  /** Broken-off imports, newest first. */
  readonly unfinished: () => Promise<readonly ImportRun[]>;
  readonly parties: () => Promise<readonly Party[]>;
  /** Saves a new party with its journal line (store/write-names.ts). */
  readonly saveParty: (party: Party) => Promise<Party>;
  /** `as shown` entries, made ready for comparing. */
  readonly shown: () => Promise<readonly ComparableEntry[]>;
  /** Instant, ms since 1970. */
  readonly now: () => number;
  readonly makeId: MakeId;
  /** Of Paperchain. */
  readonly version: string;
  /**
   * True where the browser refuses to read a part of a file that was changed since it was chosen, so that what is stored
   * is what was hashed. Chromium does; for others every original is stored from memory.
   */
  readonly mayLend: boolean;
}
