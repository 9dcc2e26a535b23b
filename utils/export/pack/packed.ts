import type {
  AttachmentFacts,
  Entry,
  EntryId,
  ExportScope,
  Failure,
  LeftOut,
  MessageBody,
  PaperFacts,
  Party,
  PartyId,
  Result,
  Sha256,
} from '../../domain/index.ts';
import type { PartsOut } from '../../domain/plan-parts.ts';
import { counted } from '../../domain/counted.ts';
import type { QuotedMails } from '../bundle/mail/quoted-mails.ts';
import type { PdfJobs } from '../pdf-jobs.ts';
import type { Redactor } from '../redact/redactor.ts';
import { referencesOf, type ExportMaking, type ExportSource } from '../source.ts';
import type { BagFile } from './bag.ts';
import { nameGiver } from './file-names.ts';
import type { PackPath } from './timeline-shape.ts';

/** Something that is not in the pack, and why. `entryId` is null for the chronology and for what choosing
 * left out; `reference` is then empty. */
export interface PackLeftOut {
  readonly entryId: EntryId | null;
  /** `E12`. */
  readonly reference: string;
  readonly title: string;
  /** A plain sentence. */
  readonly reason: string;
}

/** What makes a pack a redacted one. The source that is packed must have been redacted by the same redactor. */
export interface PackRedaction {
  readonly redactor: Redactor;
  /** Reads the text of PDFs and Word files; without it they have no redacted copy. */
  readonly pdf?: PdfJobs;
}

/** Something that is not in the pack because words, or a file inside it, had to stay out. */
export interface Withheld {
  readonly reference: string;
  /** Redacted. */
  readonly name: string;
  readonly size: number;
  readonly sha256: Sha256;
  /** Path of its copy as text; null when there is none. */
  readonly copy: string | null;
  readonly reason: string;
}

/** Where an entry's content lies in the pack. */
export interface EntryPlaces {
  original: PackPath;
  earlierReading: PackPath;
  readonly attachments: Map<AttachmentFacts, PackPath>;
  /** Files of a paper. */
  readonly papers: Map<PaperFacts, PackPath>;
}

/** What was asked for beside source and making, for the record. */
export interface PackChoice {
  readonly scope?: ExportScope;
  /** What choosing left out already; only counted in the pack. */
  readonly leftOut?: readonly LeftOut[];
  /** Absent when nothing is redacted. */
  readonly redaction?: PackRedaction;
  /** What is left out of the packed entries by the bundle's plan; absent is nothing. */
  readonly out?: PartsOut;
  /** Finds what is quoted of confidential emails that were left out; absent is none. */
  readonly secret?: QuotedMails;
  /** Rebuilds an email's body from its original, for copies of what is withheld. */
  readonly readBody?: (entry: Entry) => Promise<Result<MessageBody, Failure>>;
}

/** Path in the pack of a file that came with an entry, or of a page of a paper; null when it is not in the pack. */
export type PackedAt = (entryId: EntryId, sha256: Sha256) => PackPath;

/** A pack while it is being written: everything later files say about earlier ones. */
export interface Packing {
  readonly source: ExportSource;
  readonly making: ExportMaking;
  readonly choice: PackChoice;
  readonly references: ReadonlyMap<EntryId, string>;
  readonly partyOf: ReadonlyMap<PartyId, Party>;
  readonly places: Map<EntryId, EntryPlaces>;
  readonly leftOut: PackLeftOut[];
  /** Held back because of what is in it. */
  readonly withheld: Withheld[];
  /** The same by reference, for the page that shows an entry. */
  readonly withheldOf: Map<string, Withheld[]>;
  /** Written so far, in order. */
  readonly files: BagFile[];
  /** One name giver a folder. */
  readonly nameIn: Readonly<Record<PackFolder, (stem: string, extension: string) => string>>;
  /** Inline images already written: the same signature logo in 40 mails is one file. */
  readonly inlineFiles: Map<Sha256, PackPath>;
  /** Page readings that have a text for people beside them, by path. */
  readonly readable: Map<string, string>;
}

export type PackFolder = 'originals' | 'page-readings' | 'attachments';

/** What choosing left out is counted, never named: a pack may go to the other side, and a title tells of mediation. */
function countByReason(leftOut: readonly LeftOut[]): PackLeftOut[] {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, count]) => {
    const title = counted(count, 'entry', 'entries');
    return { entryId: null, reference: '', title, reason };
  });
}

/** Clocks that stay out are counted too; what they begin with is not told. */
function countClocks({ clocks }: ExportSource): PackLeftOut[] {
  const count = clocks?.leftOut ?? 0;
  if (count === 0) return [];
  const title = counted(count, 'clock or wait', 'clocks or waits');
  return [{ entryId: null, reference: '', title, reason: 'What it begins with is not in this export.' }];
}

/** Starts the record of one pack. */
export function startPacking(source: ExportSource, making: ExportMaking, choice: PackChoice): Packing {
  return {
    source,
    making,
    choice,
    references: referencesOf(source),
    partyOf: new Map(source.parties.map((party) => [party.id, party])),
    places: new Map(),
    leftOut: [...countByReason(choice.leftOut ?? []), ...countClocks(source)],
    withheld: [],
    withheldOf: new Map(),
    files: [],
    nameIn: { originals: nameGiver(), 'page-readings': nameGiver(), attachments: nameGiver() },
    inlineFiles: new Map(),
    readable: new Map(),
  };
}

/** `E12`. */
export function referenceIn(packing: Packing, entry: Entry): string {
  return packing.references.get(entry.id) ?? '';
}

/** Files under `data/`, which the payload manifest lists (RFC 8493 §2.1.2); the rest are tag files. */
export function payloadOf(packing: Packing): readonly BagFile[] {
  return packing.files.filter((file) => file.path.startsWith('data/'));
}

/** Entries whose own content is in the pack. */
export function entriesPacked(packing: Packing): number {
  return [...packing.places.values()].filter((place) => place.original !== null).length;
}

/** True for a pack that words are removed from. */
export const isRedacted = ({ choice }: Packing): boolean => choice.redaction?.redactor.active ?? false;

/** Where a file of an entry lies, once it was written. */
export function pathIn({ places }: Packing, ...[entryId, sha256]: Parameters<PackedAt>): PackPath {
  const place = places.get(entryId);
  const files = [...(place?.papers ?? []), ...(place?.attachments ?? [])];
  return files.find(([facts]) => facts.sha256 === sha256)?.[1] ?? null;
}

/** Lists what is held back. */
export function withhold(packing: Packing, item: Withheld): void {
  packing.withheld.push(item);
  const { reference } = item;
  packing.withheldOf.set(reference, [...(packing.withheldOf.get(reference) ?? []), item]);
}

/** Lists what of an entry is not in the pack. Gives null: the path it has. */
export function leaveOut(packing: Packing, entry: Entry, item: { what: string; reason: string }): null {
  const reference = referenceIn(packing, entry);
  packing.leftOut.push({ entryId: entry.id, reference, title: item.what, reason: item.reason });
  return null;
}
