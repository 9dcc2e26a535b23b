import type { PageOptions, Replica } from '../types.ts';
import { opaqueId } from './gmail-ids.ts';
import type { GmailState } from './gmail-state.ts';
import { threadPermId } from './thread-data.ts';

/** The addresses a test opens. */
export function gmailAddresses(
  state: GmailState,
): Pick<Replica, 'threadUrl' | 'messageUrl' | 'listUrl' | 'popoutUrl'> {
  const threadOf = (hexId: string) => {
    const thread = state.mailbox.threads.find((candidate) => candidate.hexId === hexId);
    if (!thread) throw new Error(`no conversation ${hexId} in this mailbox`);
    return thread;
  };
  const routeOf = (threadHex: string, messageHex: string | undefined, options: PageOptions) =>
    state.layout(options.layout ?? null).conversations
      ? opaqueId(threadHex)
      : opaqueId(`message ${messageHex}`);
  const popoutUrl = (hexId: string, options: PageOptions = {}) =>
    pageUrl(options, {
      ...(options.atPopoutPath ? { ver: 'w4viue472nmr' } : { ui: '2', view: 'btop' }),
      search: 'inbox',
      th: `#${threadPermId(threadOf(hexId))}`,
      cvid: '1',
    });
  const openUrl = (hexId: string, messageHex: string | undefined, options: PageOptions) =>
    state.layout(options.layout ?? null).popout
      ? popoutUrl(hexId, options)
      : `${pageUrl(options)}#inbox/${routeOf(hexId, messageHex, options)}`;
  return {
    threadUrl: (hexId, options = {}) => openUrl(hexId, threadOf(hexId).messages[0]?.hexId, options),
    messageUrl: (hexId, options = {}) => {
      const message = state.messageById(hexId);
      if (!message) throw new Error(`no message ${hexId} in this mailbox`);
      return openUrl(message.threadHexId, message.hexId, options);
    },
    listUrl: (options = {}) => `${pageUrl(options)}#inbox`,
    popoutUrl,
  };
}

function pageUrl(
  { account = 0, layout, atPopoutPath }: PageOptions,
  query: Record<string, string> = {},
): string {
  const params = new URLSearchParams(query);
  if (layout) params.set('layout', layout);
  const search = params.size > 0 ? `?${params}` : '';
  return `https://mail.google.com/mail/u/${account}/${atPopoutPath ? 'popout' : ''}${search}`;
}
