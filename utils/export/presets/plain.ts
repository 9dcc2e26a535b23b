import type { BundlePlan } from '../../domain/bundle-plan.ts';
import { documentsOfEntries } from './documents.ts';
import type { PlanMaterial } from './material.ts';

/** Cover, index, chronology, then everything chosen by date. Other presets begin with this and change it. */
export function plainPlan(material: PlanMaterial): BundlePlan {
  const { scope, title, entries } = material;
  const { from, until, partyIds, tagIds } = scope;
  return {
    shape: 1,
    matterId: scope.matterId,
    preset: 'plain',
    title,
    subtitle: '',
    numbering: 'continuous',
    textSize: 10,
    leaveOutQuoted: true,
    includeNotes: scope.includeNotes,
    includeConfidential: scope.includeConfidential,
    appeal: null,
    volumeBytes: null,
    sections: [
      {
        id: 'chronology',
        title: 'Chronology',
        documents: [{ kind: 'chronology', id: 'chronology', title: 'Chronology', day: null, leftOut: false }],
      },
      {
        id: 'documents',
        title: entries.every(({ kind }) => kind === 'email') ? 'Emails' : 'Emails, letters and papers',
        documents: documentsOfEntries(entries, material),
      },
    ],
    redactions: [],
    begunFor: { from, until, partyIds, tagIds },
    follows: null,
  };
}
