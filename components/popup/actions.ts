// The toolbar popup: keep the open mail, how many are kept, the way to the timeline; and, when the mail page can't be
// read, what exactly was not found. Knows no browser API: entrypoints/popup gives it its actions.
import type { EntryId, Failure, KeptMessage, Result } from '../../utils/domain/index.ts';

/** A failure of the mail page; `missing` names the element that was not found. A mail site's `SiteFailure` fits. */
export interface PopupFailure extends Failure {
  readonly missing?: string;
}

export interface PopupActions {
  /** Whether the tab can be asked to keep something; a failure says why not (no mail page, page needs a reload). */
  checkTab(): Promise<Result<null, PopupFailure>>;
  /** Tells whether we may run in the mail sites, at once and on every change, until the signal aborts. */
  readonly watchSites: (signal: AbortSignal, onAllowed: (isAllowed: boolean) => void) => void;
  /** Asks for the mail sites through the browser. Must be called straight from a click. */
  readonly allowSites: () => Promise<boolean>;
  /** Keeps the opened mail of the tab. */
  keep(): Promise<Result<{ readonly subject: string; readonly kept: KeptMessage }, PopupFailure>>;
  /** How many emails are on the timeline. */
  countKept(): Promise<Result<number, Failure>>;
  /** Opens the timeline, at an entry when given. */
  openTimeline(entryId: EntryId | null): Promise<Result<null, Failure>>;
  /** What the adapter finds in the page, censored: nobody's words, addresses or ids. */
  diagnose(): Promise<{ readonly site: string; readonly lines: readonly string[] }>;
  /** Puts text on the clipboard; false when the browser refused. */
  copy(text: string): Promise<boolean>;
}
