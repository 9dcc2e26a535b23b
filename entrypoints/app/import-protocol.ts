import type {
  ImportChoice,
  ImportFile,
  ImportPreview,
  ImportProblem,
  ImportProgress,
  ImportReport,
} from '../../utils/domain/import.ts';
import type { Failure, Result } from '../../utils/domain/index.ts';

/** What an import worker can be asked to do, once. */
export type ImportOrder =
  | { readonly type: 'preview'; readonly files: readonly ImportFile[] }
  | {
      readonly type: 'run';
      readonly files: readonly ImportFile[];
      readonly choice: ImportChoice;
      /** The user's own, where a preview has told them. */
      readonly ownAddresses: readonly string[] | null;
      /** Of Paperchain. */
      readonly version: string;
    }
  | {
      readonly type: 'cut';
      readonly files: readonly ImportFile[];
      readonly problems: readonly ImportProblem[];
    };

/** What the worker answers in the end, by order. */
export interface ImportAnswers {
  readonly preview: Result<ImportPreview, Failure>;
  readonly run: Result<ImportReport, Failure>;
  readonly cut: Result<readonly (Blob | null)[], Failure>;
}

export type ToImportWorker = ImportOrder | { readonly type: 'cancel' };

/** What the worker tells. After `done` it says nothing more. */
export type FromImportWorker =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'done'; readonly answer: ImportAnswers[keyof ImportAnswers] };
