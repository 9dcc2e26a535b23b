import { fail, type Failure, type Result } from '../domain/index.ts';
import { askAfter } from './ask-after.ts';
import { noAnswer, RELOADED, wrapCall } from './call.ts';
import type { PageToBackground, ToPage } from './protocol.ts';

/** The other side as an object of functions; a call that is not answered becomes a Failure, never an exception. */
type Remote<Contract> = Contract;

/** How a message leaves this context; given in by the entry point. */
export interface Wire {
  readonly send: (message: unknown) => Promise<unknown>;
  /** False when this context outlived its extension. */
  readonly isAlive: () => boolean;
}

async function call(wire: Wire, name: string, argument: unknown): Promise<Result<unknown, Failure>> {
  if (!wire.isAlive()) return fail(RELOADED);
  try {
    const answer = await askAfter(wire.send, wrapCall(name, argument));
    return isResult(answer) ? answer : noAnswer(`${name}: empty answer`);
  } catch (error) {
    return wire.isAlive() ? noAnswer(`${name}: ${String(error)}`) : fail(RELOADED);
  }
}

function isResult(answer: unknown): answer is Result<unknown, Failure> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

function makeRemote(wire: Wire): unknown {
  return new Proxy({}, { get: (_, name) => (argument: unknown) => call(wire, String(name), argument) });
}

/** The background, as seen from a mail page or the popup. */
export function connectToBackground(wire: Wire): Remote<PageToBackground> {
  return makeRemote(wire) as PageToBackground;
}

/** A mail page, as seen from the popup or the background. */
export function connectToPage(wire: Wire): Remote<ToPage> {
  return makeRemote(wire) as ToPage;
}
