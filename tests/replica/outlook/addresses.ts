import type { ReplicaMessage, ReplicaThread } from '../mailbox/types.ts';
import type { MailHost } from './hosts.ts';
import { isConsumer } from './hosts.ts';
import type { OutlookLayoutName } from './layouts.ts';
import { conversationId, itemId, messageSuffix, restAlphabet } from './outlook-ids.ts';
import type { Look, OutlookState } from './outlook-state.ts';

/** Options of the addresses of Outlook's pages. */
export interface OutlookPageOptions {
  /** Page variant for this address only. */
  readonly layout?: OutlookLayoutName;
  /** `outlook.office.com` when left out. */
  readonly host?: MailHost;
}

/** What a test or the demo holds of the replica's Outlook. Ids of messages are the replica's hex ids. */
export interface OutlookReplica {
  /** Every conversation as Outlook groups them, newest first. */
  readonly conversations: readonly ReplicaThread[];
  conversationOf(messageHexId: string): ReplicaThread;
  /** Address of the inbox. */
  listUrl(options?: OutlookPageOptions): string;
  /** Address of the page with the message's conversation open. */
  outlookUrl(messageHexId: string, options?: OutlookPageOptions): string;
  /** Address of the message alone: beside the list, in a window of its own, or in OWA, as the layout wants. */
  itemUrl(messageHexId: string, options?: OutlookPageOptions): string;
  /** `data-convid` of the message's conversation on a host. */
  convidOf(messageHexId: string, host?: MailHost): string;
  /** The `<s>` of the ids `MSG_<s>_FROM` of the message. */
  suffixOf(messageHexId: string): string;
  /** Shows a message as something else than a mail, from the next page load on. */
  setLook(messageHexId: string, look: Look): void;
  /** Page variant for addresses that name none, from the next page load on. */
  setLayout(layout: OutlookLayoutName): void;
}

const DEFAULT_HOST: MailHost = 'outlook.office.com';

/** The replica's Outlook as tests and the demo use it. */
export function outlookAddresses(state: OutlookState): OutlookReplica {
  const { owner, threads } = state.mailbox;
  const found = (hexId: string): ReplicaMessage => {
    const message = state.message(hexId);
    if (!message) throw new Error(`no message ${hexId} in this mailbox`);
    return message;
  };
  const convidOf = (hexId: string, host: MailHost = DEFAULT_HOST): string =>
    conversationId(found(hexId).threadHexId, owner, isConsumer(host) ? 'consumer' : 'work');
  return {
    conversations: threads,
    conversationOf: (hexId) => threads.find((thread) => thread.hexId === found(hexId).threadHexId)!,
    listUrl: (options = {}) => address('', options),
    outlookUrl: (hexId, options = {}) =>
      address(`inbox/id/${encodeURIComponent(convidOf(hexId, options.host))}`, options),
    itemUrl: (hexId, options = {}) => {
      const id = itemId(found(hexId).hexId, owner);
      const { view, build } = state.layout(options.layout ?? null);
      if (build === 'owa-2016') return address('', options, { ItemID: id, viewmodel: 'ReadMessageItem' });
      if (view === 'deeplink')
        return address(`deeplink/read/${restAlphabet(id)}`, options, { ItemID: id, exvsurl: '1' });
      return address(`inbox/id/${encodeURIComponent(id)}`, options);
    },
    convidOf,
    suffixOf: (hexId) => messageSuffix(found(hexId).hexId, owner),
    setLook: (hexId, look) => state.setLook(hexId, look),
    setLayout: (layout) => void (state.layoutName = layout),
  };
}

function address(
  path: string,
  { host = DEFAULT_HOST, layout }: OutlookPageOptions,
  query: Record<string, string> = {},
): string {
  const params = new URLSearchParams({ ...query, ...(layout ? { layout } : {}) });
  const base = layout === 'outlook-owa' ? '/owa/' : isConsumer(host) ? '/mail/0/' : '/mail/';
  return `https://${host}${base}${path}${params.size > 0 ? `?${params}` : ''}`;
}
