// A Gmail for `original`: answers each request from a list and lets no time pass. Responses are the platform's own.
import type { Reach } from '../../../../utils/mail-sites/types.ts';

type Reply = () => Response | Promise<Response>;

/** A server that gives its replies in order and repeats the last one. */
export interface FakeGmail {
  readonly reach: Reach;
  readonly controller: AbortController;
  /** Addresses asked, with the redirect mode when one was given. */
  readonly asked: string[];
  readonly credentials: (RequestCredentials | undefined)[];
  /** Pauses in ms, without the steps of the watch for silence. */
  readonly pauses: number[];
}

const SILENCE_STEP = 5_000;

/** @param silent lets the 30 seconds of silence pass at once. */
export function fakeGmail(replies: readonly Reply[], silent = false): FakeGmail {
  const controller = new AbortController();
  const asked: string[] = [];
  const credentials: (RequestCredentials | undefined)[] = [];
  const pauses: number[] = [];
  const reach: Reach = {
    signal: controller.signal,
    fetch: async (address, how) => {
      const reply = replies[Math.min(asked.length, replies.length - 1)];
      asked.push(how?.redirect ? `${how.redirect} ${address}` : address);
      credentials.push(how?.credentials);
      if (!reply) throw new TypeError('Failed to fetch');
      return Promise.race([reply(), whenAborted(how?.signal)]);
    },
    wait: async (ms, signal) => {
      signal.throwIfAborted();
      if (ms !== SILENCE_STEP) pauses.push(ms);
      else if (!silent) await whenAborted(signal);
    },
  };
  return { reach, controller, asked, credentials, pauses };
}

function whenAborted(signal?: AbortSignal | null): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new DOMException('Aborted', 'AbortError'));
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/** What `fetch` throws without a network, and when another host does not allow us. */
export const refused: Reply = () => {
  throw new TypeError('Failed to fetch');
};

/** An answer as given. */
export const answer =
  (body: BodyInit, init: ResponseInit & { readonly url?: string } = {}): Reply =>
  () => {
    const response = new Response(body, init);
    if (init.url) Object.defineProperty(response, 'url', { value: init.url });
    return response;
  };

/** A web page as Gmail sends it with its refusals. */
export const webPage = (text: string, status = 200, headers: Readonly<Record<string, string>> = {}): Reply =>
  answer(`<!DOCTYPE html><html><head><title>Gmail</title></head><body>${text}</body></html>`, {
    status,
    headers: { 'content-type': 'text/html', ...headers },
  });

/** What `redirect: 'manual'` gives for a redirect. */
export const opaqueRedirect: Reply = () => {
  const response = new Response(null);
  Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
  Object.defineProperty(response, 'status', { value: 0 });
  return response;
};

/** The first bytes, then the connection breaks. */
export const breaksOff =
  (text: string): Reply =>
  () => {
    let pulled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        if (pulled) stream.error(new TypeError('network error'));
        else stream.enqueue(new TextEncoder().encode(text));
        pulled = true;
      },
    });
    return new Response(body);
  };

/** Never answers. */
export const hangs: Reply = () => new Promise<Response>(() => undefined);
