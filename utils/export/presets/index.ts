// Starting points of a bundle: each proposes a plan from what was chosen; everything in it can then be changed.
// Pure: no PDF, no store. Called by the edges when a bundle is begun.
import type { BundlePlan, BundlePreset } from '../../domain/bundle-plan.ts';
import type { PlanMaterial } from './material.ts';
import { plainPlan } from './plain.ts';

export type { PlanMaterial } from './material.ts';

const PRESETS: Partial<Record<BundlePreset, (material: PlanMaterial) => BundlePlan>> = {
  plain: plainPlan,
};

/** Proposes a bundle. A preset that is not there yet gives the plain one. */
export function planOf(preset: BundlePreset, material: PlanMaterial): BundlePlan {
  return (PRESETS[preset] ?? plainPlan)(material);
}
