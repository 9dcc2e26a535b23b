import type { BundlePlan } from '../domain/bundle-plan.ts';
import type { JournalDraft, MatterId } from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { StoreTools } from './keep-entry.ts';
import type { Database } from './schema.ts';

/** The bundle last planned for a matter; null before the first. */
export async function readBundlePlan(database: Database, matterId: MatterId): Promise<BundlePlan | null> {
  return (await database.bundlePlans.get(matterId)) ?? null;
}

/** Saves the plan of a matter's bundle in place of the one before. Nothing is written when it is the same. */
export async function saveBundlePlan({ database, now }: StoreTools, plan: BundlePlan): Promise<void> {
  const { bundlePlans, journal } = database;
  await database.transaction('rw', bundlePlans, journal, async () => {
    const before = await bundlePlans.get(plan.matterId);
    if (before && JSON.stringify(before) === JSON.stringify(plan)) return;
    await bundlePlans.put(plan);
    await appendJournal(database, [planLine(plan)], now());
  });
}

/** Counts only: titles, own texts and above all the words to be redacted stay out of the journal. */
export function planLine({ preset, sections, redactions }: BundlePlan): JournalDraft {
  const documents = sections.flatMap((section) => section.documents);
  const facts = {
    preset,
    documents: documents.filter(({ leftOut }) => !leftOut).length,
    leftOut: documents.filter(({ leftOut }) => leftOut).length,
    redactions: redactions.length,
  };
  return { action: 'bundle plan saved', entryId: null, facts };
}
