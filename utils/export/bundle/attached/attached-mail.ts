import type { Correspondent } from '../../../domain/index.ts';

/** An email that came as a file, read. */
export interface AttachedMail {
  readonly subject: string;
  readonly from: readonly Correspondent[];
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  /** Instant, ms since 1970; null when it does not say. */
  readonly sentAt: number | null;
  readonly text: string;
  /** Hostile, as it came; empty when there is only text. */
  readonly html: string;
  /** Names of the files in it. */
  readonly files: readonly string[];
}

/** Reads an email's source or an Outlook file; null when it is neither. */
export type ReadMailFile = (bytes: Uint8Array<ArrayBuffer>) => Promise<AttachedMail | null>;
