import type { KnownContent } from '../domain/check.ts';
import type { Entry, Sha256 } from '../domain/index.ts';

/** Where a record holds the same bytes: each entry that has them, and as what. */
export function knownContent(entries: readonly Entry[], sha256: Sha256): readonly KnownContent[] {
  return entries.flatMap((entry) => {
    const as = heldAs(entry, sha256);
    return as === null
      ? []
      : [{ entryId: entry.id, subject: entry.subject, happenedAt: entry.happenedAt, as }];
  });
}

/** A page reading is never called an original, even where an original was added to its entry later. */
function heldAs(entry: Entry, sha256: Sha256): KnownContent['as'] | null {
  if (entry.readingSha256 === sha256) return 'page reading';
  if (entry.originalSha256 === sha256) return entry.fidelity === 'original' ? 'original' : 'page reading';
  if (entry.papers?.some((paper) => paper.sha256 === sha256)) return 'original';
  return entry.attachments.some((file) => file.sha256 === sha256) ? 'attachment' : null;
}
