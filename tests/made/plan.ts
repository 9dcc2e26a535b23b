import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { DEFAULT_MATTER_ID } from '../../utils/domain/index.ts';

/** An invented plan of a bundle; give what the test is about. */
export function madePlan(given: Partial<BundlePlan> = {}): BundlePlan {
  return {
    shape: 1,
    matterId: DEFAULT_MATTER_ID,
    preset: 'plain',
    title: 'Sam',
    subtitle: '',
    numbering: 'continuous',
    textSize: 10,
    leaveOutQuoted: true,
    includeNotes: false,
    includeConfidential: false,
    appeal: null,
    volumeBytes: null,
    sections: [],
    redactions: [],
    follows: null,
    ...given,
  };
}
