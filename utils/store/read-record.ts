import type { ClockRecords } from '../domain/clock.ts';
import type { Entry, Matter, MatterId, Party, Tag } from '../domain/index.ts';
import { readClocks } from './clocks.ts';
import { notFound } from './failures.ts';
import { timelineEntries } from './read-entries.ts';
import { readMatters } from './read-matters.ts';
import { readTags } from './read-tags.ts';
import type { Database } from './schema.ts';

/** A matter with everything an export may speak of, as it was at one moment. */
export interface MatterSnapshot {
  readonly matter: Matter;
  /** On the timeline, oldest first. */
  readonly entries: readonly Entry[];
  readonly parties: readonly Party[];
  readonly tags: readonly Tag[];
  readonly clocks: ClockRecords;
}

/** Reads a matter in one transaction: what is changed meanwhile is in it wholly or not at all. Throws when there is none of that id. */
export function readSnapshot(database: Database, matterId: MatterId): Promise<MatterSnapshot> {
  const { matters, entries, parties, tags, clocks, refusedProposals, watches, settings } = database;
  const tables = [matters, entries, parties, tags, clocks, refusedProposals, watches, settings];
  return database.transaction('r', tables, async () => {
    const all = await readMatters(database);
    const matter = all.find(({ id }) => id === matterId);
    if (!matter) throw notFound('record');
    return {
      matter,
      entries: await timelineEntries(database, matterId),
      parties: await parties.orderBy('id').toArray(),
      tags: await readTags(database),
      clocks: await readClocks(database, matterId),
    };
  });
}
