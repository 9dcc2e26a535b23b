import { randomBytes } from 'node:crypto';
import { BodyShelf } from '../mailbox/body-shelf.ts';
import type { Mailbox, ReplicaMessage, ReplicaThread } from '../mailbox/types.ts';
import type { MailBody } from '../mailbox/read-body.ts';
import { groupByThreadIndex } from './conversations.ts';
import { outlookLayoutNamed, type OutlookLayout, type OutlookLayoutName } from './layouts.ts';
import { conversationId, itemId, restAlphabet } from './outlook-ids.ts';

/** How a message is shown when it is no ordinary mail. */
export type Look = 'mail' | 'meeting' | 'share' | 'encrypted' | 'draft';

/** What one Outlook account holds and how it has been told to behave. */
export class OutlookState {
  readonly mailbox: Mailbox;
  layoutName: OutlookLayoutName;
  /** What the page's own calls must carry; an extension has no business with it. */
  readonly token = randomBytes(24).toString('base64url');
  /** What the addresses of attachments carry. */
  readonly fileToken = randomBytes(12).toString('hex');
  readonly violations: string[] = [];
  private readonly looks = new Map<string, Look>();
  private readonly conversations = new Map<string, ReplicaThread>();
  private readonly items = new Map<string, ReplicaMessage>();
  private readonly bodies = new BodyShelf();

  constructor(mailbox: Mailbox, layoutName: OutlookLayoutName) {
    this.mailbox = groupByThreadIndex(mailbox);
    this.layoutName = layoutName;
    for (const thread of this.mailbox.threads) this.index(thread);
  }

  private index(thread: ReplicaThread): void {
    const { owner } = this.mailbox;
    for (const kind of ['work', 'consumer'] as const)
      this.conversations.set(conversationId(thread.hexId, owner, kind), thread);
    for (const message of thread.messages) {
      const id = itemId(message.hexId, owner);
      this.items.set(id, message).set(restAlphabet(id), message).set(message.hexId, message);
    }
  }

  /** The conversation with this `data-convid`. */
  conversation(convid: string): ReplicaThread | undefined {
    return this.conversations.get(convid);
  }

  /** The message with this item id, in either alphabet, or with the replica's own hex id. */
  message(id: string): ReplicaMessage | undefined {
    return this.items.get(id);
  }

  /** Everything about a page variant: the one named, else the chosen one. */
  layout(name: OutlookLayoutName | null): OutlookLayout {
    return outlookLayoutNamed(name ?? this.layoutName);
  }

  /** How a message looks: as told, else as a card where the layout shows invitations as cards. */
  async look(message: ReplicaMessage, layout: OutlookLayout): Promise<Look> {
    const told = this.looks.get(message.hexId);
    if (told !== undefined || !layout.cards) return told ?? 'mail';
    const { files } = await this.body(message);
    return files.some(({ type }) => type === 'text/calendar') ? 'meeting' : 'mail';
  }

  /** Tells how a message looks from now on. Throws when there is none. */
  setLook(hexId: string, look: Look): void {
    if (!this.items.has(hexId)) throw new Error(`no message ${hexId} in this mailbox`);
    this.looks.set(hexId, look);
  }

  /** The readable inside of a message. */
  body(message: ReplicaMessage): Promise<MailBody> {
    return this.bodies.body(message);
  }
}
