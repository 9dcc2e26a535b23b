import type { EntryId, Failure } from '../../domain/index.ts';
import type { OriginalVerdict } from '../../domain/original-evidence.ts';
import type { MailFile } from './read-mail-file.ts';

/** What a file is. `twice`: the same mail as another file given with it. */
export type FileMatch =
  | OriginalVerdict
  | { readonly found: 'already kept'; readonly entryId: EntryId }
  | { readonly found: 'twice'; readonly sameAs: string }
  | { readonly found: 'unreadable'; readonly reason: Failure };

/** A file with what it is; `read` is there when it could be read. */
export interface MatchedFile {
  readonly file: File;
  readonly match: FileMatch;
  readonly read?: MailFile;
}
