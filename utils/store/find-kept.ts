import type { Entry, KeptMessage } from '../domain/index.ts';
import { mayBeAccount, siteKey, type Database } from './schema.ts';

/** The last one of a message wins. */
const rank = ({ fidelity }: Entry): number => (fidelity === 'original' ? 1 : 0);

/** What a mail page may know of an entry. */
export function asKeptMessage({ id, fidelity, originalSize, mayChange }: Entry): KeptMessage {
  return { entryId: id, fidelity, size: originalSize, ...(mayChange && { mayChange: true }) };
}

/**
 * Which of a site's messages are on the timeline, keyed by the site's message id; one in the bin counts as not kept. Where a
 * message has two entries, kept from the page and imported from a file, it is the one with the original.
 */
export async function findKept(
  database: Database,
  question: { readonly site: string; readonly account: string; readonly siteMessageIds: readonly string[] },
): Promise<Readonly<Record<string, KeptMessage>>> {
  const idsByKey = new Map(question.siteMessageIds.map((id) => [siteKey(question.site, id), id]));
  const keys = [...idsByKey.keys()].filter((key) => key !== null);
  const found = await database.entries.where('siteKeys').anyOf(keys).distinct().toArray();
  const living = found
    .filter((entry) => entry.removedAt === undefined && mayBeAccount(entry, question.account))
    .toSorted((one, other) => rank(one) - rank(other));
  return Object.fromEntries(
    living.flatMap((entry) =>
      entry.siteKeys.flatMap((key) => {
        const id = idsByKey.get(key);
        return id === undefined ? [] : [[id, asKeptMessage(entry)]];
      }),
    ),
  );
}
