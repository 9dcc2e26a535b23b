import { Dexie } from 'dexie';
import type { Entry, EntryId, MatterId } from '../domain/index.ts';
import { asEntry, type Database } from './schema.ts';

/** Every entry of a matter, in the bin or not, oldest first by `happenedAt`. */
export async function allEntries(database: Database, matterId: MatterId): Promise<readonly Entry[]> {
  const range = database.entries
    .where('[matterId+happenedAt]')
    .between([matterId, Dexie.minKey], [matterId, Dexie.maxKey]);
  return (await range.toArray()).map(asEntry);
}

/** Emails of a matter placed between two instants (ms since 1970, both included), in the bin or not. */
export async function emailsBetween(
  database: Database,
  matterId: MatterId,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<readonly Entry[]> {
  const range = database.entries
    .where('[matterId+happenedAt]')
    .between([matterId, from], [matterId, until], true, true);
  return (await range.toArray()).filter(({ kind }) => kind === 'email').map(asEntry);
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
