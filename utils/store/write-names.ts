import { isPublicProvider } from '../domain/addresses.ts';
import {
  BUILT_IN_TAGS,
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
import type { Database } from './schema.ts';

const tidy = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.map((text) => text.trim().toLowerCase()))].filter((text) => text !== '');

/** A party as it may be stored: lower case, without repeats, and never known by a public mail provider's domain. */
function tidyParty(party: Party): Party {
  const { id, name, kind } = party;
  const domains = tidy(party.domains).filter((domain) => !isPublicProvider(domain));
  return { id, name: name.trim(), kind, addresses: tidy(party.addresses), domains };
}

const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** The party that a new one is already: named twice by a double click, or in two tabs. */
async function findNamed({ parties }: Database, { id, name, kind }: Party): Promise<Party | undefined> {
  if (await parties.get(id)) return undefined;
  return parties.filter((each) => each.kind === kind && isSameName(each.name, name)).first();
}

/** What the journal tells of a changed party: its kind as it was, and that it was renamed, never the names. */
function changesOf(saved: Party, before: Party | undefined): JournalDraft['facts'] {
  if (!before) return {};
  const kind: JournalDraft['facts'] = before.kind === saved.kind ? {} : { kindBefore: before.kind };
  return before.name === saved.name ? kind : { ...kind, renamed: true };
}

/**
 * Saves a new or changed party and returns it as it is stored. A new one with the name and kind of another is that one,
 * known by the addresses of both.
 */
export async function saveParty({ database, now }: StoreTools, party: Party): Promise<Party> {
  const { parties, journal } = database;
  return database.transaction('rw', parties, journal, async () => {
    const named = await findNamed(database, party);
    const saved = tidyParty({
      ...(named ?? party),
      addresses: [...(named?.addresses ?? []), ...party.addresses],
      domains: [...(named?.domains ?? []), ...party.domains],
    });
    const before = await parties.get(saved.id);
    await parties.put(saved);
    const facts = { partyId: saved.id, kind: saved.kind, ...changesOf(saved, before) };
    await appendJournal(database, [{ action: 'party saved', entryId: null, facts }], now());
    return saved;
  });
}

/** Saves a tag of the user's own and returns it as it is stored; one with a label that is known already is that tag. */
export async function saveTag({ database, now }: StoreTools, tag: Tag): Promise<Tag> {
  const { tags, journal } = database;
  return database.transaction('rw', tags, journal, async () => {
    const hasLabel = ({ id, label }: Tag): boolean => id !== tag.id && isSameName(label, tag.label);
    const known = BUILT_IN_TAGS.find(hasLabel) ?? (await tags.filter(hasLabel).first());
    if (known) return known;
    const saved = { id: tag.id, label: tag.label.trim(), confidential: tag.confidential, builtIn: false };
    await tags.put(saved);
    await appendJournal(database, [{ action: 'tag saved', entryId: null, facts: { tagId: tag.id } }], now());
    return saved;
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
