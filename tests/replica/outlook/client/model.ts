// What the server tells the page, as JSON. client/ runs in the browser: it is sent with its types stripped, one file
// at a time, and builds the page with createElement only. Types here are also the server's.
import type { Labels } from '../languages.ts';
import type { OutlookLayout } from '../layouts.ts';

/** What the page knows when it starts. */
export interface Boot {
  readonly layout: OutlookLayout;
  readonly labels: Labels;
  readonly owner: string;
  readonly ownerName: string;
  /** `/mail/`, `/mail/0/` or `/owa/`. */
  readonly base: string;
  readonly isConsumer: boolean;
  /** What the page's own calls carry. */
  readonly token: string;
  /** Where attachments and downloads are served, with the path before the service's name. */
  readonly fileBase: string;
  readonly fileToken: string;
}

/** One end of a mail as the page shows it: people of one's own organisation without their address. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly isInternal: boolean;
}

/** A row of the list. */
export interface Row {
  /** Instance key, the row's id. */
  readonly key: string;
  readonly convid: string;
  /** The newest message's id: what a row opens where conversations are off. */
  readonly itemId: string;
  readonly senders: string;
  readonly subject: string;
  readonly preview: string;
  readonly sentAt: number;
  readonly unread: boolean;
}

/** A file in the well. */
export interface FileCard {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: string;
  readonly cid: string;
  readonly inline: boolean;
}

/** A message as the page shows it. */
export interface Message {
  readonly itemId: string;
  /** The `<s>` of `MSG_<s>_FROM`. */
  readonly suffix: string;
  /** `draft`: an answer nobody has sent, shown like a mail and not in its editor. */
  readonly look: 'mail' | 'meeting' | 'share' | 'encrypted' | 'draft';
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly sentAt: number;
  readonly preview: string;
  /** The sender's HTML, unsafe until client/clean-html.ts has seen it; empty when there is only text. */
  readonly html: string;
  readonly text: string;
  readonly files: readonly FileCard[];
}

/** What a route opens: a conversation, or one message of it. */
export interface Opened {
  readonly convid: string;
  /** The `<s>` of `CONV_<s>_SUBJECT`. */
  readonly suffix: string;
  readonly subject: string;
  /** Oldest first. */
  readonly messages: readonly Message[];
}
