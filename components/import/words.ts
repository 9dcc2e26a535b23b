// Bringing in emails from files: choosing files, what was found in them and whom of it one wants, progress, the end.
// The reading and keeping run behind services; nothing here knows a format.

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
