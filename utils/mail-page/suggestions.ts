import type { MailSite, OpenMessage } from '../mail-sites/types.ts';
import type { PageToBackground } from '../messaging/protocol.ts';

/** Which of the messages in this page come from a sender the user wants the button suggested for. */
export interface Suggestions {
  isSuggested(message: OpenMessage): boolean;
  /** Asks the background about senders not asked about yet; all of them after `forget`. True when something changed. */
  refresh(messages: readonly OpenMessage[]): Promise<boolean>;
  /** A rule may have changed elsewhere: ask again. */
  forget(): void;
}

/** Asked about at once; the background's door takes no more. */
const MOST_SENDERS = 500;

/** Makes an empty memory for one mail page. Senders are read once a message: the page is drawn often. */
export function makeSuggestions(site: MailSite, background: PageToBackground): Suggestions {
  const senders = new Map<string, string>();
  let suggested: ReadonlySet<string> = new Set();
  let asked = new Set<string>();

  /** Not yet painted by the page: asked again next time. */
  const senderOf = (message: OpenMessage): string => {
    const sender = senders.get(message.messageId) || (site.senderOf?.(message) ?? '');
    senders.set(message.messageId, sender);
    return sender;
  };
  return {
    isSuggested: (message) => suggested.size > 0 && suggested.has(senderOf(message)),
    forget: () => {
      asked = new Set();
    },
    refresh: async (messages) => {
      const fresh = [...new Set(messages.map(senderOf))].filter((each) => each !== '' && !asked.has(each));
      if (!messages[0] || fresh.length === 0) return false;
      const account = site.account(messages[0].element.ownerDocument).toLowerCase();
      const wanted = fresh.filter((each) => each !== account).slice(0, MOST_SENDERS);
      if (wanted.length === 0) return false;
      const found = await background.findSuggested(wanted);
      if (!found.ok) return false;
      for (const sender of wanted) asked.add(sender);
      const before = suggested;
      suggested = new Set([...[...before].filter((each) => !wanted.includes(each)), ...found.value]);
      return found.value.some((each) => !before.has(each)) || before.size > suggested.size;
    },
  };
}
