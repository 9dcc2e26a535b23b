import { fail, type Failure, type Result } from '../domain/index.ts';
import { STILL_AT, unwrapCall, type Call } from './call.ts';

/** What may go wrong at the door, before a handler runs. */
type Refusal = string;

/** Checks one call at the door: who sent it and whether its argument has the agreed shape. Null lets it in. */
export type Guard<Sender> = (
  name: string,
  argument: unknown,
  sender: Sender,
) => Refusal | null | Promise<Refusal | null>;

export interface Serving<Sender> {
  readonly handlers: Readonly<Record<string, (argument: never, sender: Sender) => Promise<unknown>>>;
  readonly guard: Guard<Sender>;
  readonly onError: (where: string, error: unknown) => void;
}

/**
 * Makes the one listener of a context: takes our calls only, refuses at the door what is not allowed, and turns a
 * handler's exception into a Failure, because errors do not survive cloning. Says of every call whether it is still
 * worked on here.
 */
export function serveCalls<Sender>(
  serving: Serving<Sender>,
): (message: unknown, sender: Sender) => Promise<unknown> | undefined {
  const under = new Set<unknown>();
  return (message, sender) => {
    const call = unwrapCall(message);
    if (call?.name === STILL_AT) return Promise.resolve(under.has(call.argument));
    if (!call || !Object.hasOwn(serving.handlers, call.name)) return undefined;
    under.add(call.id);
    return takeIn(serving, call, sender).finally(() => under.delete(call.id));
  };
}

async function takeIn<Sender>(serving: Serving<Sender>, call: Call, sender: Sender): Promise<unknown> {
  try {
    const refusal = await serving.guard(call.name, call.argument, sender);
    if (refusal !== null) {
      serving.onError('messaging', refusal);
      return refused(refusal);
    }
    return await serving.handlers[call.name]?.(call.argument as never, sender);
  } catch (error) {
    serving.onError(call.name, error);
    return broke(`${call.name}: ${error instanceof Error ? error.name : typeof error}`);
  }
}

function refused(detail: string): Result<never, Failure> {
  return fail({
    code: 'not-supported',
    happened: 'Paperchain did not accept this request.',
    safe: 'Nothing was changed.',
    next: 'Reload the page and try again.',
    detail,
  });
}

function broke(detail: string): Result<never, Failure> {
  return fail({
    code: 'store-failed',
    happened: 'Paperchain met an error it did not expect.',
    safe: 'What was kept before is safe.',
    next: 'Try again. If it happens again, restart the browser.',
    detail,
  });
}
