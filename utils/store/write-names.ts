import { isPublicProvider } from '../domain/addresses.ts';
import {
  DEFAULT_MATTER_ID,
  type JournalDraft,
  type Matter,
  type MatterId,
  type Party,
  type Tag,
} from '../domain/index.ts';
import { notFound } from './failures.ts';
import { appendJournal } from './journal.ts';
import type { StoreTools } from './keep-entry.ts';

const tidy = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.map((text) => text.trim().toLowerCase()))].filter((text) => text !== '');

/** A party as it may be stored: lower case, without repeats, and never known by a public mail provider's domain. */
function tidyParty(party: Party): Party {
  const { id, name, kind } = party;
  const domains = tidy(party.domains).filter((domain) => !isPublicProvider(domain));
  return { id, name: name.trim(), kind, addresses: tidy(party.addresses), domains };
}

/** Saves a new or changed party. */
export async function saveParty({ database, now }: StoreTools, party: Party): Promise<void> {
  const { parties, journal } = database;
  await database.transaction('rw', parties, journal, async () => {
    await parties.put(tidyParty(party));
    const facts = { partyId: party.id, kind: party.kind };
    await appendJournal(database, [{ action: 'party saved', entryId: null, facts }], now());
  });
}

/** Saves a tag of the user's own. */
export async function saveTag({ database, now }: StoreTools, tag: Tag): Promise<void> {
  const { tags, journal } = database;
  await database.transaction('rw', tags, journal, async () => {
    await tags.put({ id: tag.id, label: tag.label.trim(), confidential: tag.confidential, builtIn: false });
    await appendJournal(database, [{ action: 'tag saved', entryId: null, facts: { tagId: tag.id } }], now());
  });
}

/** Gives a matter another title; the default one comes to be by this if it has no entry yet. */
export async function renameMatter(
  { database, now }: StoreTools,
  id: MatterId,
  title: string,
): Promise<void> {
  const { matters, journal } = database;
  await database.transaction('rw', matters, journal, async () => {
    const at = now();
    const found: Matter | undefined = await matters.get(id);
    if (!found && id !== DEFAULT_MATTER_ID) throw notFound('record');
    await matters.put({ id, createdAt: found?.createdAt ?? at, title: title.trim() });
    const facts = { matterId: id };
    await appendJournal(database, [{ action: 'matter renamed', entryId: null, facts }], at);
  });
}

/** Notes an export or another act in the journal. */
export async function note({ database, now }: StoreTools, draft: JournalDraft): Promise<void> {
  await database.transaction('rw', database.journal, () => appendJournal(database, [draft], now()));
}
