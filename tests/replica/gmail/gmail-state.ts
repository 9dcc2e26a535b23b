import { randomBytes } from 'node:crypto';
import { sha256 } from '../mailbox/message-ids.ts';
import type { Mailbox, ReplicaMessage, ReplicaThread } from '../mailbox/types.ts';
import type { AnswerName } from './answers/names.ts';
import type { ListingAnswer } from './listing.ts';
import { draftHexId, freshId, opaqueId, settledId } from './gmail-ids.ts';
import { layoutNamed, type Layout, type LayoutName } from './layouts.ts';
import { BodyShelf } from '../mailbox/body-shelf.ts';
import type { MailBody } from '../mailbox/read-body.ts';

/** What one Gmail account holds and how it has been told to behave. */
export class GmailState {
  readonly mailbox: Mailbox;
  /** Key of the account in links, as Gmail has one. */
  readonly ik: string;
  layoutName: LayoutName;
  /** How the listing of a conversation (`view=cv`) is answered. */
  listing: ListingAnswer = 'good';
  /** Account numbers for which a page has been opened; sources asked under another number are not found. */
  readonly accounts = new Set<number>();
  readonly violations: string[] = [];
  /** Requests of pages that wait for a draft to be sent, by draft id. */
  readonly draftWatchers = new Map<string, (() => void)[]>();
  private readonly answers = new Map<string, AnswerName>();
  private defaultAnswer: AnswerName = 'good';
  private readonly justSent = new Map<string, number | undefined>();
  private readonly drafts = new Set<string>();
  private readonly askedOnce = new Set<string>();
  private readonly redirects = new Map<string, { message: ReplicaMessage; used: boolean }>();
  private readonly byId = new Map<string, ReplicaMessage>();
  private readonly byRoute = new Map<string, { thread: ReplicaThread; message?: ReplicaMessage }>();
  private readonly bodies = new BodyShelf();

  constructor(mailbox: Mailbox, layoutName: LayoutName) {
    this.mailbox = mailbox;
    this.layoutName = layoutName;
    this.ik = sha256(mailbox.owner).slice(0, 10);
    for (const thread of mailbox.threads) this.index(thread);
  }

  private index(thread: ReplicaThread): void {
    for (const message of thread.messages) {
      for (const id of [message.hexId, settledId(message.hexId), freshId(message.hexId)])
        this.byId.set(id, message);
      this.byRoute.set(opaqueId(`message ${message.hexId}`), { thread, message });
    }
    this.byRoute.set(opaqueId(thread.hexId), { thread });
    this.byRoute.set(thread.hexId, { thread });
  }

  /** The message with a hex, `msg-f:` or `msg-a:` id. */
  messageById(id: string): ReplicaMessage | undefined {
    return this.byId.get(id);
  }

  /** The message whose id was this hex while it was a draft; only while that answer is chosen. */
  messageByDraftId(hexId: string): ReplicaMessage | undefined {
    return this.mailbox.messages.find(
      (m) => this.answerFor(m) === 'draft-changes-id' && draftHexId(m.hexId) === hexId,
    );
  }

  /** What the route in an address opens: a conversation, or one message of it. Hex ids of conversations work too, as old links do. */
  opened(route: string): { thread: ReplicaThread; message?: ReplicaMessage } | undefined {
    return this.byRoute.get(route);
  }

  /** Everything about a page variant: the one named in the address, else the chosen one. */
  layout(name: LayoutName | null): Layout {
    return layoutNamed(name ?? this.layoutName);
  }

  /** How the source of a message is answered. */
  answerFor(message: ReplicaMessage): AnswerName {
    return this.answers.get(message.hexId) ?? this.defaultAnswer;
  }

  /** Chooses an answer for a message, or for all (`*`). */
  setAnswer(hexId: string, answer: AnswerName): void {
    this.askedOnce.clear();
    if (hexId === '*') {
      this.defaultAnswer = answer;
      this.answers.clear();
    } else if (this.byId.has(hexId)) this.answers.set(hexId, answer);
    else throw new Error(`no message ${hexId} in this mailbox`);
  }

  /** True the first time it is asked for a message since answers were last chosen. */
  isFirstAsk(message: ReplicaMessage): boolean {
    const first = !this.askedOnce.has(message.hexId);
    this.askedOnce.add(message.hexId);
    return first;
  }

  /** Makes a message look just sent. */
  setJustSent(hexId: string, settlesAfterMs: number | undefined): void {
    if (!this.byId.has(hexId)) throw new Error(`no message ${hexId} in this mailbox`);
    this.justSent.set(hexId, settlesAfterMs);
  }

  /** Whether a message looks just sent, and when it settles (undefined: never). */
  sentState(hexId: string): { justSent: boolean; settlesAfterMs: number | undefined } {
    return { justSent: this.justSent.has(hexId), settlesAfterMs: this.justSent.get(hexId) };
  }

  /** Makes a message a draft that was never sent. */
  setDraft(hexId: string): void {
    if (!this.byId.has(hexId)) throw new Error(`no message ${hexId} in this mailbox`);
    this.drafts.add(hexId);
  }

  /** Whether it is a draft that was never sent. */
  isDraft({ hexId }: ReplicaMessage): boolean {
    return this.drafts.has(hexId);
  }

  /** The id of a message beside its hex id: what was made in this account keeps the one its client gave it, sent or not. */
  permanentId(message: ReplicaMessage): string {
    const own = message.sentByOwner || this.isDraft(message);
    return own ? freshId(message.hexId) : settledId(message.hexId);
  }

  /** A token that lets the attachment host answer once. */
  mintRedirect(message: ReplicaMessage): string {
    const token = randomBytes(12).toString('hex');
    this.redirects.set(token, { message, used: false });
    return token;
  }

  /** Follows a token; `fresh` only the first time. */
  useRedirect(token: string): { message: ReplicaMessage; fresh: boolean } | undefined {
    const found = this.redirects.get(token);
    if (!found) return undefined;
    const fresh = !found.used;
    found.used = true;
    return { message: found.message, fresh };
  }

  /** The readable inside of a message. */
  body(message: ReplicaMessage): Promise<MailBody> {
    return this.bodies.body(message);
  }
}
