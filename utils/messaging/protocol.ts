// The contract between the mail page (untrusted surroundings), the background and the popup: one map per direction.
// Only what the other side needs crosses: a mail page never receives text of another mail.
import type { BulkDraft, BulkJob, BulkNote } from '../domain/bulk.ts';
import type {
  CaptureRequest,
  EntryId,
  EntryWords,
  Failure,
  KeepOutcome,
  KeptMessage,
  PartyDraft,
  PartyId,
  Result,
  TagId,
  TagSheet,
} from '../domain/index.ts';
import type { SuggestionRule } from '../domain/suggestion-rule.ts';

/** Calls from a mail page to the background. */
export interface PageToBackground {
  /** Keeps one message whole, or says why not. Safe to repeat: the same message makes one entry. */
  keep(request: CaptureRequest): Promise<Result<KeepOutcome, Failure>>;
  /** Which of these messages of the site are kept. Keyed by site message id; absent means not kept. */
  findKept(question: {
    readonly site: string;
    /** The page's account, `unknown` where it does not tell: two accounts number their messages apart. */
    readonly account: string;
    readonly siteMessageIds: readonly string[];
  }): Promise<Result<Readonly<Record<string, KeptMessage>>, Failure>>;
  /** The tag panel's content for a kept entry. */
  readSheet(entryId: EntryId): Promise<Result<TagSheet, Failure>>;
  /** Saves some of the user's words. */
  saveWords(change: {
    readonly entryId: EntryId;
    readonly words: Partial<EntryWords>;
  }): Promise<Result<EntryWords, Failure>>;
  /** Saves a party (new or corrected) for a sender and puts the entry under it. */
  saveParty(change: {
    readonly entryId: EntryId;
    readonly party: PartyDraft;
    readonly id: PartyId | null;
  }): Promise<Result<TagSheet, Failure>>;
  /** Makes a tag of the user's own and puts it on the entry. */
  addTag(change: { readonly entryId: EntryId; readonly label: string }): Promise<Result<TagId, Failure>>;
  /** Takes a capture back: the entry goes to the bin, journalled. */
  undoKeep(entryId: EntryId): Promise<Result<null, Failure>>;
  /** Which of these senders the user wants the button suggested for. The page never learns whom else. */
  findSuggested(senders: readonly string[]): Promise<Result<readonly string[], Failure>>;
  /** The answer to the offer in the panel of an entry; about whom it is, the background knows from the entry. */
  answerRule(answer: {
    readonly entryId: EntryId;
    readonly state: SuggestionRule['state'];
  }): Promise<Result<null, Failure>>;
  /** Writes down a new bulk, before anything of it is kept. */
  startBulk(draft: BulkDraft): Promise<Result<BulkJob, Failure>>;
  /** Writes how far one conversation of a bulk has come. */
  noteBulk(note: BulkNote): Promise<Result<null, Failure>>;
  /** The newest bulk that this account has not ended. Holds what its own pages said: subjects, addresses, dates. */
  findBulk(question: {
    readonly site: string;
    readonly account: string;
  }): Promise<Result<BulkJob | null, Failure>>;
  /** The user has seen the report of a bulk: it is forgotten. What was kept stays. */
  endBulk(id: string): Promise<Result<null, Failure>>;
  /** Opens the timeline in a tab, at an entry when given. */
  openTimeline(entryId: EntryId | null): Promise<Result<null, Failure>>;
  /** Opens the page that adds the original of an entry kept as shown. */
  openOriginals(entryId: EntryId): Promise<Result<null, Failure>>;
}

/** Calls from the popup or the background (shortcut) to the mail page in a tab. */
export interface ToPage {
  /** Keeps the opened mail, as if its button had been clicked; the panel opens in the page. */
  keepOpenMessage(): Promise<Result<{ readonly subject: string; readonly kept: KeptMessage }, Failure>>;
  /** What the adapter finds in the page, censored. */
  diagnose(): Promise<Result<{ readonly site: string; readonly lines: readonly string[] }, Failure>>;
}
