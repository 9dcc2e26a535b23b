import type { EntryId, EntryKind, Failure, PartyId, Result } from '../../utils/domain/index.ts';

/** A letter, form or other paper as the user describes it. */
export interface PaperDraft {
  readonly kind: Exclude<EntryKind, 'email'>;
  /** In reading order: several photographs make one letter. Never empty. */
  readonly files: readonly File[];
  /** Day on the paper, `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
  readonly partyId: PartyId | null;
  /** True when the user sent it, false when it came to them. */
  readonly isOwn: boolean;
}

/** Adding what is no email. */
export interface PaperServices {
  /** Day a photograph was taken or a document made, `YYYY-MM-DD`, as far as the file says. */
  suggestDay(file: File): Promise<string | null>;
  /** Keeps the files untouched, as one entry. */
  keep(draft: PaperDraft): Promise<Result<EntryId, Failure>>;
}
