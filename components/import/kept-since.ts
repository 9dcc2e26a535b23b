import type { Entry } from '../../utils/domain/index.ts';

/** Emails that came out of files since an instant: what an import that began then has kept. Two never run at once. */
export function keptSince(entries: readonly Entry[], since: number): readonly Entry[] {
  return entries.filter(({ provenance, capturedAt }) => provenance.site === 'file' && capturedAt >= since);
}
