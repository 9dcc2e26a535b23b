import type {
  ImportChoice,
  ImportFile,
  ImportPreview,
  ImportProblem,
  ImportReport,
} from '../../../utils/domain/import.ts';
import type { Failure, PartyDraft, Result } from '../../../utils/domain/index.ts';

/** What an import worker can be asked to do, once. */
export type ImportOrder =
  | { readonly type: 'preview'; readonly files: readonly ImportFile[] }
  | {
      readonly type: 'run';
      readonly files: readonly ImportFile[];
      readonly choice: ImportChoice;
      /** Bodies among those that were chosen. */
      readonly parties: readonly PartyDraft[];
      /** The user's own, where a preview has told them. */
      readonly ownAddresses: readonly string[] | null;
      /** Paperchain's own, as it is written into what is kept. */
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

export const IMPORT_CANCELLED: Failure = {
  code: 'cancelled',
  happened: 'This was stopped.',
  safe: 'Everything kept until then is safe.',
  next: '',
};
