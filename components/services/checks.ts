import type { CheckProgress, CheckReport } from '../../utils/domain/check.ts';
import type { Failure, Result } from '../../utils/domain/index.ts';

/** A file to check, with its path when it came in a folder. */
export interface FileToCheck {
  readonly path: string;
  readonly file: File;
}

/** Checking packs and files that come back. */
export interface CheckServices {
  /** Compares packs with their own lists, single files with this browser's record. Nothing is kept. */
  check(
    files: readonly FileToCheck[],
    signal: AbortSignal,
    onProgress: (progress: CheckProgress) => void,
  ): Promise<Result<CheckReport, Failure>>;
}
