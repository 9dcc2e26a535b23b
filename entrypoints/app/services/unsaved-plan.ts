import type { BundlePlan } from '../../../utils/domain/bundle-plan.ts';
import type { MatterId } from '../../../utils/domain/index.ts';

const KEY = 'paperchain-unsaved-bundle';

/**
 * Lays a plan aside at once, until the store has it: a tab that closes does not wait for the store. A plan too large for
 * this place has only the store.
 */
export function layAside(plan: BundlePlan): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(plan));
  } catch {
    forgetAside();
  }
}

/** The store has it. */
export function forgetAside(): void {
  localStorage.removeItem(KEY);
}

/** What was laid aside for a matter and never reached the store; null for nothing. */
export function readAside(matterId: MatterId): BundlePlan | null {
  try {
    const plan = JSON.parse(localStorage.getItem(KEY) ?? 'null') as BundlePlan | null;
    return plan?.matterId === matterId && Array.isArray(plan.sections) ? plan : null;
  } catch {
    return null;
  }
}
