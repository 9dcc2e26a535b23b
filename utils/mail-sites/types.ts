// The contract every mail site fulfils. One folder per site, chosen only by the site's own content entrypoint.
// No method touches storage, messaging or the clock; the document, fetch and waiting come in as parameters.
// Errors are values: a missing element is a named `SiteFailure`, never a silent null.
import type { ChosenConversation, NamedMessage } from '../domain/bulk.ts';
import type { Failure, PageReading, Result } from '../domain/index.ts';
import type { ButtonPlace } from '../domain/page-buttons.ts';

/** Ids of a message at one moment. Pages reuse elements, so compare again after every await. */
export interface MessageIds {
  /** The id that survives: Gmail's 16-hex legacy id, or its `msg-a:` id until the server has answered. */
  readonly messageId: string;
  /** Empty when the page does not tell. */
  readonly threadId: string;
  /** Other ids that name the same message, for matching what is already kept. */
  readonly otherIds: readonly string[];
}

/** An opened message in the visible view: its element with the ids it had when found. */
export interface OpenMessage extends MessageIds {
  readonly element: Element;
}

/** Where the button goes, as an adapter found it. */
export interface Placement extends ButtonPlace {
  /** Which rung of the selector ladder fitted, for diagnostics. */
  readonly rung: string;
}

/** A failure that also says which named element was not found. */
export interface SiteFailure extends Failure {
  /** Name of the selector, e.g. `message toolbar`, never the selector alone. */
  readonly missing?: string;
}

/** The original as the site gave it, proven to be a mail and to be this mail. */
export interface OriginalSource {
  readonly source: Blob;
  /** Ids after the fetch; a draft may have changed its id meanwhile. */
  readonly ids: MessageIds;
  /** e.g. `message source`. */
  readonly method: string;
  /** What was noticed on the way, in plain sentences. */
  readonly notices: readonly string[];
  /** Set when the site may give other bytes later: it is a draft, or seems cut off. */
  readonly mayChange?: boolean | 'cut off';
}

/** What the outside world lends to `original`: network, time and the user's patience. */
export interface Reach {
  readonly fetch: (address: string, how?: RequestInit) => Promise<Response>;
  /** Resolves after `ms`, rejects when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Censored facts about the page, safe to copy into a bug report: no text, no addresses, no ids. */
export interface Diagnostic {
  readonly site: string;
  readonly lines: readonly string[];
}

/** What is ticked in the visible list. The page holds nothing of conversations that are not on it. */
export interface Selection {
  readonly conversations: readonly ChosenConversation[];
  /** Everything in the visible list is ticked. */
  readonly wholePage: boolean;
  /** In the list's toolbar; null when there is no place for a button. */
  readonly placement: Placement | null;
}

/** An open conversation with several messages. */
export interface OpenConversation {
  readonly conversation: ChosenConversation;
  readonly placement: Placement | null;
}

/** Every message of a conversation that could be named, and how many could not. */
export interface ListedConversation {
  readonly messages: readonly NamedMessage[];
  readonly missing: number;
  /** Why some are missing, or will be when a guess proves wrong. */
  readonly reason?: SiteFailure;
}

/** What is known of the conversation when one of its messages is fetched. */
export interface MessageContext {
  readonly threadId: string;
  readonly subject: string;
  /** It holds this one message only. */
  readonly alone: boolean;
  /** Message-IDs and References met in its other messages so far. */
  readonly marks: readonly string[];
}

/** An original fetched without an opened message, with the Message-IDs it names. */
export interface NamedOriginal extends OriginalSource {
  readonly marks: readonly string[];
}

/** What a site can do for keeping many conversations at once. */
export interface BulkSite {
  /** What is ticked in the visible list; null when nothing is. Called on every change of the page: cheap. */
  selection(page: Document): Selection | null;
  /** The open conversation with its closed messages, when it has more than one. Called on every change: cheap. */
  openConversation(page: Document): OpenConversation | null;
  /** Names every message of a conversation, asking the site only where the page does not tell. Fails only with what concerns all of them, e.g. `signed-out`. */
  list(
    page: Document,
    chosen: ChosenConversation,
    reach: Reach,
  ): Promise<Result<ListedConversation, SiteFailure>>;
  /** The original of a message, proven to be a mail and to belong to the conversation, or why not. */
  original(
    message: NamedMessage,
    context: MessageContext & { readonly page: Document },
    reach: Reach,
  ): Promise<Result<NamedOriginal, SiteFailure>>;
}

/** One mail site. */
export interface MailSite {
  readonly id: string;
  readonly name: string;
  /** The site never gives originals: messages are kept as shown, and the user adds the original from a file. */
  readonly originalsByHand?: boolean;
  /** Signed-in address, or `unknown`. Compares two places of the page where it can. */
  account(page: Document): string;
  /** Every opened message in the visible view, in page order; a failure names what was missing. Empty when only a list is open. */
  openMessages(page: Document): Result<readonly OpenMessage[], SiteFailure>;
  /** The message a keyboard shortcut means: the focused one, else the one the site's order tells; a failure where several may be meant. */
  focusedMessage(page: Document): Result<OpenMessage, SiteFailure>;
  /** Calls `onChange` (debounced) when the opened messages may have changed, until the signal aborts. Calls once at the start. */
  watch(page: Document, signal: AbortSignal, onChange: () => void): void;
  /** Address of the sender in the message's header; empty where the page does not tell. Cheap: asked often. */
  senderOf?(message: OpenMessage): string;
  /** Where the button of this message goes. */
  placement(message: OpenMessage): Result<Placement, SiteFailure>;
  /** The original source, fetched in the user's session, or why not. */
  original(message: OpenMessage, reach: Reach): Promise<Result<OriginalSource, SiteFailure>>;
  /** What the page shows of the message, with the pictures it lets us read: the marked fallback. */
  read(message: OpenMessage, reach: Reach): Promise<Result<PageReading, SiteFailure>>;
  /** True when the page around the element is dark (the page's own theme, not the system's). */
  isDark(element: Element): boolean;
  /** What was found and what was not, without anybody's words. */
  diagnose(page: Document): Diagnostic;
  /** Keeping many conversations at once, where the site allows it. */
  readonly bulk?: BulkSite;
}
