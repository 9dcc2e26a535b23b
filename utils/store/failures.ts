import type { Failure } from '../domain/index.ts';

/** Thrown inside the store when the cause is known and already put in plain words. */
export class StoreFault extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.happened);
    this.name = 'StoreFault';
    this.failure = failure;
  }
}

const NO_SPACE: Failure = {
  code: 'no-space',
  happened: 'The browser has no space left for Paperchain.',
  safe: 'Nothing was half kept, and everything kept before is safe.',
  next: 'Free some disk space, or empty Paperchain’s bin, then try again.',
};

const CLOSED: Failure = {
  code: 'store-failed',
  happened: 'Paperchain was updated while this page was open.',
  safe: 'Everything kept before is safe.',
  next: 'Reload this page and try again.',
};

const FAILED: Failure = {
  code: 'store-failed',
  happened: 'Paperchain could not write to its storage in this browser.',
  safe: 'Nothing was half kept, and everything kept before is safe.',
  next: 'Try again. If it happens again, restart the browser.',
};

/** What was asked for is not in the store, e.g. removed for good in another tab. */
export function notFound(what: string): StoreFault {
  return new StoreFault({
    code: 'not-found',
    happened: `This ${what} is not in Paperchain any more.`,
    safe: 'Nothing was changed.',
    next: 'Reload the page to see what is kept.',
  });
}

/** How deep causes are followed: an error may name itself as its cause. */
const DEEPEST_CAUSE = 5;

/** The error's own name and those of its causes: Dexie wraps what IndexedDB threw, once or twice. */
function namesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST_CAUSE) return [];
  const { name, inner, cause, failures } = error as Record<string, unknown>;
  const causes: readonly unknown[] = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 1) : [])];
  return [String(name), ...causes.flatMap((each) => namesOf(each, depth + 1))];
}

/** Any error of the store in plain words. Never holds mail text: only the names of the errors go into `detail`. */
export function asFailure(error: unknown): Failure {
  if (error instanceof StoreFault) return error.failure;
  const names = namesOf(error);
  const detail = names.join(' < ') || typeof error;
  if (names.includes('QuotaExceededError')) return { ...NO_SPACE, detail };
  if (names.includes('DatabaseClosedError') || names.includes('VersionError')) return { ...CLOSED, detail };
  return { ...FAILED, detail };
}
