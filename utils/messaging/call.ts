import { fail, type Failure, type Result } from '../domain/index.ts';

/** Marks our messages among others on the same channel. */
const MARK = 'paperchain/1';

/** One call on the wire. */
export interface Call {
  readonly mark: typeof MARK;
  readonly name: string;
  /** Tells it from every other call, so that its caller can ask after it. */
  readonly id: string;
  readonly argument: unknown;
}

/** Puts a call in its envelope. */
export function wrapCall(name: string, argument: unknown): Call {
  // Telling apart is all that is asked of the id, and pages of one's own host may lack `crypto.randomUUID` (plain HTTP).
  return { mark: MARK, name, argument, id: String(Math.random()) };
}

/** The question whether a call is still worked on; its argument is the call's id, its answer true or false. */
export const STILL_AT = 'stillAt';

/** The call in a message, or null when the message is not ours. */
export function unwrapCall(message: unknown): Call | null {
  if (typeof message !== 'object' || message === null) return null;
  const call = message as Partial<Call>;
  return call.mark === MARK && typeof call.name === 'string' && typeof call.id === 'string'
    ? (call as Call)
    : null;
}

/**
 * Said when the other side did not answer: the worker was stopped, or the tab has no script of ours. Whether it had
 * done its work by then cannot be known here; each change is one transaction, so it is done whole or not at all.
 */
export function noAnswer(detail: string): Result<never, Failure> {
  return fail({
    code: 'store-failed',
    happened: 'Paperchain was stopped before it could answer.',
    safe: 'Nothing was left half done.',
    next: 'Try again.',
    detail,
  });
}

/** Said by a page that still runs a copy of the extension from before an update. */
export const RELOADED: Failure = {
  code: 'extension-reloaded',
  happened: 'Paperchain was updated while this page was open.',
  safe: 'Everything kept so far is safe.',
  next: 'Reload this page, then try again.',
};
