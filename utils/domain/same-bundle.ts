import type { BundlePlan } from './bundle-plan.ts';

/** What a bundle file is made of, beside the record. */
export interface BundleMakings {
  readonly plan: BundlePlan;
  /** By SHA-256 of the file they open. */
  readonly passwords: ReadonlyMap<string, string>;
}

/** When it was begun stands on no page. */
const contentOf = (plan: BundlePlan): string => JSON.stringify({ ...plan, begunAt: null });

/**
 * Whether a file that was made is of the bundle as it is now. Passwords are forgotten when the builder is left: only one
 * given since then is a change.
 */
export function isSameBundle(made: BundleMakings, now: BundleMakings): boolean {
  const hasNewPassword = [...now.passwords].some(([file, password]) => made.passwords.get(file) !== password);
  if (hasNewPassword) return false;
  return made.plan === now.plan || contentOf(made.plan) === contentOf(now.plan);
}
