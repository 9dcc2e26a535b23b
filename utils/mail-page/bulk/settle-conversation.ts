import type { BulkConversation, BulkMessage } from '../../domain/bulk.ts';
import type { Failure, FailureCode, KeepOutcome } from '../../domain/index.ts';
import { plainFailure, requestFor, sendForKeeping } from '../keep-message.ts';
import type { BulkWork } from './bulk-work.ts';

/** After these the next message would fare no better: the bulk waits for the user. The message stays waiting. */
const PAUSING: ReadonlySet<FailureCode> = new Set([
  'signed-out',
  'too-many-requests',
  'no-connection',
  'no-space',
  'extension-reloaded',
  'cancelled',
]);

/** What a number that was only tried may turn out to be. */
const NO_SUCH_MESSAGE: ReadonlySet<FailureCode> = new Set(['not-found', 'another-mail', 'not-a-mail']);

/**
 * Keeps what is waiting in one conversation. Null when it is settled, kept or not; a failure when the whole bulk must
 * pause, with this conversation as far as it came.
 */
export async function settleConversation(place: number, work: BulkWork): Promise<Failure | null> {
  const unlisted = work.read(place).listed ? null : await list(place, work);
  if (unlisted) return unlisted;
  const unwritten = await skipKept(place, work);
  if (unwritten) return unwritten;
  const marks: string[] = [];
  for (const { messageId, state } of work.read(place).messages) {
    if (state !== 'waiting') continue;
    const reason = await keepOne({ place, messageId, marks }, work);
    if (reason) return reason;
  }
  return null;
}

/** Names every message, with what the listing says of it; what became of it already stays. */
async function list(place: number, work: BulkWork): Promise<Failure | null> {
  const before = work.read(place);
  const { page, bulk } = work.tools;
  const known = before.messages.map(({ state, reason, ...named }) => named);
  const request = () => bulk.list(page, { ...before, known }, work.reach);
  // A page that names them all needs no request, and so no pause.
  const listed = await (before.count > 0 && known.length >= before.count ? request() : work.ask(request));
  if (!listed.ok) return plainFailure(listed.error);
  const { messages, missing, reason } = listed.value;
  const byId = new Map(before.messages.map((each) => [each.messageId, each]));
  const { reason: _, ...rest } = before;
  return work.write(place, {
    ...rest,
    messages: messages.map((named): BulkMessage => {
      const { state = 'waiting', reason: why } = byId.get(named.messageId) ?? {};
      return { ...named, state, ...(why ? { reason: why } : {}) };
    }),
    listed: true,
    missing,
    ...(reason ? { reason: plainFailure(reason) } : {}),
  });
}

/** What is kept as the original already needs no request to the site, unless it was not final: a draft, or cut off. */
async function skipKept(place: number, work: BulkWork): Promise<Failure | null> {
  const conversation = work.read(place);
  const waiting = conversation.messages.filter(({ state }) => state === 'waiting');
  const { background, page, site } = work.tools;
  const siteMessageIds = waiting.flatMap(({ messageId, otherIds }) => [messageId, ...otherIds]);
  const found = await background.findKept({ site: site.id, account: site.account(page), siteMessageIds });
  if (!found.ok) return null;
  const isKept = ({ messageId, otherIds }: BulkMessage): boolean =>
    [messageId, ...otherIds].some((id) => {
      const kept = found.value[id];
      return kept?.fidelity === 'original' && !kept.mayChange;
    });
  if (!waiting.some(isKept)) return null;
  const messages = conversation.messages.map((each): BulkMessage =>
    each.state === 'waiting' && isKept(each) ? { ...each, state: 'already kept' } : each,
  );
  return work.write(place, { ...conversation, messages });
}

interface Turn {
  readonly place: number;
  readonly messageId: string;
  /** Message-IDs met in this conversation so far; grows. */
  readonly marks: string[];
}

async function keepOne(turn: Turn, work: BulkWork): Promise<Failure | null> {
  const { place, messageId, marks } = turn;
  const { threadId, subject, count, messages } = work.read(place);
  const message = messages.find((each) => each.messageId === messageId);
  if (!message) return null;
  const { page, bulk } = work.tools;
  const context = { page, threadId, subject, alone: count === 1, marks };
  const original = await work.ask(() => bulk.original(message, context, work.reach));
  if (!original.ok) return refuse(turn, plainFailure(original.error), work);
  marks.push(...original.value.marks);
  const kept = await sendForKeeping(requestFor(original.value, page, work.tools), work.tools);
  if (!kept.ok) return refuse(turn, kept.error, work);
  work.isTrouble(null);
  work.tools.onKept(original.value.ids, kept.value);
  return writeMessage(turn, { ...message, state: stateOf(kept.value) }, work);
}

const stateOf = ({ state }: KeepOutcome): BulkMessage['state'] =>
  state === 'already kept' ? 'already kept' : 'kept';

function writeMessage({ place }: Turn, message: BulkMessage, work: BulkWork): Promise<Failure | null> {
  const conversation = work.read(place);
  const messages = conversation.messages.map((each) =>
    each.messageId === message.messageId ? message : each,
  );
  return work.write(place, { ...conversation, messages });
}

/** Not kept: the bulk pauses, or goes on with the reason written down. */
async function refuse(turn: Turn, reason: Failure, work: BulkWork): Promise<Failure | null> {
  if (PAUSING.has(reason.code)) return reason;
  const conversation = work.read(turn.place);
  const message = conversation.messages.find((each) => each.messageId === turn.messageId);
  const unwritten =
    message?.toldBy === 'guess' && NO_SUCH_MESSAGE.has(reason.code)
      ? await work.write(turn.place, withoutGuess(conversation))
      : message && (await writeMessage(turn, { ...message, state: 'not kept', reason }, work));
  return unwritten ?? (work.isTrouble(reason) ? reason : null);
}

/** The number that was tried is none of this conversation: one more message that nobody could name, for the reason the listing gave. */
function withoutGuess(conversation: BulkConversation): BulkConversation {
  const messages = conversation.messages.filter(({ toldBy }) => toldBy !== 'guess');
  return { ...conversation, messages, missing: conversation.missing + 1 };
}
