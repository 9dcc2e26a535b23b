import type { EntityTable } from 'dexie';
import type { AttachmentContent, NewEntry, Sha256 } from '../domain/index.ts';
import { asOriginalRow, asRow } from './content-rows.ts';
import { dropFromLots, lotOf, stretchesOf } from './lots.ts';
import type { Database, StoredContent } from './schema.ts';
import type { StoreMemory } from './store-memory.ts';

type Contents = EntityTable<StoredContent, 'sha256'>;

/** Which of these contents are there. Keys alone are looked up: a blob is never read to learn that it exists. */
async function presentIn(
  table: Contents,
  contents: readonly AttachmentContent[],
): Promise<ReadonlySet<string>> {
  const hashes = new Set(contents.map((content) => content.sha256));
  return new Set(
    await table
      .where(':id')
      .anyOf([...hashes])
      .primaryKeys(),
  );
}

/** Adds those contents that are not there yet. `known`: all that are there, where somebody remembers. */
async function addMissing(
  table: Contents,
  contents: readonly AttachmentContent[],
  known?: ReadonlySet<string>,
): Promise<void> {
  const unique = [...new Map(contents.map((content) => [content.sha256, content])).values()];
  if (unique.length === 0) return;
  const present = known ?? (await presentIn(table, unique));
  await table.bulkAdd(unique.filter((content) => !present.has(content.sha256)).map(asRow));
}

type Content = Pick<NewEntry, 'original' | 'papers' | 'attachments' | 'placed'>;

/** Originals that are there already learn of attachments that are read from them, where they lay there as a paper. */
async function placeInPresent(
  { originals }: Database,
  made: readonly Content[],
  present: ReadonlySet<string>,
): Promise<void> {
  for (const { original, placed = [] } of made) {
    if (placed.length > 0 && present.has(original.sha256))
      await originals.update(original.sha256, { parts: placed });
  }
}

/** Adds those originals that are not there yet, neighbours on the disk in one blob. */
async function addOriginals(
  database: Database,
  made: readonly Content[],
  known?: ReadonlySet<string>,
): Promise<void> {
  const all = made.flatMap(({ original, papers = [] }) => [original, ...papers]);
  const unique = [...new Map(all.map((original) => [original.sha256, original])).values()];
  if (unique.length === 0) return;
  const present = known ?? (await presentIn(database.originals, unique));
  const parts = new Map(made.map(({ original, placed }) => [original.sha256, placed]));
  const stretches = stretchesOf(unique.filter(({ sha256 }) => !present.has(sha256)));
  const stored = stretches.map((stretch) => ({ stretch, lot: lotOf(stretch) }));
  const rows = stored.flatMap(({ stretch, lot }) =>
    stretch.map((original) => asOriginalRow(original, parts.get(original.sha256), lot?.id)),
  );
  await Promise.all([
    database.originals.bulkAdd(rows),
    database.lots.bulkAdd(stored.flatMap(({ lot }) => lot ?? [])),
    placeInPresent(database, made, present),
  ]);
}

/** Stores the originals, papers and attachments of entries, each content once, whatever number of entries hold it. */
export async function addContents(
  database: Database,
  made: readonly Content[],
  known?: Pick<StoreMemory, 'originals' | 'attachments'>,
): Promise<void> {
  await addOriginals(database, made, known?.originals);
  await addMissing(
    database.attachments,
    made.flatMap(({ attachments }) => attachments),
    known?.attachments,
  );
}

/** Stores the original and the attachments of one message. */
export function addContent(database: Database, made: Content): Promise<void> {
  return addContents(database, [made]);
}

/** Deletes those of these hashes that no entry holds any more. Returns the hashes deleted. */
export async function dropUnheld(database: Database, hashes: readonly Sha256[]): Promise<readonly Sha256[]> {
  const dropped: Sha256[] = [];
  for (const hash of new Set(hashes)) {
    if ((await database.entries.where('holds').equals(hash).count()) === 0) dropped.push(hash);
  }
  await dropFromLots(database, dropped);
  await database.originals.bulkDelete(dropped);
  await database.attachments.bulkDelete(dropped);
  return dropped;
}
