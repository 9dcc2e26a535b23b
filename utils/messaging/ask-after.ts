import { STILL_AT, wrapCall, type Call } from './call.ts';

/** How long an answer is waited for before the other side is asked after it, and between asking again, in ms. */
const ASK_EVERY = 3000;

/** Asked twice, because a call may still be on its way in when the first question overtakes it. */
const SURELY = 2;

/** How often the other side may not even say whether it is at it: a large mail can keep it busy for a minute. */
const MOST_SILENT = 40;

type Send = (message: unknown) => Promise<unknown>;
type Said = 'at it' | 'not at it' | 'nothing';

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

/** A background that dies over the question died with the call, too: whatever was sent before is not delivered again. */
async function ask(send: Send, id: string, signal: AbortSignal): Promise<Said> {
  const asked = send(wrapCall(STILL_AT, id)).then(
    (answer): Said => (answer === true ? 'at it' : 'not at it'),
    (): Said => 'not at it',
  );
  return Promise.race([asked, pause(ASK_EVERY, signal).then((): Said => 'nothing')]);
}

/** Rejects once the other side surely does not work on the call any more. Never resolves. */
async function noticeLoss(send: Send, { id, name }: Call, signal: AbortSignal): Promise<never> {
  let [notAtIt, silent] = [0, 0];
  while (!signal.aborted && notAtIt < SURELY && silent < MOST_SILENT) {
    await pause(ASK_EVERY, signal);
    const said = await ask(send, id, signal);
    notAtIt = said === 'not at it' ? notAtIt + 1 : 0;
    silent = said === 'nothing' ? silent + 1 : 0;
  }
  throw new Error(`${name} was lost`);
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
