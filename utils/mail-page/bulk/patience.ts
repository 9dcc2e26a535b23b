import type { Reach } from '../../mail-sites/types.ts';

/** Rests after "too many requests", ms, one each; null: no more, the user must decide. */
export const RESTS = [30_000, 60_000, 120_000, 300_000, null] as const;

/** Waits, or until one of the signals ends it. */
export async function rest(ms: number, wait: Reach['wait'], signals: readonly AbortSignal[]): Promise<void> {
  await wait(ms, AbortSignal.any([...signals])).catch(() => undefined);
}
