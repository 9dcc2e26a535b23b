import { boot } from './boot.ts';
import { keepOnly, make } from './build.ts';
import { MessageCard } from './message-card.ts';
import type { Opened } from './model.ts';
import { draftEditor } from './other-cards.ts';

/** The heading above the messages changes this long after them. */
const HEADING_LATE_MS = 120;

/** The reading pane: a conversation, or one message. Its elements are reused for the next one. */
export class Pane {
  readonly element: HTMLElement;
  private readonly heading = make('div.rp-heading', { role: 'heading', 'aria-level': '2' });
  private readonly list: HTMLElement;
  private readonly container: HTMLElement;
  private cards: MessageCard[] = [];
  private shown: Opened | null = null;

  constructor() {
    const { view } = boot.layout;
    const isConversation = view === 'conversation';
    this.list = make('div.customScrollBar.rp-list', {
      'data-app-section': isConversation ? 'ConversationContainer' : 'ItemContainer',
      tabindex: '-1',
      'data-is-scrollable': 'true',
    });
    const id = isConversation ? 'ConversationReadingPaneContainer' : 'ItemReadingPaneContainer';
    this.container = make('div.rp-container', { id });
    const outer = make(
      'div.customScrollBar.rp-outer',
      { id: 'ReadingPaneContainerId' },
      make('div.rp-empty', {}, boot.labels.nothing),
    );
    this.element =
      view === 'deeplink'
        ? make('div.rp-main', {}, outer)
        : make(
            'div.rp-main',
            { role: 'main', 'aria-label': boot.labels.readingPane, 'data-app-section': 'MailReadCompose' },
            outer,
          );
  }

  /** Shows what a route opened. */
  show(opened: Opened): void {
    const hadOther = this.shown !== null;
    this.shown = opened;
    this.element.firstElementChild?.replaceChildren(this.container);
    this.container.replaceChildren(this.heading, this.list);
    const { messages } = opened;
    const newest = messages.at(-1);
    const ordered = boot.layout.newestFirst ? messages.toReversed() : messages;
    const cards = ordered.map((message, index) => this.cards[index] ?? new MessageCard(message));
    this.cards = cards;
    cards.forEach((card, index) => card.show(ordered[index]!, ordered[index] === newest));
    this.list.replaceChildren(...cards.map(({ element }) => element));
    if (boot.layout.drafts && messages.length > 1) this.list.prepend(draftEditor());
    window.setTimeout(
      () => this.shown === opened && this.showHeading(opened),
      hadOther ? HEADING_LATE_MS : 0,
    );
  }

  /** Throws out foreign nodes. */
  redraw(): void {
    if (!this.shown) return;
    keepOnly(this.container, [this.heading, this.list]);
    for (const card of this.cards) card.redraw();
  }

  private showHeading({ subject, suffix, messages }: Opened): void {
    const { view } = boot.layout;
    const text = subject || boot.labels.noSubject;
    const ids = { conversation: `CONV_${suffix}_SUBJECT`, item: `MSG_${messages[0]?.suffix}_SUBJECT` };
    const id = view === 'deeplink' ? undefined : ids[view];
    this.heading.replaceChildren(make('span.allowTextSelection', { id, title: text }, text));
  }
}
