import type { Entry } from './entry.ts';

/** What to call this many of some entries: `email` or `emails`, and `entry` or `entries` where letters are among them. */
export function entryNoun(count: number, among: readonly Pick<Entry, 'kind'>[]): string {
  if (among.some(({ kind }) => kind !== 'email')) return count === 1 ? 'entry' : 'entries';
  return count === 1 ? 'email' : 'emails';
}
