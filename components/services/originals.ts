import type { Entry, EntryId, Failure, PageReading, Result, Sha256 } from '../../utils/domain/index.ts';
import type { OriginalVerdict } from '../../utils/domain/original-evidence.ts';

/** What a dropped file is to the `as shown` entries, and to what is kept already. */
export type OriginalMatch = { readonly file: File } & (
  | OriginalVerdict
  /** These very bytes are an entry's original already; it may lie in the bin. */
  | { readonly found: 'already kept'; readonly entryId: EntryId }
  /** The same mail as another of the files dropped with it. */
  | { readonly found: 'twice'; readonly sameAs: string }
  | { readonly found: 'unreadable'; readonly reason: Failure }
);

/** Giving `as shown` entries their originals. */
export interface OriginalServices {
  /**
   * Compares files with every `as shown` entry. With an entry given, a file that is no other entry's is compared with that
   * one and shown beside it, however little it fits. Changes nothing. A stopped one fails with `cancelled`.
   */
  match(
    files: readonly File[],
    entryId: EntryId | null,
    watch: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
  ): Promise<Result<readonly OriginalMatch[], Failure>>;
  /** Makes the file the entry's original; the page reading stays beside it. */
  add(file: File, entryId: EntryId): Promise<Result<Entry, Failure>>;
  /** What the page showed, of an entry's `originalSha256` (as shown) or `readingSha256` (upgraded). Its HTML is hostile. */
  readReading(sha256: Sha256): Promise<Result<PageReading, Failure>>;
}
