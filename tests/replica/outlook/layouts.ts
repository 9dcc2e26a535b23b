// Outlook on the web, played over a mailbox: outlook-site.ts routes, page.ts and client/ draw, files.ts answers for
// attachments and downloads. Shapes follow public notes on its markup of 2019–2026. Knows nothing of the extension.
import type { LanguageName } from './languages.ts';

/** The page variants the replica can show. */
export const OUTLOOK_LAYOUT_NAMES = [
  'outlook',
  'outlook-american',
  'outlook-german',
  'outlook-item',
  'outlook-deeplink',
  'outlook-older',
  'outlook-newest-on-top',
  'outlook-cards',
  'outlook-dark',
  'outlook-owa',
] as const;

/** Name of a page variant. */
export type OutlookLayoutName = (typeof OUTLOOK_LAYOUT_NAMES)[number];

/** What makes a page variant differ. */
export interface OutlookLayout {
  readonly name: OutlookLayoutName;
  readonly language: LanguageName;
  /** `conversation`: all messages of one; `item`: one message beside the list; `deeplink`: one message in a window of its own. */
  readonly view: 'conversation' | 'item' | 'deeplink';
  /** `2025`: toolbars and messages without labels, another name for the list of files, the body node is the document. */
  readonly build: '2026' | '2025' | 'owa-2016';
  readonly newestFirst: boolean;
  /** An unfinished answer stands in every conversation of several messages. */
  readonly drafts: boolean;
  /** Invitations are cards without a message. Elsewhere they are messages like all others. */
  readonly cards: boolean;
  readonly dark: boolean;
  /** Where pictures of a mail come from: the page's own host, the host for attachments, or made in the page. */
  readonly pictures: 'same-origin' | 'attachment-host' | 'blob';
}

const PLAIN: Omit<OutlookLayout, 'name'> = {
  language: 'en-GB',
  view: 'conversation',
  build: '2026',
  newestFirst: false,
  drafts: false,
  cards: false,
  dark: false,
  pictures: 'attachment-host',
};

const DIFFERENCES: Record<OutlookLayoutName, Partial<OutlookLayout>> = {
  outlook: {},
  'outlook-american': { language: 'en-US', pictures: 'same-origin' },
  'outlook-german': { language: 'de', pictures: 'blob' },
  'outlook-item': { view: 'item' },
  'outlook-deeplink': { view: 'deeplink' },
  'outlook-older': { build: '2025', pictures: 'same-origin' },
  'outlook-newest-on-top': { newestFirst: true, drafts: true },
  'outlook-cards': { cards: true },
  'outlook-dark': { dark: true },
  'outlook-owa': { build: 'owa-2016', view: 'item', pictures: 'same-origin' },
};

/** True for the name of a page variant. */
export function isOutlookLayoutName(name: string): name is OutlookLayoutName {
  return (OUTLOOK_LAYOUT_NAMES as readonly string[]).includes(name);
}

/** Everything about one page variant. */
export function outlookLayoutNamed(name: OutlookLayoutName): OutlookLayout {
  return { ...PLAIN, ...DIFFERENCES[name], name };
}
