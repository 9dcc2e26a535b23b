import type { EntryId, Sha256 } from './ids.ts';

/** How a file of a pack compares with what the pack says of it. */
export type FileVerdict = 'changed' | 'missing' | 'extra' | 'unreadable';

/** A file that is not as the pack says; those that are, are only counted. */
export interface FileFinding {
  /** From the pack's top folder. Hostile text. */
  readonly path: string;
  readonly verdict: FileVerdict;
  /** What the file's SHA-256 should be, and is: null where nothing says so, or nothing could be read. */
  readonly expected: Sha256 | null;
  readonly actual: Sha256 | null;
}

/** One pack that was looked at. */
export interface PackCheck {
  /** Name of its top folder or ZIP file. */
  readonly name: string;
  /** From bag-info.txt: what the pack says of itself; empty when it does not. */
  readonly description: string;
  readonly madeOn: string;
  /** Files that are as listed. */
  readonly unchanged: number;
  readonly bytes: number;
  /** At most `MOST_FINDINGS`, worst first; `findingCount` is the whole number. */
  readonly findings: readonly FileFinding[];
  readonly findingCount: number;
  /** What is wrong with the lists themselves, in plain sentences. */
  readonly problems: readonly string[];
  /** SHA-256 of manifest-sha256.txt: equal for two copies of one pack, and only for them. Null without one. */
  readonly fingerprint: Sha256 | null;
}

/** A file that belongs to no pack dropped with it. */
export interface LooseCheck {
  readonly name: string;
  readonly size: number;
  /** Null when it could not be read; `problem` then says why, as far as known. */
  readonly sha256: Sha256 | null;
  readonly problem: string;
  /** Entries of this browser's record that hold the same bytes, as their original or as an attachment. */
  readonly known: readonly KnownContent[];
  /** True when it is listed by a manifest that was dropped with it; null when none was. */
  readonly listed: boolean | null;
}

/** Where bytes are known from. */
export interface KnownContent {
  readonly entryId: EntryId;
  readonly subject: string;
  /** Instant, ms since 1970. */
  readonly happenedAt: number;
  readonly as: 'original' | 'attachment' | 'page reading';
}

/** What dropped files were found to be. */
export interface CheckReport {
  readonly packs: readonly PackCheck[];
  readonly loose: readonly LooseCheck[];
}

export interface CheckProgress {
  readonly file: string;
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** More findings than this help nobody: then the pack as a whole is wrong. */
export const MOST_FINDINGS = 500;
