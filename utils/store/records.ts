// What the rooms outside may ask of the store: interfaces only, so that exports and components never see Dexie.
import type {
  AttachmentContent,
  Entry,
  EntryId,
  EntryWords,
  JournalLine,
  Matter,
  MatterId,
  Original,
  Party,
  Sha256,
  Tag,
} from '../domain/index.ts';
import type { ExportRecord } from './schema.ts';

/** Reading side of the store. */
export interface RecordReader {
  /** Entries of a matter on the timeline (not in the bin), newest last by `happenedAt`. */
  entries(matterId: MatterId): Promise<readonly Entry[]>;
  binned(matterId: MatterId): Promise<readonly Entry[]>;
  entry(id: EntryId): Promise<Entry | undefined>;
  original(sha256: Sha256): Promise<Original | undefined>;
  attachment(sha256: Sha256): Promise<AttachmentContent | undefined>;
  /** Text of each entry for full-text search. */
  searchTexts(matterId: MatterId): Promise<ReadonlyMap<EntryId, string>>;
  parties(): Promise<readonly Party[]>;
  /** Built-in and own tags with how often each is used, most used first. */
  tags(): Promise<readonly (Tag & { readonly uses: number })[]>;
  matters(): Promise<readonly Matter[]>;
  /** Lines in order; all of them, or those of one entry. */
  journal(entryId?: EntryId): Promise<readonly JournalLine[]>;
  countEntries(matterId: MatterId): Promise<number>;
}

/** Writing side: every method journals in the same transaction. */
export interface RecordWriter {
  /** Changes the user's words on an entry. */
  saveWords(id: EntryId, words: Partial<EntryWords>): Promise<EntryWords>;
  /** Places an email without a date of its own on a day, `YYYY-MM-DD`; empty: not known. */
  stateDay(id: EntryId, day: string): Promise<void>;
  /** As it is then stored: a new one with a name that is known is the known one. The same for tags. */
  saveParty(party: Party): Promise<Party>;
  saveTag(tag: Tag): Promise<Tag>;
  /** Saves a party or a tag and puts an entry under it: both or neither. */
  savePartyOnEntry(party: Party, id: EntryId): Promise<void>;
  saveTagOnEntry(tag: Tag, id: EntryId): Promise<Tag>;
  renameMatter(id: MatterId, title: string): Promise<void>;
  /** To the bin; the original stays. */
  remove(ids: readonly EntryId[]): Promise<void>;
  restore(ids: readonly EntryId[]): Promise<void>;
  /** Deletes what lies in the bin for good, with originals and attachments no other entry needs. */
  emptyBin(matterId: MatterId): Promise<number>;
  /** Remembers an export that was made. */
  noteExport(made: Omit<ExportRecord, 'at'>): Promise<void>;
}
