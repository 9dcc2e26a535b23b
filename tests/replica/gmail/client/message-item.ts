import { boot } from './boot.ts';
import { dress, make, paint } from './build.ts';
import { ExpandedMessage } from './expanded-message.ts';
import { dateSpan } from './message-header.ts';
import type { Message } from './model.ts';
import { hovercard } from './people-line.ts';

/** A message of the conversation, collapsed or expanded: one `role=listitem`. */
export class MessageItem {
  readonly element = make('div', {
    tabindex: '-1',
    role: boot.layout.conversations ? 'listitem' : undefined,
  });
  private message: Message;
  private threadPerm: string;
  private expanded: ExpandedMessage | null = null;
  private isOpen = false;
  /** Once expanded, the collapsed form carries ids too; before, it has none. */
  private wasOpen = false;
  private readonly onExpand: (item: MessageItem) => void;

  constructor(message: Message, threadPerm: string, onExpand: (item: MessageItem) => void) {
    this.message = message;
    this.threadPerm = threadPerm;
    this.onExpand = onExpand;
  }

  /** Puts a message into this item, reusing the opened form when there is one. */
  show(message: Message, threadPerm: string, open: boolean): void {
    const isOther = message !== this.message || threadPerm !== this.threadPerm;
    this.message = message;
    this.threadPerm = threadPerm;
    if (isOther) this.wasOpen = false;
    if (open) this.open();
    else this.collapse();
  }

  /** Expands the message by the reader's wish. */
  expand(): void {
    if (this.isOpen) return;
    this.open();
    this.onExpand(this);
  }

  /** Throws out foreign nodes. */
  redraw(): void {
    if (!this.isOpen || !this.expanded) return;
    this.expanded.redraw();
    this.element.replaceChildren(this.expanded.element);
  }

  /** Stops what is still to come. */
  stop(): void {
    this.expanded?.stop();
  }

  private open(): void {
    this.isOpen = true;
    this.wasOpen = true;
    this.expanded ??= new ExpandedMessage(this.message, () => this.collapseByClick());
    this.expanded.show(this.message, this.threadPerm);
    dress(this.element, 'h7 rp-item rp-open');
    paint(this.element, { 'aria-expanded': boot.layout.conversations ? 'true' : undefined });
    this.element.replaceChildren(this.expanded.element);
  }

  private collapseByClick(): void {
    if (boot.layout.conversations && this.element.parentElement?.childElementCount !== 1) this.collapse();
  }

  private collapse(): void {
    this.isOpen = false;
    this.expanded?.stop();
    const { ids } = this.message;
    const known = this.wasOpen
      ? { 'data-message-id': ids.data, 'data-legacy-message-id': ids.legacy ?? undefined }
      : {};
    dress(this.element, 'kv rp-item');
    paint(this.element, { 'aria-expanded': 'false' });
    const header = make('div.adf.ads.rp-collapsed', known, this.collapsedHeader());
    header.addEventListener('click', () => this.expand());
    this.element.replaceChildren(header);
  }

  private collapsedHeader(): HTMLElement {
    const { from, snippet } = this.message;
    const sender = make('td.gF.gK', {}, make('span.gD.rp-sender', hovercard(from), from.name));
    const date = make('td.gH.rp-date', {}, make('div.gK', {}, dateSpan(this.message)));
    const row = make(
      'tr.acZ',
      {},
      sender,
      make('td.rp-wide', {}, make('div.iA.g6.rp-snippet', {}, snippet)),
      date,
    );
    return make('div.gs', {}, make('table.cf.gJ.rp-head', {}, make('tbody', {}, row)));
  }
}
