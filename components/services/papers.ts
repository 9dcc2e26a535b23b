import type { EntryId, Failure, PartyId, Result } from '../../utils/domain/index.ts';
import type { NoteDetails } from '../../utils/domain/own-note.ts';
import type { PaperDetails } from '../../utils/domain/paper-details.ts';

/** A letter, form or other paper as the user describes it. */
export interface PaperDraft extends PaperDetails {
  /** In reading order: several photographs make one letter. Never empty. */
  readonly files: readonly File[];
  readonly partyId: PartyId | null;
}

/** A call, a meeting or an incident as the user tells of it. */
export interface NoteDraft extends NoteDetails {
  readonly partyId: PartyId | null;
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
  /** Keeps the user's own note as an entry; the note is its own original. */
  keepNote(draft: NoteDraft): Promise<Result<KeptPaper, Failure>>;
  /** Corrects what was said of a paper; its files stay as they are. */
  correct(id: EntryId, details: PaperDetails): Promise<Result<null, Failure>>;
}
