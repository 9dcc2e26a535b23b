import { decimalOf } from '../mailbox/message-ids.ts';
import type { ReplicaMessage, ReplicaThread } from '../mailbox/types.ts';
import type { FileCard, Message, PaintedIds, Thread } from './client/model.ts';
import { fullDate } from './dates.ts';
import { draftHexId, freshId } from './gmail-ids.ts';
import type { GmailState } from './gmail-state.ts';
import { labelsIn } from './languages.ts';
import type { Layout } from './layouts.ts';
import type { MailFile } from '../mailbox/read-body.ts';
import { personOf } from './people.ts';
import { snippetOf } from '../mailbox/snippet.ts';

/** Gmail shows about the first 102 kB of a body and a link to the rest. */
const CLIPPED_AT = 102_400;

/** `thread-f:` for conversations that began with a received message, `thread-a:r` for those the owner began. */
export function threadPermId(thread: ReplicaThread): string {
  const own = thread.messages[0]?.sentByOwner ?? false;
  return own ? `thread-a:r${freshId(thread.hexId).slice(7)}` : `thread-f:${decimalOf(thread.hexId)}`;
}

/** What the page is told of the conversation, or of the single message, a route opens. Null for unknown routes. */
export async function threadData(state: GmailState, layout: Layout, route: string): Promise<Thread | null> {
  const opened = state.opened(route);
  if (!opened) return null;
  const { thread, message } = opened;
  const messages = await Promise.all(
    (message ? [message] : thread.messages).map((m) => messageOf(m, state, layout)),
  );
  const subject = (message ?? thread).subject || labelsIn(layout.language).noSubject;
  return { route, threadHex: thread.hexId, threadPerm: threadPermId(thread), subject, messages };
}

async function messageOf(message: ReplicaMessage, state: GmailState, layout: Layout): Promise<Message> {
  const body = await state.body(message);
  const labels = labelsIn(layout.language);
  const person = (entry: { name: string; address: string }) => personOf(entry, state.mailbox.owner, labels);
  const date = fullDate(message.head.sentAt, layout.language);
  return {
    ...idsOf(message, state),
    from: person(message.head.from),
    to: message.head.to.map(person),
    cc: message.head.cc.map(person),
    subject: message.subject,
    date,
    dateTitle: date,
    snippet: snippetOf(body),
    html: body.html.slice(0, CLIPPED_AT),
    text: body.html ? '' : body.text.slice(0, CLIPPED_AT),
    clipped: (body.html || body.text).length > CLIPPED_AT,
    files: body.files.map(cardOf),
  };
}

/** The ids on the message's element now, and what they become. */
function idsOf(message: ReplicaMessage, state: GmailState): Pick<Message, 'ids' | 'later'> {
  const settled: PaintedIds = { data: `#${state.permanentId(message)}`, legacy: message.hexId };
  const fresh = `#${freshId(message.hexId)}`;
  const { justSent, settlesAfterMs } = state.sentState(message.hexId);
  if (justSent) {
    const later =
      settlesAfterMs === undefined
        ? undefined
        : { ids: { data: fresh, legacy: message.hexId }, afterMs: settlesAfterMs };
    return { ids: { data: fresh, legacy: null }, later };
  }
  if (state.answerFor(message) === 'draft-changes-id') {
    return {
      ids: { data: fresh, legacy: draftHexId(message.hexId) },
      later: { ids: settled, afterMs: null },
    };
  }
  return { ids: settled };
}

function cardOf(file: MailFile, index: number): FileCard {
  const { name, type, cid, inline } = file;
  return { number: index + 1, name, type, cid, inline, size: readableSize(file.content.length) };
}

function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
