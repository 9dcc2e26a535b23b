import { hexIdOf, sha256 } from './message-ids.ts';
import type { ReplicaMessage, ReplicaThread } from './types.ts';

/** Gmail starts a new conversation after 100 messages. */
const MOST_IN_A_THREAD = 100;
const PREFIX =
  /^\s*(?:(?:re|fwd?|aw|wg|sv|tr|rv|antw|odp|رد)\s*(?:\[\d+\])?\s*[:：]|\[[^\]]{1,40}\]\s*(?=re\b))\s*/i;

/** A message before it belongs to a conversation. */
export type LooseMessage = Omit<ReplicaMessage, 'threadHexId'>;

/** Subject without reply and forward marks, in one case: Gmail joins only messages with the same one. */
export function normaliseSubject(subject: string): string {
  let rest = subject.trim();
  for (let next = rest.replace(PREFIX, ''); next !== rest; next = rest.replace(PREFIX, '')) rest = next;
  return rest.replace(/\s+/g, ' ').toLowerCase();
}

/** Groups messages (oldest first) as Gmail does: a shared Message-ID in the references and the same subject. Newest conversation first. */
export function groupIntoThreads(messages: readonly LooseMessage[]): ReplicaThread[] {
  const groups: LooseMessage[][] = [];
  const byKey = new Map<string, LooseMessage[]>();
  for (const message of messages) {
    const keys = keysOf(message);
    let group = keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
    if (!group || group.length >= MOST_IN_A_THREAD) groups.push((group = []));
    group.push(message);
    for (const key of keys) byKey.set(key, group);
  }
  return groups.map(threadOf).toSorted((a, b) => lastSent(b) - lastSent(a));
}

function keysOf(message: LooseMessage): string[] {
  const subject = normaliseSubject(message.subject);
  const ids = [message.head.messageId, ...message.head.references].filter((id) => id !== '');
  return ids.map((id) => `${id}\n${subject}`);
}

function threadOf(group: readonly LooseMessage[]): ReplicaThread {
  const [first] = group;
  if (!first) throw new Error('a conversation without messages');
  // Observed live, July 2026: the ids coincide only when the conversation began with a received message.
  const hexId = first.sentByOwner ? hexIdOf(sha256(`conversation ${first.sha256}`)) : first.hexId;
  return {
    hexId,
    subject: first.subject,
    messages: group.map((message) => ({ ...message, threadHexId: hexId })),
  };
}

function lastSent(thread: ReplicaThread): number {
  return thread.messages.at(-1)?.head.sentAt ?? 0;
}
