import type { MailAddress, ReplicaMessage, ReplicaThread } from '../mailbox/types.ts';
import type { MailFile } from '../mailbox/read-body.ts';
import { snippetOf } from '../mailbox/snippet.ts';
import type { FileCard, Message, Opened, Person, Row } from './client/model.ts';
import type { OutlookLayout } from './layouts.ts';
import {
  attachmentId,
  conversationId,
  conversationSuffix,
  itemId,
  messageSuffix,
  rowKey,
  type AccountKind,
} from './outlook-ids.ts';
import type { OutlookState } from './outlook-state.ts';

/** Who asks: the page variant, and whose kind of mailbox the host is. */
export interface Asker {
  readonly state: OutlookState;
  readonly layout: OutlookLayout;
  readonly kind: AccountKind;
}

/** Bodies above this are not opened for a preview. */
const PREVIEW_LIMIT = 1_000_000;

/** The conversation or the message with this id; null when there is none. */
export async function openedData(asker: Asker, id: string): Promise<Opened | null> {
  const message = asker.state.message(id);
  const thread = asker.state.conversation(message ? idOf(message.threadHexId, asker) : id);
  if (!thread) return null;
  const shown = message ? [message] : thread.messages;
  return {
    convid: idOf(thread.hexId, asker),
    suffix: conversationSuffix(thread.hexId),
    subject: (message ?? thread).subject,
    messages: await Promise.all(shown.map((each) => messageOf(each, asker))),
  };
}

/** Rows of the list, newest first. */
export function listRows(asker: Asker): Row[] {
  return asker.state.mailbox.threads.flatMap((thread) => {
    const last = thread.messages.at(-1);
    return last ? [rowOf(thread, last, asker)] : [];
  });
}

function rowOf(thread: ReplicaThread, last: ReplicaMessage, asker: Asker): Row {
  const names = thread.messages.map(({ head }) => head.from.name || head.from.address);
  return {
    key: rowKey(thread.hexId),
    convid: idOf(thread.hexId, asker),
    itemId: itemId(last.hexId, asker.state.mailbox.owner),
    senders: [...new Set(names)].slice(0, 3).join('; '),
    subject: thread.subject,
    preview: '',
    sentAt: last.head.sentAt,
    unread: last.hexId.endsWith('7'),
  };
}

async function messageOf(message: ReplicaMessage, asker: Asker): Promise<Message> {
  const { state, layout } = asker;
  const { owner } = state.mailbox;
  const body = await state.body(message);
  const { head } = message;
  const person = (address: MailAddress): Person => personOf(address, owner);
  const id = itemId(message.hexId, owner);
  return {
    itemId: id,
    suffix: messageSuffix(message.hexId, owner),
    look: await state.look(message, layout),
    from: person(head.from),
    to: head.to.map(person),
    cc: head.cc.map(person),
    bcc: message.sentByOwner ? head.bcc.map(person) : [],
    subject: message.subject,
    sentAt: head.sentAt,
    preview: message.bytes.length > PREVIEW_LIMIT ? '' : snippetOf(body),
    html: body.html,
    text: body.html ? '' : body.text,
    files: body.files.map((file, index) => cardOf(file, attachmentId(id, index + 1))),
  };
}

function personOf({ name, address }: MailAddress, owner: string): Person {
  const domain = address.toLowerCase().split('@')[1];
  return {
    name: name || address,
    email: address,
    isInternal: domain !== undefined && domain === owner.split('@')[1],
  };
}

function cardOf({ name, type, cid, inline, content }: MailFile, id: string): FileCard {
  return { id, name, type, cid, inline, size: readableSize(content.length) };
}

function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;
}

function idOf(guidHex: string, { state, kind }: Asker): string {
  return conversationId(guidHex, state.mailbox.owner, kind);
}
