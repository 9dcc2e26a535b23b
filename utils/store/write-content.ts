import type { EntityTable } from 'dexie';
import type { NewEntry, Sha256 } from '../domain/index.ts';
import type { Database } from './schema.ts';

/** Adds those blobs that are not there yet. Keys alone are looked up: a blob is never read to learn that it exists. */
async function addMissing<Content extends { readonly sha256: Sha256 }>(
  table: EntityTable<Content, 'sha256'>,
  contents: readonly Content[],
): Promise<void> {
  const unique = [...new Map(contents.map((content) => [content.sha256, content])).values()];
  const hashes = unique.map((content) => content.sha256);
  const present = new Set<unknown>(await table.where(':id').anyOf(hashes).primaryKeys());
  await table.bulkAdd(unique.filter((content) => !present.has(content.sha256)));
}

/** Stores the original and the attachments of a message, each once, whatever number of entries hold it. */
export async function addContent(database: Database, made: NewEntry): Promise<void> {
  await addMissing(database.originals, [made.original]);
  await addMissing(database.attachments, made.attachments);
}

/** Deletes those of these hashes that no entry holds any more. Returns the hashes deleted. */
export async function dropUnheld(database: Database, hashes: readonly Sha256[]): Promise<readonly Sha256[]> {
  const dropped: Sha256[] = [];
  for (const hash of new Set(hashes)) {
    if ((await database.entries.where('holds').equals(hash).count()) === 0) dropped.push(hash);
  }
  await database.originals.bulkDelete(dropped);
  await database.attachments.bulkDelete(dropped);
  return dropped;
}
