// What the server tells the page, as JSON. client/ runs in the browser: it is sent with its types stripped, one file
// at a time, and builds the page with createElement only. Types here are also the server's.
import type { Labels } from '../languages.ts';
import type { Layout } from '../layouts.ts';

/** What the page knows when it starts. */
export interface Boot {
  readonly layout: Layout;
  readonly labels: Labels;
  readonly owner: string;
  /** The account's key in attachment links, 10 hex digits. */
  readonly ik: string;
  /** Path of the page, e.g. `/mail/u/0/`. */
  readonly base: string;
  /** Route of the conversation of a popped-out window, else empty. */
  readonly popoutRoute: string;
}

/** A person as the page shows them: the owner as "me". */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** A row of the list. */
export interface Row {
  /** What stands in the address after `#inbox/`. */
  readonly route: string;
  readonly threadHex: string;
  /** `thread-f:…`, or `thread-a:r…` when the owner started it. */
  readonly threadPerm: string;
  readonly lastHex: string;
  /** The last message that is no draft; empty where all are. */
  readonly lastSentHex: string;
  readonly senders: readonly Person[];
  readonly count: number;
  readonly subject: string;
  readonly snippet: string;
  readonly date: string;
  readonly dateTitle: string;
  readonly unread: boolean;
}

/** One page of the list, 50 rows. */
export interface ListPage {
  readonly rows: readonly Row[];
  readonly first: number;
  readonly total: number;
}

/** A file card. */
export interface FileCard {
  /** The N of `attid=0.N`. */
  readonly number: number;
  readonly name: string;
  readonly type: string;
  readonly size: string;
  readonly cid: string;
  readonly inline: boolean;
}

/** The ids on a message's element; `legacy` null while the server has not given one. */
export interface PaintedIds {
  readonly data: string;
  readonly legacy: string | null;
}

/** A message as the page shows it. */
export interface Message {
  readonly ids: PaintedIds;
  /** Ids it takes on later: after so many ms, or (null) when its source is asked for. Absent for nearly all. */
  readonly later?: { readonly ids: PaintedIds; readonly afterMs: number | null };
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly subject: string;
  readonly date: string;
  readonly dateTitle: string;
  readonly snippet: string;
  /** The sender's HTML, unsafe until client/clean-html.ts has seen it; empty when there is only text. */
  readonly html: string;
  readonly text: string;
  /** True when Gmail would show only the beginning. */
  readonly clipped: boolean;
  readonly files: readonly FileCard[];
}

/** An opened conversation. */
export interface Thread {
  readonly route: string;
  readonly threadHex: string;
  readonly threadPerm: string;
  readonly subject: string;
  readonly messages: readonly Message[];
}
