import {
  isLateSection,
  type BundleDocument,
  type BundlePlan,
  type BundleSection,
} from '../../domain/bundle-plan.ts';
import { ok, type Entry, type EntryId, type MatterId, type Result } from '../../domain/index.ts';
import { confidentialBy } from '../../domain/confidential.ts';
import { addLate } from '../../domain/late-sections.ts';
import { documentsOfEntries } from './documents.ts';
import type { PlanMaterial } from './material.ts';
import { readPlan, type PackedPlan } from './read-plan.ts';

/** A bundle of an earlier pack, brought together with the record as it is now. */
export interface ReopenedPlan {
  readonly plan: BundlePlan;
  /** Titles of documents that the record no longer has; they are not in the plan. */
  readonly gone: readonly string[];
  /** How many documents came since, all in a section of late papers of their own. */
  readonly late: number;
  /** Reasons of redactions whose words were not in the pack: they have to be given again before it is made. */
  readonly wordsWanted: readonly string[];
}

/** The record that a plan is opened in: all its entries, for a document is found wherever it is now. */
export interface Reopening extends PlanMaterial {
  readonly matterId: MatterId;
}

/**
 * Restores a bundle from bundle-plan.json: its documents are found again by the entry's id or the SHA-256 of its original,
 * files by their own. What came into the record since goes to the end, so that pages that others cite keep their numbers.
 */
export function reopenPlan(json: string, record: Reopening): Result<ReopenedPlan, string> {
  const read = readPlan(json);
  if (!read.ok) return read;
  const packed = read.value;
  const find = entryFinder(packed, record.entries);
  const gone: string[] = [];
  const sections = packed.plan.sections.map((section) => ({
    ...section,
    documents: section.documents.flatMap((each): BundleDocument[] => {
      const found = refound(each, find);
      if (found === null) gone.push(each.title);
      return found === null ? [] : [found];
    }),
  }));
  const late = lateDocuments(packed, record, sections);
  const removed = packed.plan.redactions.filter(({ words }) => words === '').map(({ reason }) => reason);
  const earlier = sections.filter(isLateSection).length;
  const plan: BundlePlan = {
    ...packed.plan,
    matterId: record.matterId,
    sections,
    redactions: packed.plan.redactions.filter(({ words }) => words !== ''),
    follows: {
      lastPage: packed.pages ?? 0,
      madeAt: packed.madeAt,
      ...(earlier > 0 && { lateSections: earlier }),
      ...(removed.length > 0 && { removed }),
    },
  };
  return ok({ plan: addLate(plan, late), gone, late: late.length, wordsWanted: removed });
}

type FindEntry = (id: EntryId) => Entry | undefined;

/** Imported anew, an entry has another id but the same original. */
function entryFinder({ originals }: PackedPlan, entries: readonly Entry[]): FindEntry {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byHash = new Map(entries.map((entry) => [entry.originalSha256, entry]));
  return (id) => {
    const sha256 = originals.get(id);
    return byId.get(id) ?? (sha256 === undefined ? undefined : byHash.get(sha256));
  };
}

/** The document as the record has it now; null when it is gone. */
function refound(document: BundleDocument, find: FindEntry): BundleDocument | null {
  if (document.kind === 'words') return refoundWords(document, find);
  if (!('entryId' in document)) return document;
  const entry = find(document.entryId);
  if (!entry) return null;
  if (document.kind !== 'entry') {
    const files = document.kind === 'paper' ? (entry.papers ?? []) : entry.attachments;
    if (!files.some(({ sha256 }) => sha256 === document.sha256)) return null;
  }
  return { ...document, entryId: entry.id };
}

type WordsDocument = Extract<BundleDocument, { kind: 'words' }>;

/** The user's words as they are; the entries that lines of them tell of, under the ids they have now. */
function refoundWords(document: WordsDocument, find: FindEntry): WordsDocument {
  if (!document.fromRecord) return document;
  const fromRecord = document.fromRecord.map(({ text, entryIds }) => ({
    text,
    entryIds: entryIds.map((id) => find(id)?.id ?? id),
  }));
  return { ...document, fromRecord };
}

/** What came since. Confidential entries are never added by themselves. */
function lateDocuments(
  { madeAt }: PackedPlan,
  record: Reopening,
  sections: readonly BundleSection[],
): BundleDocument[] {
  const documents = sections.flatMap((section) => section.documents);
  const known = new Set(documents.map((each) => ('entryId' in each ? each.entryId : null)));
  const taken = new Set(documents.map(({ id }) => id));
  const isSecret = confidentialBy(record.tags);
  const added = record.entries.filter(
    (entry) => entry.capturedAt > madeAt && !known.has(entry.id) && !isSecret(entry),
  );
  return documentsOfEntries(added, record).filter(({ id }) => !taken.has(id));
}
