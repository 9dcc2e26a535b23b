// Starting points of a bundle: each proposes a plan from what was chosen; everything in it can then be changed.
// Pure: no PDF, no store. Called by the edges when a bundle is begun.
import type { BundlePlan, BundlePreset } from '../../domain/bundle-plan.ts';
import type { PlanMaterial } from './material.ts';
import { meetingPlan } from './meeting.ts';
import { ombudsmanPlan } from './ombudsman.ts';
import { plainPlan } from './plain.ts';
import { sendiassPlan } from './sendiass.ts';
import { tribunalPlan } from './tribunal.ts';

export type { PlanMaterial } from './material.ts';

const PRESETS: Readonly<Record<BundlePreset, (material: PlanMaterial) => BundlePlan>> = {
  plain: plainPlan,
  sendiass: sendiassPlan,
  ombudsman: ombudsmanPlan,
  tribunal: tribunalPlan,
  meeting: meetingPlan,
};

/** Proposes a bundle. */
export function planOf(preset: BundlePreset, material: PlanMaterial): BundlePlan {
  return PRESETS[preset](material);
}
