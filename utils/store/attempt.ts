import { fail, ok, type Failure, type Result } from '../domain/index.ts';
import { asFailure } from './failures.ts';

/** Runs work on the store and gives its outcome as a value, the error in plain words. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, Failure>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(asFailure(error));
  }
}
