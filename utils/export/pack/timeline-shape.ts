// The shape of timeline.json. Its words for a stranger are in docs/schemas/timeline.schema.json; a test holds the two together.
import type { ExportClock, ExportMark, ExportWatch } from '../clocks/shape.ts';
import type { Correspondent, EntryKind, Fidelity, HappenedFrom, PartyKind } from '../../domain/index.ts';

export const TIMELINE_FORMAT = 'paperchain-timeline/1';

/** A file of the pack: path from the bag's top folder; null when it was left out (see `leftOut`). */
export type PackPath = string | null;

export interface TimelineAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly inline: boolean;
  readonly file: PackPath;
}

export interface TimelinePaper {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly file: PackPath;
}

/** A day of a clock and the entry of this pack that proves it. */
export interface TimelineMark extends Omit<ExportMark, 'entryId'> {
  readonly entry: string | null;
  readonly reference: string;
}

export interface TimelineClock extends Omit<ExportClock, 'start' | 'end'> {
  /** `C1` */
  readonly number: string;
  readonly outcome: string;
  readonly start: TimelineMark;
  readonly end: TimelineMark | null;
}

export interface TimelineWatch extends Omit<ExportWatch, 'entryId' | 'answer'> {
  readonly entry: string;
  readonly reference: string;
  readonly answer: TimelineMark | null;
}

export interface TimelineEntry {
  readonly id: string;
  readonly reference: string;
  readonly kind: EntryKind;
  readonly fidelity: Fidelity;
  readonly fidelityReason: string;
  readonly subject: string;
  readonly from: readonly Correspondent[];
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly bcc: readonly Correspondent[];
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly sentAt: string | null;
  readonly sentAtText: string;
  readonly receivedAt: string | null;
  readonly receivedAtText: string;
  readonly capturedAt: string | null;
  readonly happenedAt: string;
  readonly happenedFrom: HappenedFrom;
  readonly party: { readonly name: string; readonly kind: PartyKind } | null;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly note?: string;
  readonly attachments: readonly TimelineAttachment[];
  readonly original: {
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
    readonly file: PackPath;
  };
  readonly earlierReading?: { readonly sha256: string; readonly file: PackPath };
  readonly papers?: readonly TimelinePaper[];
  readonly isOwnPaper?: boolean;
  readonly warnings: readonly string[];
  readonly provenance: {
    readonly site: string;
    readonly account?: string;
    readonly siteMessageId: string;
    readonly siteThreadId: string;
    readonly method: string;
    readonly version: string;
  };
}
