// What is shown inside a mail page: the Keep button, the tag panel, and the small controller that mounts them in shadow
// roots. Knows no browser API, no messaging and no mail site: outcomes come in, the user's wishes go out as calls.
// Called by the content entrypoints only.
import type {
  EntryWords,
  Failure,
  KeepOutcome,
  PartyDraft,
  PartyId,
  Result,
  TagId,
  TagSheet,
} from '../../utils/domain/index.ts';

/** What the tag panel may ask for about its one message. Every answer is a value; nothing throws. */
export interface CaptureActions {
  /** Keeps the message (again). */
  keep(): Promise<Result<KeepOutcome, Failure>>;
  /** Takes the capture back: the entry goes to the bin. */
  undo(): Promise<Result<null, Failure>>;
  /** Saves some of the user's words. */
  saveWords(words: Partial<EntryWords>): Promise<Result<EntryWords, Failure>>;
  /** Saves a party, new (`id` null) or corrected, and puts the entry under it. */
  saveParty(party: PartyDraft, id: PartyId | null): Promise<Result<TagSheet, Failure>>;
  /** Makes a tag of the user's own and puts it on the entry. */
  addTag(label: string): Promise<Result<TagId, Failure>>;
  /** Answers the offer to suggest the button for this sender. */
  answerRule(state: 'on' | 'declined'): Promise<Result<null, Failure>>;
  /** Opens the timeline at this entry. */
  openTimeline(): Promise<Result<null, Failure>>;
  /** Opens the page where the original is added from a file. Only on sites that never give it themselves. */
  addOriginal?(): Promise<Result<null, Failure>>;
}
