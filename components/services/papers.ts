import type { EntryId, Failure, PartyId, Result } from '../../utils/domain/index.ts';
import type { PaperKind } from '../../utils/domain/paper-words.ts';

/** A letter, form or other paper as the user describes it. */
export interface PaperDraft {
  readonly kind: PaperKind;
  /** In reading order: several photographs make one letter. Never empty. */
  readonly files: readonly File[];
  /** Day on the paper, `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
  readonly partyId: PartyId | null;
  /** True when the user sent it, false when it came to them. */
  readonly isOwn: boolean;
}

/** A paper as it now lies on the timeline. */
export interface KeptPaper {
  readonly entryId: EntryId;
  /** `already kept`: these very files were there, with their own words, which stay. `restored`: they lay in the bin. */
  readonly state: 'kept' | 'already kept' | 'restored';
}

/** Adding what is no email. */
export interface PaperServices {
  /** Why a file cannot be taken, by its name, size and first bytes; null when it can. */
  judge(file: File): Promise<Failure | null>;
  /** Day a photograph was taken or a document made, `YYYY-MM-DD`, as far as the file says. */
  suggestDay(file: File): Promise<string | null>;
  /** Keeps the files untouched, as one entry. */
  keep(draft: PaperDraft): Promise<Result<KeptPaper, Failure>>;
}
