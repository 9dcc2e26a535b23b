import { firstHeader, readCrudeHeaders } from '../mailbox/header-lines.ts';
import { sha256 } from '../mailbox/message-ids.ts';
import { normaliseSubject } from '../mailbox/threads.ts';
import type { Mailbox, ReplicaMessage, ReplicaThread } from '../mailbox/types.ts';

/** The conversation's GUID in a mail's `Thread-Index` (bytes 6 to 21), as hex; empty when it has none. */
export function threadIndexGuid({ bytes }: Pick<ReplicaMessage, 'bytes'>): string {
  const value = firstHeader(readCrudeHeaders(bytes), 'thread-index').replace(/\s+/g, '');
  const index = Buffer.from(value, 'base64');
  return index.length >= 22 ? index.subarray(6, 22).toString('hex') : '';
}

interface Group {
  readonly topic: string;
  readonly messages: ReplicaMessage[];
}

/**
 * The mailbox in Outlook's conversations: one per GUID of `Thread-Index` and topic. A mail without the header joins the
 * conversation it answers. `hexId` of a conversation is its GUID, 32 digits.
 */
export function groupByThreadIndex(mailbox: Mailbox): Mailbox {
  const groups = new Map<string, Group>();
  for (const thread of mailbox.threads.toReversed()) {
    const guids = thread.messages.map(threadIndexGuid);
    const common = guids.find((guid) => guid !== '') ?? derive(thread.hexId);
    thread.messages.forEach((message, index) => join(groups, guids[index] || common, message));
  }
  const threads = [...groups].map(conversationOf).toSorted((a, b) => lastSent(b) - lastSent(a));
  const byId = new Map(threads.flatMap(({ messages }) => messages.map((each) => [each.hexId, each])));
  return { ...mailbox, threads, messages: mailbox.messages.map((each) => byId.get(each.hexId) ?? each) };
}

/** Exchange falls back on a hash of the topic when the topic was changed under the same index. */
function join(groups: Map<string, Group>, guid: string, message: ReplicaMessage): void {
  const topic = normaliseSubject(message.subject);
  const other = groups.get(guid);
  const key = other && other.topic !== topic ? derive(`${guid} ${topic}`) : guid;
  const group = groups.get(key) ?? { topic, messages: [] };
  group.messages.push(message);
  groups.set(key, group);
}

function derive(purpose: string): string {
  return sha256(`conversation of ${purpose}`).slice(0, 32);
}

function conversationOf([hexId, group]: [string, Group]): ReplicaThread {
  const messages = group.messages
    .toSorted((a, b) => a.head.sentAt - b.head.sentAt)
    .map((message) => ({ ...message, threadHexId: hexId }));
  return { hexId, subject: messages[0]?.subject ?? '', messages };
}

function lastSent({ messages }: ReplicaThread): number {
  return messages.at(-1)?.head.sentAt ?? 0;
}
