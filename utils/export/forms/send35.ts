import {
  documentsOf,
  type BundleDocument,
  type BundlePlan,
  type DocumentId,
} from '../../domain/bundle-plan.ts';
import type { Entry, EntryId, Party } from '../../domain/index.ts';
import { ownAddressesOf } from '../../domain/own-mail.ts';
import { knownParty } from '../../domain/party-suggestion.ts';
import { longDay } from '../clocks/days.ts';
import { cleanLine } from '../text/clean.ts';
import type { Sheet } from './sheet.ts';

/** A line of the supporting evidence list of the SEND35 appeal form, which has these four columns (HMCTS, 2026). */
export interface EvidenceLine {
  readonly id: DocumentId;
  readonly description: string;
  /** A guess from the sender, or the user's own words; empty when nobody is known. */
  readonly signedBy: string;
  /** `YYYY-MM-DD`; null where the document has no date. */
  readonly day: string | null;
  readonly pages: number;
}

/** What the list reads of the record. */
export interface EvidenceSource {
  readonly entries: readonly Entry[];
  readonly parties: readonly Party[];
}

/**
 * Lists a bundle's documents for an appeal. Pages come from measuring the bundle. Chronology, clocks and own words that
 * nobody signed are no evidence.
 */
export function send35List(
  plan: Pick<BundlePlan, 'sections'>,
  pages: ReadonlyMap<DocumentId, number>,
  source: EvidenceSource,
): readonly EvidenceLine[] {
  const entryOf = new Map(source.entries.map((entry) => [entry.id, entry]));
  const documents = [...documentsOf(plan)].map(({ document }) => document).filter(isEvidence);
  return documents.map((document) => ({
    id: document.id,
    description: cleanLine(document.title),
    signedBy: signedBy(document, entryOf, source),
    day: document.day,
    pages: pages.get(document.id) ?? 0,
  }));
}

type Evidence = Exclude<BundleDocument, { kind: 'chronology' | 'clocks' }>;

function isEvidence(document: BundleDocument): document is Evidence {
  if (document.kind === 'words') return cleanLine(document.signedBy ?? '') !== '';
  return document.kind !== 'chronology' && document.kind !== 'clocks';
}

/** Whoever sent an email or a paper. A file's author is not in its name: its sender's organisation is the better guess. */
function signedBy(
  document: Evidence,
  entryOf: ReadonlyMap<EntryId, Entry>,
  { entries, parties }: EvidenceSource,
): string {
  if (document.kind === 'words') return cleanLine(document.signedBy ?? '');
  const entry = entryOf.get(document.entryId);
  if (!entry) return '';
  if (entry.kind !== 'email') return entry.isOwnPaper ? 'Parent' : partyOf(entry, parties);
  const [sender] = entry.from;
  if (!sender) return '';
  const party = cleanLine(knownParty(sender.address, parties)?.name ?? '');
  const name = cleanLine(sender.name) || cleanLine(sender.address);
  if (ownAddressesOf(entries, parties).has(sender.address)) return document.kind === 'entry' ? name : '';
  if (document.kind === 'attachment') return party;
  return party === '' || party.toLowerCase() === name.toLowerCase() ? name : `${name}, ${party}`;
}

function partyOf({ partyId }: Entry, parties: readonly Party[]): string {
  return cleanLine(parties.find(({ id }) => id === partyId)?.name ?? '');
}

/** Titles of the form's columns, in its order. */
export const EVIDENCE_COLUMNS = ['Description', 'Signed by', 'Document date', 'Page count'] as const;

/** The list as a table of typed values. */
export function evidenceSheet(lines: readonly EvidenceLine[]): Sheet {
  const widths = [60, 30, 16, 12];
  return {
    name: 'Evidence',
    columns: EVIDENCE_COLUMNS.map((title, at) => ({ title, width: widths[at] ?? 12 })),
    rows: lines.map(({ description, signedBy: who, day, pages }) => [
      description,
      who,
      day === null ? '' : { day },
      pages,
    ]),
  };
}

/** `3 March 2026`; says so where there is no date. */
export function sayEvidenceDay({ day }: EvidenceLine): string {
  return day === null ? 'undated' : longDay(day);
}
