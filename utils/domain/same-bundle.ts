import type { BundlePlan } from './bundle-plan.ts';
import type { EntryId } from './ids.ts';

/** What a bundle file is made of. */
export interface BundleMakings {
  readonly plan: BundlePlan;
  /** Entries that the plan chooses of the record: one that is confidential or in the bin by now is not among them. */
  readonly chosen: readonly EntryId[];
  /** By SHA-256 of the file they open. */
  readonly passwords: ReadonlyMap<string, string>;
}

/** When it was begun stands on no page. */
const contentOf = (plan: BundlePlan): string => JSON.stringify({ ...plan, begunAt: null });

const areSame = (some: readonly EntryId[], others: readonly EntryId[]): boolean =>
  some.length === others.length && new Set([...some, ...others]).size === some.length;

/**
 * Whether a file that was made is of the bundle as it is now. Passwords are forgotten when the builder is left: only one
 * given since then is a change.
 */
export function isSameBundle(made: BundleMakings, now: BundleMakings): boolean {
  const hasNewPassword = [...now.passwords].some(([file, password]) => made.passwords.get(file) !== password);
  if (hasNewPassword || !areSame(made.chosen, now.chosen)) return false;
  return made.plan === now.plan || contentOf(made.plan) === contentOf(now.plan);
}
