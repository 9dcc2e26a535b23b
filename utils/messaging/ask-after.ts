import { wait } from '../platform/clock.ts';
import { STILL_AT, wrapCall, type Call } from './call.ts';

/** How long an answer is waited for before the other side is asked after it, and between asking again, in ms. */
const ASK_EVERY = 3000;

/**
 * Asked twice before a call counts as lost, because it may still be on its way in when the first question overtakes it.
 * Silence weighs little, because a large mail can keep the other side busy for a minute and more.
 */
const MOST_DOUBT = 40;
const DOUBT_WHEN_NOT_AT_IT = 20;
const DOUBT_WHEN_SILENT = 1;

type Send = (message: unknown) => Promise<unknown>;

/**
 * Rejects once the other side surely does not work on the call any more. Never resolves. A background that dies over the
 * question died with the call, too: whatever was sent before is not delivered again.
 */
async function noticeLoss(send: Send, { id }: Call, signal: AbortSignal): Promise<never> {
  for (let doubt = 0; doubt < MOST_DOUBT;) {
    await wait(ASK_EVERY, signal);
    const asked = send(wrapCall(STILL_AT, id)).catch(() => false);
    const atIt = await Promise.race([asked, wait(ASK_EVERY, signal)]);
    doubt = atIt === true ? 0 : doubt + (atIt === undefined ? DOUBT_WHEN_SILENT : DOUBT_WHEN_NOT_AT_IT);
  }
  throw new Error('lost');
}

/**
 * Sends a call and gives its answer. A browser that stops the background while it starts loses what was sent to it and
 * says nothing (Chromium 156): then this rejects after some seconds, instead of leaving the user waiting for ever.
 */
export async function askAfter(send: Send, call: Call): Promise<unknown> {
  const ended = new AbortController();
  try {
    return await Promise.race([send(call), noticeLoss(send, call, ended.signal)]);
  } finally {
    ended.abort();
  }
}
