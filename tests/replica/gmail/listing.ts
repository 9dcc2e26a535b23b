import { send, type SiteCall } from '../site.ts';
import type { ReplicaMessage, ReplicaThread } from '../mailbox/types.ts';
import { sendDoesNotExist, sendErrorPage, sendToSignIn } from './error-pages.ts';
import type { GmailState } from './gmail-state.ts';
import { fullDate } from './dates.ts';
import { isSignedIn } from './headers.ts';
import type { Layout } from './layouts.ts';
import { snippetOf } from '../mailbox/snippet.ts';

/** How `view=cv` may be answered. `bare`: ids without facts; `changed`: another shape; `other`: another conversation. */
export const LISTING_ANSWERS = [
  'good',
  'bare',
  'error-page',
  'not-found',
  'changed',
  'other',
  'too-many-once',
  'signed-out',
] as const;

/** Name of an answer to `view=cv`. */
export type ListingAnswer = (typeof LISTING_ANSWERS)[number];

/**
 * `view=cv`: every message of a conversation, by its hex id, in the shape read from a real answer of November 2025. Takes
 * POST only and wants the account's key; under a wrong key it does not exist.
 */
export async function sendListing(call: SiteCall, state: GmailState, layout: Layout): Promise<void> {
  const { searchParams } = call.url;
  const { listing } = state;
  if (!isSignedIn(call.request.headers.cookie) || listing === 'signed-out') return sendToSignIn(call);
  if (listing === 'error-page') return sendErrorPage(call, 200);
  if (listing === 'not-found') return sendErrorPage(call, 404);
  if (listing === 'too-many-once') {
    state.listing = 'good';
    return sendErrorPage(call, 429, { 'Retry-After': '1' });
  }
  const { threads } = state.mailbox;
  const asked = threads.find(({ hexId }) => hexId === searchParams.get('th'));
  const thread = listing === 'other' ? threads.find((each) => each !== asked) : asked;
  if (call.request.method !== 'POST' || searchParams.get('ik') !== state.ik || !thread)
    return sendDoesNotExist(call, layout);
  const entries =
    listing === 'changed' ? [['cx', { thread: thread.hexId }]] : await entriesOf(thread, state, layout);
  const headers = { 'Content-Type': 'text/javascript; charset=UTF-8', 'Cache-Control': 'no-store' };
  send(call.response, {
    headers,
    body: inChunks([
      [
        ['v', 'replica'],
        ['di', 0],
      ],
      entries,
      [['e', 4]],
    ]),
  });
}

/** `)]}'`, then a line with the length and the JSON of each chunk, wrapped once more. */
function inChunks(chunks: readonly unknown[]): string {
  const lines = chunks.map((chunk) => JSON.stringify([chunk])).map((json) => `${json.length + 1}\n${json}`);
  return `)]}'\n\n${lines.join('\n')}\n`;
}

async function entriesOf(thread: ReplicaThread, state: GmailState, layout: Layout): Promise<unknown[]> {
  const ids = thread.messages.map(({ hexId }) => hexId);
  const last = ids.at(-1);
  const about: unknown[] = ['cs', thread.hexId, last, ids.length, null, null, null, last, ids];
  about[11] = thread.messages.map((message) => labelsOf(message, state));
  about[15] = thread.messages.map(({ head }) => head.from.address);
  about[23] = thread.subject;
  if (state.listing === 'bare') return [about];
  const messages = thread.messages.map((message, at) =>
    messageEntry(message, ids[at - 1], { state, layout }),
  );
  return [about, ...(await Promise.all(messages))];
}

/** Received mail, sent mail and drafts carry different labels. */
function labelsOf(message: ReplicaMessage, state: GmailState): readonly string[] {
  if (state.isDraft(message)) return ['^all', '^r'];
  return message.sentByOwner ? ['^all', '^f'] : ['^all', '^i'];
}

interface Told {
  readonly state: GmailState;
  readonly layout: Layout;
}

async function messageEntry(
  { hexId, head, subject, bytes }: ReplicaMessage,
  parent: string | undefined,
  { state, layout }: Told,
): Promise<unknown[]> {
  const { name, address } = head.from;
  const entry: unknown[] = [
    'ms',
    hexId,
    parent ?? '',
    null,
    `${name} <${address}>`,
    name,
    address,
    head.sentAt,
  ];
  const message = state.messageById(hexId);
  entry[8] = message && bytes.length < 1_000_000 ? snippetOf(await state.body(message)) : '';
  entry[9] = message ? labelsOf(message, state) : [];
  entry[12] = subject;
  entry[13] = null;
  entry[24] = fullDate(head.sentAt, layout.language);
  return entry;
}
