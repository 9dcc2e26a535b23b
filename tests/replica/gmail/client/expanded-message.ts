import { make, paint } from './build.ts';
import { draftSent } from './fetch-data.ts';
import { makeBody } from './message-body.ts';
import { makeDetails } from './message-details.ts';
import { makeFiles } from './message-files.ts';
import { makeHeader } from './message-header.ts';
import type { Message, PaintedIds } from './model.ts';
import { LATE_MS } from './view-stack.ts';

/** The opened form of a message, `div.adn.ads`. Reused for other messages. */
export class ExpandedMessage {
  readonly element = make('div.adn.ads.rp-message');
  private readonly gs = make('div.gs.rp-gs');
  private readonly face = make('div.aju.rp-face');
  private readonly onToggle: () => void;
  private header;
  private parts: HTMLElement[] = [];
  private message: Message;
  private timers: number[] = [];

  /** `onToggle` is called when the reader clicks free space in the header. */
  constructor(message: Message, onToggle: () => void) {
    this.onToggle = onToggle;
    this.message = message;
    this.header = makeHeader(message, onToggle);
    this.element.append(this.face, this.gs);
  }

  /** Shows a message in these elements; its ids are painted a moment later, the old ones staying until then. */
  show(message: Message, threadPerm: string): void {
    this.message = message;
    this.face.textContent = message.from.name.slice(0, 1).toUpperCase();
    this.header.update(message);
    const details = makeDetails(message);
    const files = makeFiles(message);
    const fillers = [make('div.aHl'), make('div', { tabindex: '-1' })];
    this.parts = [details, ...fillers, ...makeBody(message, threadPerm), ...(files ? [files] : [])];
    this.gs.replaceChildren(this.header.element, ...this.parts);
    this.paintLate(message);
  }

  /** Draws header and frame anew, which throws out every foreign node. The body stays. */
  redraw(): void {
    this.header = makeHeader(this.message, this.onToggle);
    this.gs.replaceChildren(this.header.element, ...this.parts);
    this.element.replaceChildren(this.face, this.gs);
  }

  /** Stops what is still to come when the message is put away. */
  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
  }

  private paintLate({ ids, later }: Message): void {
    this.stop();
    this.timers.push(window.setTimeout(() => this.paintIds(ids), LATE_MS));
    if (!later) return;
    if (later.afterMs !== null)
      this.timers.push(window.setTimeout(() => this.paintIds(later.ids), later.afterMs));
    else void draftSent(ids.legacy ?? '').then(() => this.paintIds(later.ids));
  }

  private paintIds({ data, legacy }: PaintedIds): void {
    paint(this.element, { 'data-message-id': data, 'data-legacy-message-id': legacy ?? undefined });
  }
}
