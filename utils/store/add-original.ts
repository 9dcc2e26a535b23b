import {
  fail,
  ok,
  type Entry,
  type EntryId,
  type Failure,
  type NewEntry,
  type Result,
} from '../domain/index.ts';
import { asFailure, notFound, StoreFault } from './failures.ts';
import { findSameBytes, upgrade, type StoreTools } from './keep-entry.ts';
import type { StoredEntry } from './schema.ts';

const refuse = (happened: string, next: string): StoreFault =>
  new StoreFault({ code: 'already-kept', happened, safe: 'Nothing was changed.', next });

const HAS_ORIGINAL = 'This entry has its original already.';
const IN_BIN = 'This entry is in the bin.';
const ELSEWHERE = 'This file is the original of another entry already.';

/** The `as shown` entry that may be given these bytes. Throws a StoreFault in plain words when it may not. */
async function findUpgradable({ database }: StoreTools, id: EntryId, made: NewEntry): Promise<StoredEntry> {
  const stored = await database.entries.get(id);
  if (!stored) throw notFound('entry');
  if (stored.removedAt !== undefined) throw refuse(IN_BIN, 'Restore it first, then add the original.');
  if (stored.fidelity === 'original') throw refuse(HAS_ORIGINAL, 'There is nothing more to do.');
  const same = await findSameBytes(database, {
    ...made,
    entry: { ...made.entry, matterId: stored.matterId },
  });
  if (same) throw refuse(ELSEWHERE, 'Open that entry to see it, or choose another file.');
  return stored;
}

/**
 * Gives an `as shown` entry its original, in one transaction with its journal line: everything about it is read anew from
 * the file, the user's words stay, and the page reading is kept beside it. Refuses when the entry has an original, lies in
 * the bin or is gone, or when the bytes are another entry's.
 */
export async function addOriginal(
  tools: StoreTools,
  id: EntryId,
  made: NewEntry,
): Promise<Result<Entry, Failure>> {
  const { entries, originals, attachments, lots, searchTexts, journal } = tools.database;
  try {
    return await tools.database.transaction(
      'rw',
      [entries, originals, attachments, lots, searchTexts, journal],
      async () => ok((await upgrade(tools, await findUpgradable(tools, id, made), made)).entry),
    );
  } catch (error) {
    return fail(asFailure(error));
  }
}
