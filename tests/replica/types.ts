// The replica's words: what a test or the demo holds in its hands. The server is in server.ts, reading mail
// in mailbox/, one folder per mail site. Nothing here knows the extension, so that the two can judge each other.
import type { Mailbox, ReplicaMessage, ReplicaThread } from './mailbox/types.ts';
import type { BadAnswerName } from './gmail/answers/names.ts';
import type { LayoutName } from './gmail/layouts.ts';
import type { ListingAnswer } from './gmail/listing.ts';
import type { OutlookReplica } from './outlook/addresses.ts';
import type { OutlookLayoutName } from './outlook/layouts.ts';

/** One request the replica has had, in order of arrival. */
export interface ReplicaRequest {
  readonly host: string;
  readonly method: string;
  /** What the browser wanted it for, its `Sec-Fetch-Dest`: `image`, `document`, `empty` for a script's own. Empty when not said. */
  readonly wantedFor: string;
  /** Full address, with the query. */
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Raw messages given directly instead of a folder. `file` is only a label. */
export type GivenMessages = readonly { readonly bytes: Uint8Array; readonly file?: string }[];

/** The mail sites that can be played. */
export type SiteName = 'gmail' | 'outlook';

/** A page variant of either site. */
export type AnyLayoutName = LayoutName | OutlookLayoutName;

/** How to start a replica. */
export interface ReplicaOptions {
  /** Which mail site answers on its hosts; `gmail` when left out. */
  readonly site?: SiteName;
  /** Folder of .eml/.mbox files (read recursively), one such file, or the messages themselves. */
  readonly mailbox: string | GivenMessages;
  /** Gmail's page variant shown when the address names none; `material` when left out. */
  readonly layout?: LayoutName;
  /** Outlook's, likewise; `outlook` when left out. */
  readonly outlookLayout?: OutlookLayoutName;
  /** Address of the account's owner; when left out the most frequent Delivered-To or To address. */
  readonly owner?: string;
  /** Port on 127.0.0.1; 0 or left out: any free one. */
  readonly port?: number;
  /** Told one line per notable thing (skipped files, requests). Silent when left out. */
  readonly log?: (line: string) => void;
}

/** Options of the addresses of pages. */
export interface PageOptions {
  /** Page variant for this address only. */
  readonly layout?: LayoutName;
  /** Which of the signed-in accounts: the N in `/mail/u/N/`. 0 when left out. */
  readonly account?: number;
  /** A window of its own at `/mail/u/N/popout?…`, as addresses that people have copied say, instead of `?view=btop`. */
  readonly atPopoutPath?: boolean;
}

/** A running replica. */
export interface Replica {
  readonly port: number;
  /** The hosts it plays. */
  readonly hosts: readonly string[];
  /** Value for Chromium's `--host-resolver-rules`: our hosts come here, every other name fails to resolve. */
  readonly hostResolverRules: string;
  /** Value for Chromium's `--ignore-certificate-errors-spki-list` (works only with a `--user-data-dir`): the certificate then counts as valid. */
  readonly certificateSpki: string;
  /** Every request so far, live. */
  readonly requests: readonly ReplicaRequest[];
  /** Reports the browser sent about broken content security or Trusted Types rules, as JSON text, live. */
  readonly violations: readonly string[];
  /** Every message, oldest first. Identical bytes are one message. */
  readonly messages: readonly ReplicaMessage[];
  /** Every conversation, newest first. */
  readonly threads: readonly ReplicaThread[];
  /** What the folder held that is not a mail, and why it was left out. */
  readonly skipped: Mailbox['skipped'];
  /** Address of the account's owner. */
  readonly owner: string;
  /** Address of the page with this conversation open. Throws when there is no such conversation. */
  threadUrl(threadHexId: string, options?: PageOptions): string;
  /** Address of a page where this message is shown: its conversation, or the message alone in `conversation-off`. */
  messageUrl(messageHexId: string, options?: PageOptions): string;
  /** Address of the inbox. */
  listUrl(options?: PageOptions): string;
  /** Address of the conversation in a window of its own. */
  popoutUrl(threadHexId: string, options?: PageOptions): string;
  /** Chooses how the source of a message (`*`: of all, dropping earlier choices) is answered from now on. */
  setAnswer(messageHexId: string, answer: BadAnswerName | 'good'): void;
  /** The message looks just sent: `msg-a:` id, and a legacy id only `settlesAfterMs` after being shown (left out: never). */
  setJustSent(messageHexId: string, settlesAfterMs?: number): void;
  /** The message is a draft that was never sent, in its conversation. */
  setDraft(messageHexId: string): void;
  /** Chooses how `view=cv`, Gmail's listing of a conversation, is answered from now on. */
  setListing(answer: ListingAnswer): void;
  /** Page variant for addresses that name none, from the next page load on. */
  setLayout(layout: LayoutName): void;
  /** Outlook's side: addresses and ways to behave. Its pages answer only when `site` is `outlook`. */
  readonly outlook: OutlookReplica;
  /** Stops listening and cuts every open connection. */
  close(): Promise<void>;
}
