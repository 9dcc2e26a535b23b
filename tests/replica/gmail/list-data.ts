import type { ReplicaMessage, ReplicaThread } from '../mailbox/types.ts';
import type { ListPage, Person, Row } from './client/model.ts';
import { fullDate, shortDate } from './dates.ts';
import { opaqueId, settledId } from './gmail-ids.ts';
import type { GmailState } from './gmail-state.ts';
import { labelsIn } from './languages.ts';
import type { Layout } from './layouts.ts';
import { personOf } from './people.ts';
import { snippetOf } from '../mailbox/snippet.ts';
import { threadPermId } from './thread-data.ts';

const ROWS = 50;
/** Bodies above this are not opened for a snippet. */
const SNIPPET_LIMIT = 1_000_000;

interface Listed {
  readonly thread: ReplicaThread;
  /** Set when messages are listed one by one. */
  readonly only?: ReplicaMessage;
}

/** One page of the list: conversations, or single messages where conversation view is off. `page` counts from 1. */
export async function listPage(state: GmailState, layout: Layout, page: number): Promise<ListPage> {
  const listed = layout.conversations ? state.mailbox.threads.map((thread) => ({ thread })) : singles(state);
  const first = (page - 1) * ROWS;
  const rows = await Promise.all(listed.slice(first, first + ROWS).map((item) => rowOf(item, state, layout)));
  return { rows, first, total: listed.length };
}

function singles(state: GmailState): Listed[] {
  const all = state.mailbox.threads.flatMap((thread) => thread.messages.map((only) => ({ thread, only })));
  return all.toSorted((a, b) => b.only.head.sentAt - a.only.head.sentAt);
}

async function rowOf({ thread, only }: Listed, state: GmailState, layout: Layout): Promise<Row> {
  const last = only ?? lastOf(thread);
  const { language } = layout;
  const year = new Date(state.mailbox.messages.at(-1)?.head.sentAt ?? 0).getUTCFullYear();
  return {
    route: opaqueId(only ? `message ${only.hexId}` : thread.hexId),
    threadHex: thread.hexId,
    threadPerm: threadPermId(thread),
    lastHex: last.hexId,
    lastSentHex: (only ? [only] : thread.messages).findLast((each) => !state.isDraft(each))?.hexId ?? '',
    senders: only ? [senderOf(only, state, layout)] : senders(thread, state, layout),
    count: only ? 1 : thread.messages.length,
    subject: (only ?? thread).subject || labelsIn(language).noSubject,
    snippet: last.bytes.length > SNIPPET_LIMIT ? '' : snippetOf(await state.body(last)),
    date: shortDate(last.head.sentAt, language, year),
    dateTitle: fullDate(last.head.sentAt, language),
    unread: settledId(last.hexId).endsWith('7'),
  };
}

function lastOf(thread: ReplicaThread): ReplicaMessage {
  const last = thread.messages.at(-1);
  if (!last) throw new Error('a conversation without messages');
  return last;
}

function senders(thread: ReplicaThread, state: GmailState, layout: Layout): Person[] {
  const people = thread.messages.map((message) => senderOf(message, state, layout));
  return [...new Map(people.map((person) => [person.email, person])).values()].slice(0, 3);
}

function senderOf(message: ReplicaMessage, state: GmailState, layout: Layout): Person {
  return personOf(message.head.from, state.mailbox.owner, labelsIn(layout.language));
}
