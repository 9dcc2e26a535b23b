// Bringing in emails from files: choosing files, what was found in them and whom of it one wants, progress, the end.
// The reading and keeping run behind services; nothing here knows a format.
import type { ImportReport } from '../../utils/domain/import.ts';

/** `5,310`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}

/** `1 email`, `5,310 emails`. */
export function countEmails(count: number): string {
  return count === 1 ? '1 email' : `${formatCount(count)} emails`;
}

/** The last part of a path: what a person calls the file. */
export function fileName(path: string): string {
  return path.split(/[/\\]| › /).findLast((part) => part !== '') ?? path;
}

/** The heading at the end of an import. Never says "all" while something could not be read: that one is not there. */
export function titleOfDone({ kept, upgraded, alreadyKept, problems }: ImportReport): string {
  if (kept > 0) return `${countEmails(kept)} kept`;
  if (upgraded > 0) return `${countEmails(upgraded)} got their original`;
  if (alreadyKept === 0) return 'Nothing was kept';
  return problems.length === 0 ? 'All of these were already there' : 'Nothing new to keep';
}
