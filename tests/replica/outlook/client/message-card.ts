import { boot, isOlderBuild } from './boot.ts';
import { keepOnly, make } from './build.ts';
import { fullDate, shownDate } from './dates.ts';
import { invitationCard } from './other-cards.ts';
import { makeBody } from './message-body.ts';
import { fileWell } from './message-files.ts';
import { actionBar, quickActions, type Toolbar } from './message-toolbar.ts';
import type { Message } from './model.ts';
import { recipientLine, senderLine } from './people-line.ts';

/** How long the words "Retrieving…" stand in the place of a body. */
const RETRIEVING_MS = 150;
/** React draws a while after the event that made it necessary. */
const REDRAW_MS = 250;

/** One message of the pane, collapsed or expanded. Its elements are reused for other messages. */
export class MessageCard {
  readonly element = make('div.rp-item');
  private message: Message;
  private isOpen = false;
  private toolbars: Toolbar[] = [];
  private parts: { holder: HTMLElement; own: Node[] }[] = [];
  private timer = 0;

  constructor(message: Message) {
    this.message = message;
    this.element.addEventListener('focusin', (event) => this.onFocus(event));
  }

  /** Shows a message. */
  show(message: Message, isOpen: boolean): void {
    this.message = message;
    if (isOpen) this.open();
    else this.collapse();
  }

  /** Draws everything but the body anew: foreign nodes go. */
  redraw(): void {
    for (const { holder, own } of this.parts) keepOnly(holder, own);
    for (const toolbar of this.toolbars) toolbar.redraw();
  }

  private collapse(): void {
    this.reset();
    const { from, preview } = this.message;
    const head = make(
      'div.rp-collapsed',
      { tabindex: '0' },
      make('span.rp-from', {}, from.name),
      make('span.rp-soft.rp-preview', {}, preview),
      dateNode(this.message),
    );
    head.addEventListener('click', () => {
      const { dataset } = document.documentElement;
      dataset['expanded'] = `${dataset['expanded'] ?? ''} ${this.message.suffix}`.trim();
      this.open();
    });
    this.element.setAttribute('aria-expanded', 'false');
    this.element.replaceChildren(head);
  }

  private open(): void {
    this.reset();
    this.isOpen = true;
    this.element.setAttribute('aria-expanded', 'true');
    const { look } = this.message;
    if (look === 'meeting' || look === 'share') {
      this.element.replaceChildren(invitationCard(this.message));
      return;
    }
    const message = make('div.rp-message', {
      'aria-label': isOlderBuild ? undefined : boot.labels.emailMessage,
      tabindex: '-1',
    });
    const host = make('div.wide-content-host', {}, message);
    this.parts.push({ holder: this.element, own: [host] }, { holder: host, own: [message] });
    this.fill(message);
    this.element.replaceChildren(host);
  }

  private fill(message: HTMLElement): void {
    const { look } = this.message;
    const [actions, quick] = [actionBar(this.message), quickActions()];
    const head = this.head(actions);
    const holder = make('div.rp-letter', {}, make('div.rp-soft', {}, boot.labels.retrieving));
    const bar = barOf(look);
    const own = [head, bar, holder, quick.element].filter((node) => node !== null);
    message.replaceChildren(...own);
    const part = { holder: message, own };
    this.parts.push(part, { holder: head, own: [...head.childNodes] });
    this.toolbars = [actions, quick];
    this.timer = window.setTimeout(() => {
      const shown =
        look === 'encrypted' ? { ...this.message, html: '', text: boot.labels.protectedText } : this.message;
      const body = makeBody(shown);
      holder.replaceChildren(body.element);
      if (!body.isBlocked) return;
      part.own = [
        head,
        infoBar(boot.labels.blocked, 'ShieldRegular', boot.labels.showBlocked),
        holder,
        quick.element,
      ];
      message.replaceChildren(...part.own);
    }, RETRIEVING_MS);
  }

  private head(actions: Toolbar): HTMLElement {
    const head = make(
      'div.rp-head',
      {},
      senderLine(this.message),
      actions.element,
      recipientLine(this.message, 'to'),
      recipientLine(this.message, 'cc'),
      recipientLine(this.message, 'bcc'),
      dateNode(this.message),
      this.message.look === 'encrypted' ? null : fileWell(this.message),
    );
    // A click on free space in the head collapses the message.
    head.addEventListener('click', () => {
      const { dataset } = document.documentElement;
      dataset['headClicks'] = String(Number(dataset['headClicks'] ?? 0) + 1);
      if (boot.layout.view === 'conversation') this.collapse();
    });
    return head;
  }

  private reset(): void {
    this.isOpen = false;
    window.clearTimeout(this.timer);
    this.toolbars = [];
    this.parts = [];
  }

  /** The focused message gets the id `focused` and its toolbars are drawn anew. */
  private onFocus({ target }: FocusEvent): void {
    const message = this.element.querySelector(':scope > .wide-content-host > .rp-message');
    if (!this.isOpen || !message || message.id === 'focused' || !(target instanceof Element)) return;
    document.querySelector('.rp-message#focused')?.removeAttribute('id');
    message.id = 'focused';
    window.setTimeout(() => this.redraw(), REDRAW_MS);
  }
}

function dateNode({ sentAt, suffix }: Message): HTMLElement {
  return make(
    'div.rp-date',
    {
      'data-testid': 'SentReceivedSavedTime',
      role: 'heading',
      'aria-level': '3',
      id: `MSG_${suffix}_DATETIME`,
      title: isOlderBuild ? fullDate(sentAt) : undefined,
    },
    shownDate(sentAt),
  );
}

/** What Outlook says above a message that is no ordinary mail. */
function barOf(look: Message['look']): HTMLElement | null {
  if (look === 'encrypted') return infoBar(boot.labels.encrypted, 'LockClosedRegular');
  return look === 'draft' ? infoBar(boot.labels.draft, 'EditRegular') : null;
}

function infoBar(text: string, icon: string, action?: string): HTMLElement {
  return make(
    'div.infoBarDivClass.rp-bar',
    {},
    make('i', { 'data-icon-name': icon, 'aria-hidden': 'true' }),
    make('span', {}, text),
    action ? make('button.rp-text-button', { type: 'button' }, action) : null,
  );
}
