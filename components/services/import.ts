// What each part of the app page may ask for, one file a part: interfaces only. services.tsx puts them together.
import type { Failure, PartyDraft, Result } from '../../utils/domain/index.ts';
import type {
  ImportChoice,
  ImportFile,
  ImportPreview,
  ImportProblem,
  ImportProgress,
  ImportReport,
  ImportRun,
} from '../../utils/domain/import.ts';

/** Bringing in mail that lies in files. */
export interface ImportServices {
  /** Reads through the files without keeping anything. */
  preview(
    files: readonly ImportFile[],
    signal: AbortSignal,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<ImportPreview, Failure>>;
  /**
   * Keeps what was chosen, each email under its party; goes on where the same files stopped before. A stop keeps what was
   * kept. `parties`: bodies among those chosen, which are saved first where they are not known yet.
   */
  run(
    job: {
      readonly files: readonly ImportFile[];
      readonly choice: ImportChoice;
      readonly parties: readonly PartyDraft[];
    },
    signal: AbortSignal,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<ImportReport, Failure>>;
  /** Of the Paperchain that counts messages: it goes on with no import that another one began. */
  readonly version: string;
  /** Broken-off imports, newest first. */
  unfinished(): Promise<readonly ImportRun[]>;
  /** Forgets a broken-off import; what it kept stays. */
  forget(id: string): Promise<Result<null, Failure>>;
  /**
   * The bytes of what could not be read, for saving as files, in the order asked for; null for what cannot be found any
   * more. The progress counts pieces as its messages.
   */
  readProblems(
    job: { readonly files: readonly ImportFile[]; readonly problems: readonly ImportProblem[] },
    signal: AbortSignal,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<readonly (Blob | null)[], Failure>>;
}
