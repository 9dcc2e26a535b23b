import { documentsOf, isLateSection, type BundlePlan } from './bundle-plan.ts';
import type { EntryId } from './ids.ts';

/** Entries that are in a bundle only as late papers, in its order, each with the id of its section. */
export function lateEntriesIn(plan: Pick<BundlePlan, 'sections'>): ReadonlyMap<EntryId, string> {
  const late = new Map<EntryId, string>();
  const early = new Set<EntryId>();
  for (const { section, document } of documentsOf(plan)) {
    if (!('entryId' in document)) continue;
    if (!isLateSection(section)) early.add(document.entryId);
    else if (!late.has(document.entryId)) late.set(document.entryId, section.id);
  }
  for (const id of early) late.delete(id);
  return late;
}
