import { hexOfDecimal } from '../mailbox/message-ids.ts';
import type { ReplicaMessage } from '../mailbox/types.ts';
import { send, type SiteCall } from '../site.ts';
import { answerDraft, answerSource } from './answers/answer-source.ts';
import { sendDoesNotExist, sendToSignIn } from './error-pages.ts';
import type { GmailState } from './gmail-state.ts';
import { isSignedIn } from './headers.ts';
import type { Layout } from './layouts.ts';

/** What a call for an attachment is about. */
export interface AttachmentCall {
  readonly call: SiteCall;
  readonly state: GmailState;
  readonly layout: Layout;
  /** The N of `/mail/u/N/`. */
  readonly account: number;
}

/**
 * `view=att`: `attid=0` is the whole source, `attid=0.N` one file of it. The message is named by `th` (hex) or
 * `permmsgid`. Wrong ids, and ids asked for under another account's path, get the "does not exist" page with status 200.
 */
export async function attachmentEndpoint(asked: AttachmentCall): Promise<void> {
  const { call, state, layout } = asked;
  if (!isSignedIn(call.request.headers.cookie)) return sendToSignIn(call);
  const id = messageIdOf(call.url.searchParams);
  const draft = state.messageByDraftId(id);
  const message = state.messageById(id);
  if (!isKnownAccount(asked) || (!draft && !message)) return sendDoesNotExist(call, layout);
  const part = call.url.searchParams.get('attid') ?? '0';
  if (part !== '0') return sendFile(asked, (draft ?? message)!, part);
  if (draft) return answerDraft({ call, message: draft, state });
  if (message) await answerSource({ call, message, state });
}

function isKnownAccount({ state, account }: AttachmentCall): boolean {
  return state.accounts.size === 0 || state.accounts.has(account);
}

/** `th` names a message here, never a conversation; `permmsgid` is `msg-f:…` or `msg-a:…`, maybe with its `#`. */
function messageIdOf(params: URLSearchParams): string {
  const th = params.get('th');
  if (th) return th.toLowerCase();
  const perm = (params.get('permmsgid') ?? '').replace(/^#/, '');
  const decimal = /^msg-f:(\d+)$/.exec(perm)?.[1];
  return decimal ? (hexOfDecimal(decimal) ?? '') : perm;
}

async function sendFile(
  { call, state, layout }: AttachmentCall,
  message: ReplicaMessage,
  part: string,
): Promise<void> {
  const number = Number(/^0\.(\d+)$/.exec(part)?.[1] ?? 0);
  const file = (await state.body(message)).files[number - 1];
  if (!file) return sendDoesNotExist(call, layout);
  const isPicture =
    /^image\/(?:png|jpeg|gif|webp|bmp)$/.test(file.type) && call.url.searchParams.get('disp') === 'emb';
  const name = encodeURIComponent(file.name);
  send(call.response, {
    headers: {
      'Content-Type': isPicture ? file.type : 'application/octet-stream',
      'Content-Disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    },
    body: file.content,
  });
}
