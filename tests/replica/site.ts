import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request on its way to a site. */
export interface SiteCall {
  /** Full address, host included. */
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A mail site the replica plays: the hosts it owns, and its answer to a call for one of them. */
export interface Site {
  readonly hosts: readonly string[];
  handle(call: SiteCall): Promise<void> | void;
}

/** A whole answer. */
export interface Answer {
  /** 200 when left out. */
  readonly status?: number;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer;
}

/** Answers with Content-Length and `nosniff`. */
export function send(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  const length = String(Buffer.byteLength(body));
  response.writeHead(status, { 'X-Content-Type-Options': 'nosniff', 'Content-Length': length, ...headers });
  response.end(body);
}

/** Resolves after `ms`, or at once when the browser has gone; answers whether it is still there. */
export function stillThereAfter(ms: number, response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), ms);
    response.once('close', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
