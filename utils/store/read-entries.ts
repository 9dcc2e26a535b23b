import { Dexie } from 'dexie';
import type { Entry, EntryId, KeptMessage, MatterId } from '../domain/index.ts';
import { asEntry, siteKey, type Database, type StoredEntry } from './schema.ts';

/** Every entry of a matter, in the bin or not, oldest first by `happenedAt`. */
export async function allEntries(database: Database, matterId: MatterId): Promise<readonly Entry[]> {
  const range = database.entries
    .where('[matterId+happenedAt]')
    .between([matterId, Dexie.minKey], [matterId, Dexie.maxKey]);
  return (await range.toArray()).map(asEntry);
}

/** Entries on the timeline, oldest first. */
export async function timelineEntries(database: Database, matterId: MatterId): Promise<readonly Entry[]> {
  return (await allEntries(database, matterId)).filter((entry) => entry.removedAt === undefined);
}

/** Entries in the bin, the first removed first. Reads the bin alone. */
export async function binnedEntries(database: Database, matterId: MatterId): Promise<readonly Entry[]> {
  const rows = await database.entries.orderBy('removedAt').toArray();
  return rows.filter((row) => row.matterId === matterId).map(asEntry);
}

/** One entry, in the bin or not. */
export async function oneEntry(database: Database, id: EntryId): Promise<Entry | undefined> {
  const stored = await database.entries.get(id);
  return stored && asEntry(stored);
}

/** How many entries are on the timeline, without reading them. */
export async function countEntries(database: Database, matterId: MatterId): Promise<number> {
  const all = await database.entries
    .where('[matterId+happenedAt]')
    .between([matterId, Dexie.minKey], [matterId, Dexie.maxKey])
    .count();
  return all - (await binnedEntries(database, matterId)).length;
}

/** Of two entries of one message (a draft changed between two keeps), the one to show in the mail page. */
function better(one: StoredEntry | undefined, other: StoredEntry): StoredEntry {
  return one && one.capturedAt > other.capturedAt ? one : other;
}

/**
 * Which of these messages of a site are on the timeline, by the site's own message id; absent means not kept. For the
 * mail page: says size and fidelity, nothing of the text.
 */
export async function findKept(
  database: Database,
  question: { readonly site: string; readonly siteMessageIds: readonly string[] },
): Promise<Readonly<Record<string, KeptMessage>>> {
  const byKey = new Map(question.siteMessageIds.map((id) => [siteKey(question.site, id) ?? '', id]));
  const rows = await database.entries
    .where('siteKeys')
    .anyOf([...byKey.keys()])
    .toArray();
  const found = new Map<string, StoredEntry>();
  for (const row of rows.filter((each) => each.removedAt === undefined)) {
    for (const key of row.siteKeys) found.set(key, better(found.get(key), row));
  }
  const kept = [...byKey].flatMap(([key, id]): [string, KeptMessage][] => {
    const row = found.get(key);
    return row ? [[id, { entryId: row.id, fidelity: row.fidelity, size: row.originalSize }]] : [];
  });
  return Object.fromEntries(kept);
}
