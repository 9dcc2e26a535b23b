import { BUILT_IN_TAGS, type Entry, type Tag, type TagId } from '../domain/index.ts';
import type { Database } from './schema.ts';

/** A tag and on how many entries of the timeline it stands. */
export type UsedTag = Tag & { readonly uses: number };

/** Built-in and own tags, most used first; among equals the order of a case, then the user's own by label. */
export function rankTags(own: readonly Tag[], uses: ReadonlyMap<TagId, number>): readonly UsedTag[] {
  const byLabel = own.toSorted((one, other) => one.label.localeCompare(other.label, 'en'));
  const all = [...BUILT_IN_TAGS, ...byLabel].map((tag) => ({ ...tag, uses: uses.get(tag.id) ?? 0 }));
  return all.toSorted((one, other) => other.uses - one.uses);
}

/** How often each tag stands on these entries. */
export function countUses(entries: Iterable<Pick<Entry, 'tags'>>): ReadonlyMap<TagId, number> {
  const uses = new Map<TagId, number>();
  for (const { tags } of entries) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return uses;
}

/** Tags with their uses. Reads the index of tags and the bin, not the entries. */
export async function readTags(database: Database): Promise<readonly UsedTag[]> {
  const uses = new Map<TagId, number>();
  await database.entries.orderBy('tags').eachKey((key) => {
    uses.set(key as TagId, (uses.get(key as TagId) ?? 0) + 1);
  });
  const binned = countUses(await database.entries.orderBy('removedAt').toArray());
  for (const [tag, count] of binned) uses.set(tag, (uses.get(tag) ?? 0) - count);
  return rankTags(await database.tags.toArray(), uses);
}
