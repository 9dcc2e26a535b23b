// Making a chronology or a pack from the app page: what is in, what is left out and why, how far it is, and the result.
// The export itself runs behind services; nothing here reads originals.

/** Too early, an estimate only jumps. */
const EARLIEST_MS = 2000;
const EARLIEST_SHARE = 0.05;

export interface Course {
  readonly startedAt: number;
  readonly now: number;
  readonly done: number;
  readonly total: number | null;
}

/** Time left in words, from the pace so far; undefined until it can be known. */
export function describeTimeLeft({ startedAt, now, done, total }: Course): string | undefined {
  const spent = now - startedAt;
  if (!total || done >= total || spent < EARLIEST_MS || done / total < EARLIEST_SHARE) return undefined;
  const seconds = Math.ceil(((spent / done) * (total - done)) / 1000);
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 60) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? 'about 1 minute left' : `about ${minutes} minutes left`;
}
