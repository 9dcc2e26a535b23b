// The toolbar popup: keep the open mail, how many are kept, the way to the timeline; and, when the mail page can't be
// read, what exactly was not found. Knows no browser API: entrypoints/popup gives it its actions.
import type { EntryId, Failure, KeptMessage, Result } from '../../utils/domain/index.ts';

/** A failure of the mail page; `missing` names the element that was not found. A mail site's `SiteFailure` fits. */
export interface PopupFailure extends Failure {
  readonly missing?: string;
  /** The tab shows a page that may be Outlook on an address of its own. */
  readonly ownHost?: OwnHostOffer;
}

/** A host that Paperchain does not know, in the tab the user looks at. */
export interface OwnHostOffer {
  readonly host: string;
  /** Its address is formed as Outlook's are. */
  readonly looksLikeOutlook: boolean;
  /** The user has allowed it already; the page was open before. */
  readonly isAllowed: boolean;
}

export interface PopupActions {
  /** Whether the tab can be asked to keep something; a failure says why not (no mail page, page needs a reload). */
  checkTab(): Promise<Result<null, PopupFailure>>;
  /** Tells whether we may run in the mail sites, at once and on every change, until the signal aborts. */
  readonly watchSites: (signal: AbortSignal, onAllowed: (isAllowed: boolean) => void) => void;
  /** Asks for the mail sites through the browser. Must be called straight from a click. */
  readonly allowSites: () => Promise<boolean>;
  /** Asks for one host through the browser. Must be called straight from a click. */
  readonly allowHost: (host: string) => Promise<boolean>;
  /** Loads the tab anew and closes the popup. */
  readonly reloadTab: () => Promise<void>;
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
