import type { EntryId, MatterId, PartyId, TagId } from './ids.ts';

/** What an export covers. Empty lists mean "all". Dates are calendar days in Europe/London, `YYYY-MM-DD`, inclusive. */
export interface ExportScope {
  readonly matterId: MatterId;
  readonly from: string | null;
  readonly until: string | null;
  readonly partyIds: readonly PartyId[];
  readonly tagIds: readonly TagId[];
  /** Confidential tags (mediation, legal advice) stay out unless this is true. */
  readonly includeConfidential: boolean;
  /** Private notes stay out unless this is true. */
  readonly includeNotes: boolean;
}

/** A whole matter, without what stays out unless it is asked for: confidential entries and private notes. */
export function wholeScope(matterId: MatterId): ExportScope {
  return {
    matterId,
    from: null,
    until: null,
    partyIds: [],
    tagIds: [],
    includeConfidential: false,
    includeNotes: false,
  };
}

/** An entry that an export left out, and why, in plain words. */
export interface LeftOut {
  readonly entryId: EntryId;
  readonly title: string;
  readonly reason: string;
}

/** How far an export is. `total` is null until known. */
export interface ExportProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
}
