import { send, stillThereAfter, type SiteCall } from '../../site.ts';
import type { ReplicaMessage } from '../../mailbox/types.ts';
import type { GmailState } from '../gmail-state.ts';
import { draftHexId } from '../gmail-ids.ts';
import { sendErrorPage, sendToSignIn } from '../error-pages.ts';
import type { AnswerName } from './names.ts';
import { sendCutOff, sendCutOffClean, sendSource } from './send-source.ts';
import { confidentialSource, draftSource } from './source-parts.ts';

/** Host that sources are redirected to. */
export const ATTACHMENT_HOST = 'mail-attachment.googleusercontent.com';

const SLOW_MS = 3000;
/** Long enough for the page to have painted the new ids before the old id answers. */
const DRAFT_MS = 500;

interface Asked {
  readonly call: SiteCall;
  readonly message: ReplicaMessage;
  readonly state: GmailState;
}

const ANSWERS: Record<AnswerName, (asked: Asked) => void | Promise<void>> = {
  good: ({ call, message }) => sendSource(call.response, message.bytes),
  redirect,
  'error-page': ({ call }) => sendErrorPage(call, 200),
  'signed-out': ({ call }) => sendToSignIn(call),
  'too-many': ({ call }) => sendErrorPage(call, 429, { 'Retry-After': '1' }),
  'too-many-once': tooManyOnce,
  'server-error': ({ call }) => sendErrorPage(call, 502),
  'cut-off': ({ call, message }) => sendCutOff(call.response, message.bytes),
  'cut-off-clean': ({ call, message }) => sendCutOffClean(call.response, message.bytes),
  'wrong-message': ({ call, message, state }) => sendSource(call.response, anotherSource(message, state)),
  empty: ({ call }) => sendSource(call.response, Buffer.alloc(0)),
  slow,
  'draft-changes-id': ({ call, message }) => sendSource(call.response, message.bytes),
  confidential: ({ call, message }) => sendSource(call.response, confidentialSource(message)),
  hang: () => undefined,
};

/** Answers a request for the source of a message, in the way chosen for it. */
export async function answerSource(asked: Asked): Promise<void> {
  await ANSWERS[asked.state.answerFor(asked.message)](asked);
}

/** Answers a request made with the id of a draft: the draft is sent meanwhile, and the old id still gives the draft. */
export async function answerDraft({ call, message, state }: Asked): Promise<void> {
  const watchers = state.draftWatchers.get(draftHexId(message.hexId)) ?? [];
  state.draftWatchers.delete(draftHexId(message.hexId));
  for (const tellPage of watchers) tellPage();
  if (await stillThereAfter(DRAFT_MS, call.response)) sendSource(call.response, draftSource(message));
}

/** Answers for the attachment host: readable by the mail page only on the first use of a redirect. */
export function answerRedirected(call: SiteCall, state: GmailState): void {
  const found = state.useRedirect(call.url.searchParams.get('token') ?? '');
  if (!found) return sendErrorPage(call, 403);
  const allow: Record<string, string> = {
    'Access-Control-Allow-Origin': 'https://mail.google.com',
    'Access-Control-Allow-Credentials': 'true',
  };
  sendSource(call.response, found.message.bytes, {
    'Cache-Control': 'no-store',
    ...(found.fresh ? allow : {}),
  });
}

/** The redirect may be cached, and a cached one no longer opens: seen in public reports since 2016. */
function redirect({ call, message, state }: Asked): void {
  const token = state.mintRedirect(message);
  const location = `https://${ATTACHMENT_HOST}/attachment/u/0/?view=att&th=${message.hexId}&attid=0&disp=comp&token=${token}`;
  send(call.response, {
    status: 302,
    headers: { Location: location, 'Cache-Control': 'private, max-age=3600' },
  });
}

function tooManyOnce({ call, message, state }: Asked): void {
  if (state.isFirstAsk(message)) sendErrorPage(call, 429, { 'Retry-After': '1' });
  else sendSource(call.response, message.bytes);
}

async function slow({ call, message }: Asked): Promise<void> {
  if (await stillThereAfter(SLOW_MS, call.response)) sendSource(call.response, message.bytes);
}

/** The next message of the same conversation, the likeliest mistake; else the next of the mailbox; else a stranger's. */
function anotherSource(message: ReplicaMessage, state: GmailState): Buffer {
  const { messages } = state.mailbox;
  const inThread = messages.find((m) => m.threadHexId === message.threadHexId && m.hexId !== message.hexId);
  const other = inThread ?? messages.find((m) => m.hexId !== message.hexId);
  return (
    other?.bytes ??
    Buffer.from(
      'From: stranger@example.net\r\nSubject: Another message\r\nMessage-ID: <other@example.net>\r\n\r\nNo.\r\n',
    )
  );
}
