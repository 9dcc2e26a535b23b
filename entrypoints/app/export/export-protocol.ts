import type { Failure, LeftOut } from '../../../utils/domain/index.ts';
import type { ExportedVolume, ExportRequest } from '../../../components/services.tsx';

/** What the page asks of the export worker. */
export interface ExportOrder {
  readonly type: 'start';
  readonly request: ExportRequest;
  readonly madeAt: number;
  readonly version: string;
}

export const EXPORT_CANCELLED: Failure = {
  code: 'cancelled',
  happened: 'The export was cancelled.',
  safe: 'Your record is unchanged and no file was saved.',
  next: '',
};

/** A finished export: facts, and its bytes as a file in the origin's private file system. */
export interface ExportFacts {
  readonly fileName: string;
  readonly file: Blob;
  readonly pages: number | null;
  readonly entries: number;
  readonly leftOut: readonly LeftOut[];
  /** Sentences about files of a pack that could not be made. */
  readonly notMade?: readonly string[];
  /** All files, where an export has several; `file` is then the first of them. */
  readonly volumes?: readonly ExportedVolume[];
}
