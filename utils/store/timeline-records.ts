import type { Entry, EntryId, Matter, Party, Tag } from '../domain/index.ts';
import { countUses, rankTags, type UsedTag } from './read-tags.ts';

/** Everything a timeline shows, as the store holds it at one moment. */
export interface TimelineRecords {
  readonly matter: Matter;
  /** On the timeline, oldest first by `happenedAt`. */
  readonly entries: readonly Entry[];
  readonly binned: readonly Entry[];
  readonly parties: readonly Party[];
  /** Most used first. */
  readonly tags: readonly UsedTag[];
  readonly searchTexts: ReadonlyMap<EntryId, string>;
}

/** What is remembered between two changes. */
export interface Remembered {
  readonly matter: Matter;
  readonly entries: ReadonlyMap<EntryId, Entry>;
  readonly parties: readonly Party[];
  readonly ownTags: readonly Tag[];
  readonly searchTexts: ReadonlyMap<EntryId, string>;
}

const inOrder = (one: Entry, other: Entry): number =>
  one.happenedAt - other.happenedAt || (one.id < other.id ? -1 : 1);

/** The state to show from what is remembered. Sorting nearly sorted rows is linear, so a change stays cheap. */
export function asTimeline(remembered: Remembered): TimelineRecords {
  const all = [...remembered.entries.values()];
  const entries = all.filter((entry) => entry.removedAt === undefined).sort(inOrder);
  const binned = all.filter((entry) => entry.removedAt !== undefined);
  return {
    matter: remembered.matter,
    entries,
    binned: binned.sort((one, other) => (one.removedAt ?? 0) - (other.removedAt ?? 0)),
    parties: remembered.parties,
    tags: rankTags(remembered.ownTags, countUses(entries)),
    searchTexts: remembered.searchTexts,
  };
}
