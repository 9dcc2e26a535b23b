// The line between Playwright and a stock Firefox. Playwright speaks WebDriver BiDi to it ("moz-firefox"), but drops no word
// that an ESR does not know yet, hears nothing when a page of an extension has loaded, and lends nobody its line. Here its line
// is tapped: unknown commands are answered, missing news is told, and we may ask for more. Called by firefox.ts only.
import { firefox, type BrowserContext } from 'playwright-core';

interface Message {
  readonly type?: 'success' | 'error' | 'event';
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Transport {
  send(message: Message): void;
  close(): void;
  closeAndWait?(): Promise<void>;
  onmessage?: (message: Message) => void;
  onclose?: (reason?: string) => void;
}

interface BidiFirefox {
  connectToTransport(transport: Transport, ...rest: unknown[]): Promise<unknown>;
}

/** Our own use of Playwright's line. */
export interface Wire {
  /** Sends a BiDi command of our own. Rejects with the browser's words. */
  ask(method: string, params: Record<string, unknown>): Promise<unknown>;
  /** Tells Playwright an event as if the browser had. */
  tell(method: string, params: Record<string, unknown>): void;
  /** Hear every event. */
  readonly listeners: ((method: string, params: Record<string, unknown>) => void)[];
}

/** What this Firefox leaves open between itself and Playwright. */
export interface Gaps {
  /** Commands of Playwright's that are answered, with nothing, in the browser's place. */
  readonly commands: Readonly<Record<string, (params: Record<string, unknown>, wire: Wire) => Promise<void>>>;
  /** Events that are changed before Playwright hears them. */
  readonly events: Readonly<Record<string, (params: Record<string, unknown>) => Record<string, unknown>>>;
}

/** Our numbers start where Playwright's will not come. */
const FIRST_ID = 1_000_000_000;

/** Playwright's own object for a Firefox over BiDi: not public, but fixed by our exact version of Playwright. */
function bidiFirefox(): BidiFirefox {
  const inside = firefox as unknown as {
    readonly _connection?: { toImpl?(of: unknown): { readonly _bidiFirefox?: BidiFirefox } };
  };
  const found = inside._connection?.toImpl?.(firefox)._bidiFirefox;
  if (!found)
    throw new Error('This Playwright keeps its Firefox elsewhere: see tests/harness/firefox-wire.ts');
  return found;
}

/** Starts Firefox through Playwright and taps the line. One at a time: the tap is set for the next start. */
export async function tapWire(
  start: () => Promise<BrowserContext>,
  gaps: Gaps,
): Promise<{ readonly context: BrowserContext; readonly wire: Wire }> {
  const browserType = bidiFirefox();
  const original = browserType.connectToTransport;
  let wire: Wire | undefined;
  browserType.connectToTransport = (transport, ...rest) => {
    browserType.connectToTransport = original;
    const tapped = tap(transport, gaps);
    wire = tapped.wire;
    return original.call(browserType, tapped.transport, ...rest);
  };
  try {
    const context = await start();
    if (!wire) throw new Error('Playwright did not use the tapped line');
    return { context, wire };
  } finally {
    browserType.connectToTransport = original;
  }
}

function tap(
  transport: Transport,
  { commands, events }: Gaps,
): { readonly transport: Transport; readonly wire: Wire } {
  const waiting = new Map<number, (answer: Message) => void>();
  const wire: Wire = {
    listeners: [],
    ask: makeAsk(transport, waiting),
    tell: (method, params) => forPlaywright.onmessage?.({ type: 'event', method, params }),
  };
  const forPlaywright: Transport = {
    send: (message) => {
      const standIn = commands[message.method ?? ''];
      if (!standIn) return transport.send(message);
      const answer = (): void => forPlaywright.onmessage?.({ type: 'success', id: message.id, result: {} });
      void standIn(message.params ?? {}, wire).then(answer, answer);
    },
    close: () => transport.close(),
    closeAndWait: () => transport.closeAndWait?.() ?? Promise.resolve(),
  };
  transport.onclose = (reason) => forPlaywright.onclose?.(reason);
  transport.onmessage = (message) => {
    const answer = waiting.get(message.id ?? 0);
    waiting.delete(message.id ?? 0);
    if (answer) return answer(message);
    const { method = '', params = {} } = message;
    const amend = events[method];
    forPlaywright.onmessage?.(amend ? { ...message, params: amend(params) } : message);
    if (method !== '') for (const hear of wire.listeners) hear(method, params);
  };
  return { transport: forPlaywright, wire };
}

function makeAsk(transport: Transport, waiting: Map<number, (answer: Message) => void>): Wire['ask'] {
  let nextId = FIRST_ID;
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, ({ error, message, result }) =>
        error === undefined ? resolve(result) : reject(new Error(`${method}: ${error} ${message ?? ''}`)),
      );
      transport.send({ id, method, params });
    });
}
