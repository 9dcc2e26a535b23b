import type { Entry } from '../../utils/domain/index.ts';

/** A stretch of time in which an import kept, both ends in it; ms since 1970. One that was gone on with has two. */
export interface KeepingTime {
  readonly from: number;
  readonly until: number;
}

/** Emails that came out of files in these times: what the import of then has kept. Two never run at once. */
export function keptDuring(entries: readonly Entry[], times: readonly KeepingTime[]): readonly Entry[] {
  return entries.filter(
    ({ provenance, capturedAt }) =>
      provenance.site === 'file' &&
      times.some(({ from, until }) => from <= capturedAt && capturedAt <= until),
  );
}
