import { boot } from './boot.ts';
import { make } from './build.ts';
import { MessageItem } from './message-item.ts';
import type { Message, Thread } from './model.ts';
import { replyBars } from './reply-bars.ts';
import { makeHeading } from './thread-heading.ts';

/** In longer conversations the middle stays out of the document behind the "older messages" pill. */
const SHOWN_WITHOUT_PILL = 4;
/** Gmail redraws the neighbours a moment after a message was expanded. */
const REDRAW_MS = 100;

/** One conversation on the page, `.a98.iY`. Its elements are reused for the next one. */
export class ThreadPane {
  readonly element: HTMLElement;
  private readonly heading = makeHeading(() => this.expandAll());
  private readonly list = make('div.nH', { role: boot.layout.conversations ? 'list' : undefined });
  private readonly pill = make('div.kQ.rp-pill', { role: 'listitem', tabindex: '-1' });
  private items: MessageItem[] = [];
  private thread: Thread | null = null;

  constructor() {
    const body = make('div.nH', {}, make('div.nH.aHU.rp-thread', {}, make('div.nH.hx', {}, this.list)));
    this.element = make('div.nH.a98.iY', {}, this.heading.element, body, replyBars());
    this.pill.addEventListener('click', () => this.showAll());
  }

  /** Shows a conversation; `before` is the one shown until now, whose subject stays for a moment. */
  show(thread: Thread, before: Thread | null): void {
    this.thread = thread;
    this.heading.show(thread, before);
    const shown = this.withoutMiddle(thread.messages);
    const items = shown.map((message, index) => this.items[index] ?? this.newItem(message, thread));
    for (const item of this.items.slice(items.length)) item.stop();
    this.items = items;
    items.forEach((item, index) => item.show(shown[index]!, thread.threadPerm, index === items.length - 1));
    this.place(thread.messages.length - shown.length);
  }

  /** Throws out foreign nodes everywhere in the conversation. */
  redraw(): void {
    this.heading.redraw();
    for (const item of this.items) item.redraw();
  }

  private newItem(message: Message, thread: Thread): MessageItem {
    return new MessageItem(message, thread.threadPerm, () =>
      window.setTimeout(() => this.redraw(), REDRAW_MS),
    );
  }

  private withoutMiddle(messages: readonly Message[]): readonly Message[] {
    if (messages.length <= SHOWN_WITHOUT_PILL) return messages;
    return [...messages.slice(0, 1), ...messages.slice(-2)];
  }

  /** Puts the items into the list, the pill after the first when messages are hidden behind it. */
  private place(hidden: number): void {
    const elements = this.items.map((item) => item.element);
    if (hidden > 0) {
      this.pill.replaceChildren(make('div.adv', {}, make('span.adx', {}, make('span', {}, String(hidden)))));
      elements.splice(1, 0, this.pill);
    }
    this.list.replaceChildren(...elements);
  }

  private showAll(): void {
    const { thread } = this;
    if (!thread || this.items.length === thread.messages.length) return;
    const [first, ...last] = this.items;
    if (!first) return;
    const middle = thread.messages.slice(1, -last.length).map((message) => {
      const item = this.newItem(message, thread);
      item.show(message, thread.threadPerm, false);
      return item;
    });
    this.items = [first, ...middle, ...last];
    this.place(0);
  }

  private expandAll(): void {
    this.showAll();
    for (const item of this.items) item.expand();
  }
}
