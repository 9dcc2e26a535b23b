// Bringing in emails from files: choosing files, what was found in them and whom of it one wants, progress, the end.
// The reading and keeping run behind services; nothing here knows a format.
import type { ImportProblem, ImportReport } from '../../utils/domain/import.ts';

/** `5,310`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}

/** `1 email`, `5,310 emails`. */
export function countEmails(count: number): string {
  return count === 1 ? '1 email' : `${formatCount(count)} emails`;
}

/** What could not be read, apart from files that are no mail at all. */
export function sortProblems(problems: readonly ImportProblem[]): {
  readonly unread: readonly ImportProblem[];
  readonly noMail: readonly ImportProblem[];
} {
  return {
    unread: problems.filter(({ isNoMail }) => !isNoMail),
    noMail: problems.filter(({ isNoMail }) => isNoMail),
  };
}

/** The last part of a path: what a person calls the file. */
export function fileName(path: string): string {
  return path.split(/[/\\]| › /).findLast((part) => part !== '') ?? path;
}

/** The heading at the end of an import. Never says "all" while something could not be read: that one is not there. */
export function titleOfDone({ kept, upgraded, alreadyKept, binned, problems }: ImportReport): string {
  if (kept > 0) return `${countEmails(kept)} kept`;
  if (upgraded > 0) return `${countEmails(upgraded)} got their original`;
  if (alreadyKept + binned === 0) return 'Nothing was kept';
  return sortProblems(problems).unread.length + binned === 0
    ? 'All of these were already there'
    : 'Nothing new to keep';
}
