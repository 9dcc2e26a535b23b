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
  /** Rebuilds an email's body from its original. */
  readonly readBody: (entry: Entry) => Promise<Result<MessageBody, Failure>>;
  /** Reads the text of PDFs and Word files; without it they have no redacted copy. */
  readonly pdf?: PdfJobs;
}

/** Something that is not in the pack because words had to stay out. */
export interface Withheld {
  readonly reference: string;
  /** Redacted. */
  readonly name: string;
  readonly size: number;
  readonly sha256: Sha256;
  /** Path of its redacted copy; null when there is none. */
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
}

/** A pack while it is being written: everything later files say about earlier ones. */
export interface Packing {
  readonly source: ExportSource;
  readonly making: ExportMaking;
  readonly choice: PackChoice;
  readonly references: ReadonlyMap<EntryId, string>;
  readonly partyOf: ReadonlyMap<PartyId, Party>;
  readonly places: Map<EntryId, EntryPlaces>;
  readonly leftOut: PackLeftOut[];
  /** Held back from a redacted pack. */
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
    const title = count === 1 ? '1 entry' : `${count} entries`;
    return { entryId: null, reference: '', title, reason };
  });
}

/** Clocks that stay out are counted too; what they begin with is not told. */
function countClocks({ clocks }: ExportSource): PackLeftOut[] {
  const count = clocks?.leftOut ?? 0;
  if (count === 0) return [];
  const title = count === 1 ? '1 clock or wait' : `${count} clocks or waits`;
  return [{ entryId: null, reference: '', title, reason: 'What it begins with is not in this export.' }];
}

/** Starts the record of one pack. */
export function startPacking(source: ExportSource, making: ExportMaking, choice: PackChoice): Packing {
  return {
    source,
    making,
    choice,
    references: referencesOf(source.entries),
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
