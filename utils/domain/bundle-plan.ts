// What a bundle is to hold, as the user arranged it: plain data that the builder edits, the store keeps, the pack
// carries and reopening restores. Knows no PDF.
import type { EntryId, MatterId, Sha256 } from './ids.ts';
import type { ExportScope } from './scope.ts';

/** The starting points. Each brings its wording and contents; everything in it can then be changed. */
export type BundlePreset = 'plain' | 'sendiass' | 'ombudsman' | 'tribunal' | 'meeting';

/** `continuous`: 1, 2, 3 … on every page. `by section`: A1, A2, B1 … printed too; PDF page labels follow it. */
export type BundleNumbering = 'continuous' | 'by section';

/** Types of SEND appeal whose evidence has a page limit (Practice Direction 1 of 2025). */
export type AppealType =
  | 'refusal to assess'
  | 'refusal to issue'
  | 'sections B and F'
  | 'section I'
  | 'cease to maintain'
  | 'health or social care'
  | 'disability discrimination claim';

/** Id of a document in a plan: stays the same while it is moved, so that links, previews and reopening find it. */
export type DocumentId = string;

interface DocumentWords {
  readonly id: DocumentId;
  /** As in the index and the bookmarks; the user's words. */
  readonly title: string;
  /** Calendar day in Europe/London, `YYYY-MM-DD`; null where a document has no date. */
  readonly day: string | null;
  /** Left out by the user; stays in the plan so that it can come back. */
  readonly leftOut: boolean;
}

/** Words taken from the record, and the entries they tell of: they go with an entry that becomes confidential. */
export interface RecordWords {
  readonly text: string;
  readonly entryIds: readonly EntryId[];
}

/** One thing in a bundle that has pages and a line in the index. */
export type BundleDocument =
  /** An email, or a manual entry's own words. */
  | (DocumentWords & { readonly kind: 'entry'; readonly entryId: EntryId })
  /** One file of a paper entry (letter, scan, photograph). */
  | (DocumentWords & { readonly kind: 'paper'; readonly entryId: EntryId; readonly sha256: Sha256 })
  /** One attachment of an email. */
  | (DocumentWords & { readonly kind: 'attachment'; readonly entryId: EntryId; readonly sha256: Sha256 })
  /** Text of the user's own, from a preset's wording: summary, open questions, provision missed… Paragraphs by blank lines, `## ` begins a heading, `- ` an item. */
  | (DocumentWords & {
      readonly kind: 'words';
      readonly text: string;
      readonly signedBy?: string;
      /** What a preset wrote into it from the record. Absent in plans that were begun before this was noted. */
      readonly fromRecord?: readonly RecordWords[];
    })
  | (DocumentWords & { readonly kind: 'chronology' })
  | (DocumentWords & { readonly kind: 'clocks' });

export interface BundleSection {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly BundleDocument[];
}

/** Words that must not leave: a name, an address, a telephone number. Matched without regard to case, accents or spacing. */
export interface Redaction {
  readonly words: string;
  /** Why, for the list in the bundle, e.g. `another child's name`. Never shows the words. */
  readonly reason: string;
}

/** An earlier version of a bundle, as it went out. */
export interface FollowedVersion {
  readonly lastPage: number;
  /** Instant, ms since 1970. */
  readonly madeAt: number;
  /** How many sections of late papers it had; absent is none. */
  readonly lateSections?: number;
  /** Why words were removed from it: the words themselves are in no pack and have to be given again. */
  readonly removed?: readonly string[];
}

/** Everything that makes a bundle, beside the record itself. */
export interface BundlePlan {
  /** Version of this shape. */
  readonly shape: 1;
  readonly matterId: MatterId;
  readonly preset: BundlePreset;
  /** On the cover. */
  readonly title: string;
  /** Line under the title, e.g. who it is for; may be empty. */
  readonly subtitle: string;
  readonly numbering: BundleNumbering;
  /** Type size of emails and words, in points. */
  readonly textSize: 10 | 12;
  /** Leave quoted history out where the quoted email is itself in the bundle, word for word. */
  readonly leaveOutQuoted: boolean;
  /** Emails' private notes stay out unless true. */
  readonly includeNotes: boolean;
  /** Entries with a confidential tag may be in the plan only when true. */
  readonly includeConfidential: boolean;
  readonly appeal: AppealType | null;
  /** Largest file for mailing, in bytes; null for one volume. */
  readonly volumeBytes: number | null;
  readonly sections: readonly BundleSection[];
  readonly redactions: readonly Redaction[];
  /**
   * What it was begun for. Documents were chosen by it once; clocks whose days were given by hand have no document and keep
   * to it. Absent is everything.
   */
  readonly begunFor?: Pick<ExportScope, 'from' | 'until' | 'partyIds' | 'tagIds'>;
  /** The version this one follows, when a pack was reopened: documents added since are numbered on from its last page. */
  readonly follows: FollowedVersion | null;
  /** Instant it was begun, ms since 1970: what was kept afterwards is offered. Absent in plans that were begun before this was noted. */
  readonly begunAt?: number;
}

/** Every document of a plan that is not left out, in order, with its section. */
export function* documentsOf(
  plan: Pick<BundlePlan, 'sections'>,
): Generator<{ readonly section: BundleSection; readonly document: BundleDocument }> {
  for (const section of plan.sections)
    for (const document of section.documents) if (!document.leftOut) yield { section, document };
}

/** Section of papers that came after an earlier version of the bundle went out: last, with a list of their own. */
export const LATE_SECTION = 'late';

/** True for such a section. Each further version has one of its own (`late-2`, `late-3`): the list of the one before has gone out. */
export const isLateSection = ({ id }: Pick<BundleSection, 'id'>): boolean => /^late(?:-\d+)?$/u.test(id);
