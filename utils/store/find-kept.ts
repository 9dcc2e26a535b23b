import type { Entry, KeptMessage } from '../domain/index.ts';
import { siteKey, type Database } from './schema.ts';

/** What a mail page may know of an entry. */
export function asKeptMessage({ id, fidelity, originalSize }: Entry): KeptMessage {
  return { entryId: id, fidelity, size: originalSize };
}

/** Which of a site's messages are on the timeline, keyed by the site's message id; one in the bin counts as not kept. */
export async function findKept(
  database: Database,
  question: { readonly site: string; readonly siteMessageIds: readonly string[] },
): Promise<Readonly<Record<string, KeptMessage>>> {
  const idsByKey = new Map(question.siteMessageIds.map((id) => [siteKey(question.site, id), id]));
  const keys = [...idsByKey.keys()].filter((key) => key !== null);
  const found = await database.entries.where('siteKeys').anyOf(keys).distinct().toArray();
  const living = found.filter((entry) => entry.removedAt === undefined);
  return Object.fromEntries(
    living.flatMap((entry) =>
      entry.siteKeys.flatMap((key) => {
        const id = idsByKey.get(key);
        return id === undefined ? [] : [[id, asKeptMessage(entry)]];
      }),
    ),
  );
}
