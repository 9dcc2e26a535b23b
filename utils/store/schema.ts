// The store: one Dexie database in the extension's own origin. Everything kept passes through here, and every write
// joins the journal in the same transaction. No parsing, no pages; called by the background, the app and exports.
// The only room that imports Dexie.
import type { Dexie, EntityTable, Table } from 'dexie';
import type {
  Entry,
  EntryId,
  JournalLine,
  Matter,
  MatterId,
  Party,
  PlacedAttachment,
  Sha256,
  Tag,
} from '../domain/index.ts';
import type { BulkJob } from '../domain/bulk.ts';
import type { BundlePlan } from '../domain/bundle-plan.ts';
import type { Clock, RefusedProposal, Watch } from '../domain/clock.ts';
import type { ImportRun } from '../domain/import.ts';
import type { SuggestionRule } from '../domain/suggestion-rule.ts';

/** An entry as it lies in its table, with what the indexes need beside it. */
export interface StoredEntry extends Entry {
  /** `site/siteMessageId` of every place where this message was seen, to find it again in a mail page. */
  readonly siteKeys: readonly string[];
  /** Every hash this entry needs: original, reading, papers and attachments. Content nobody holds may be deleted. */
  readonly holds: readonly Sha256[];
}

/** Content as it lies in its table: as a blob, when it is small as bytes in the row (content-rows.ts), or in a lot. */
export interface StoredContent {
  readonly sha256: Sha256;
  readonly size: number;
  /** Of originals. */
  readonly mediaType?: string;
  readonly blob?: Blob;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** The lot that holds it. */
  readonly lot?: string;
  /** Of originals: the attachments that have no row of their own and are read from here. */
  readonly parts?: readonly PlacedAttachment[];
}

/** Originals that were taken out of one file as neighbours and lie in one blob (lots.ts). */
export interface StoredLot {
  readonly id: string;
  readonly blob: Blob;
  /** Where each lies in the blob. */
  readonly members: readonly LotMember[];
}

/** One original in a lot. The bytes around it, up to the next one's stretch, belong to it too. */
export interface LotMember {
  readonly sha256: Sha256;
  /** The original itself. */
  readonly start: number;
  readonly size: number;
  /** It with what stood around it in its file. */
  readonly offset: number;
  readonly length: number;
}

/** Text of one entry for searching, apart from the entries so that their rows stay small. */
export interface SearchText {
  readonly entryId: EntryId;
  readonly matterId: MatterId;
  readonly text: string;
}

/** A remembered export: what was made and when. Not its file's name, which holds the matter's title. */
export interface ExportRecord {
  readonly id: string;
  readonly at: number;
  readonly form: string;
  /** How many entries it holds, and how many of the matter it left out. */
  readonly entries: number;
  readonly leftOut: number;
  /** Bytes of all its files. */
  readonly size: number;
}

/** One remembered choice of the user. */
export interface Setting {
  readonly key: string;
  readonly value: unknown;
}

/** The open database. Outside this room only its type is used, to hand it back. */
export interface Database extends Dexie {
  readonly matters: EntityTable<Matter, 'id'>;
  readonly entries: EntityTable<StoredEntry, 'id'>;
  readonly originals: EntityTable<StoredContent, 'sha256'>;
  readonly attachments: EntityTable<StoredContent, 'sha256'>;
  readonly lots: EntityTable<StoredLot, 'id'>;
  readonly searchTexts: EntityTable<SearchText, 'entryId'>;
  readonly parties: EntityTable<Party, 'id'>;
  readonly tags: EntityTable<Tag, 'id'>;
  readonly journal: Table<JournalLine, number>;
  readonly exports: EntityTable<ExportRecord, 'id'>;
  readonly settings: EntityTable<Setting, 'key'>;
  readonly imports: EntityTable<ImportRun, 'id'>;
  readonly bulks: EntityTable<BulkJob, 'id'>;
  readonly suggestionRules: EntityTable<SuggestionRule, 'sender'>;
  readonly clocks: EntityTable<Clock, 'id'>;
  readonly refusedProposals: EntityTable<RefusedProposal, 'key'>;
  readonly watches: EntityTable<Watch, 'entryId'>;
  /** The bundle last planned for a matter. */
  readonly bundlePlans: EntityTable<BundlePlan, 'matterId'>;
}

/** The entry without what only the indexes need. */
export function asEntry(stored: StoredEntry): Entry {
  const { siteKeys, holds, ...entry } = stored;
  return entry;
}

/** Key of a message on its site; null when the site gave no id (a file). */
export function siteKey(site: string, siteMessageId: string): string | null {
  return siteMessageId === '' ? null : `${site}/${siteMessageId}`;
}

/** Two accounts on one site number their messages apart; a page that does not tell may be either. */
export function mayBeAccount({ provenance }: Entry, account: string): boolean {
  return provenance.account === account || [provenance.account, account].includes('unknown');
}

/** Key of a message by a form of its bytes that is not the kept one (keep-entries.ts). */
export function sameKey(sha256: Sha256 | ''): string {
  return `same/${sha256}`;
}

/** Every hash an entry needs. */
export function hashesHeldBy(entry: Entry): readonly Sha256[] {
  const reading = entry.readingSha256 ? [entry.readingSha256] : [];
  const papers = (entry.papers ?? []).map((paper) => paper.sha256);
  const attachments = entry.attachments.map((part) => part.sha256);
  return [...new Set([entry.originalSha256, ...reading, ...papers, ...attachments])];
}

/**
 * An entry as a row, with the site keys it is known by. `held`: what the row held before, e.g. pictures that came with a
 * page reading; it stays for as long as the entry does.
 */
export function asStored(
  entry: Entry,
  siteKeys: readonly string[],
  held: readonly Sha256[] = [],
): StoredEntry {
  const holds = [...new Set([...hashesHeldBy(entry), ...held])];
  return { ...entry, siteKeys: [...new Set(siteKeys)], holds };
}
