import { describe, expect, it } from 'vitest';
import { asFailure, notFound } from '../../../utils/store/failures.ts';

const named = (name: string, extra: object = {}): Error =>
  Object.assign(new Error('secret text'), { name }, extra);

describe('failures of the store', () => {
  it('finds a full disk at any depth, as Dexie and IndexedDB wrap it', () => {
    expect(asFailure(new DOMException('x', 'QuotaExceededError')).code).toBe('no-space');
    expect(asFailure(named('AbortError', { inner: named('QuotaExceededError') })).code).toBe('no-space');
    expect(asFailure(named('BulkError', { failures: [named('QuotaExceededError')] })).code).toBe('no-space');
  });

  it('says to reload when the database was closed', () => {
    expect(asFailure(named('DatabaseClosedError')).next).toBe('Reload this page and try again.');
  });

  it('words anything else, and never repeats the error’s own text', () => {
    for (const error of [named('UnknownError'), 'text', null, undefined, 7, {}]) {
      const failure = asFailure(error);
      expect(failure.code).toBe('store-failed');
      expect(JSON.stringify(failure)).not.toContain('secret text');
      expect(failure.happened).not.toBe('');
      expect(failure.next).not.toBe('');
    }
  });

  it('survives an error that is its own cause', () => {
    const error = named('OddError');
    Object.assign(error, { cause: error });
    expect(asFailure(error).code).toBe('store-failed');
  });

  it('passes on what the store itself has put in words', () => {
    expect(asFailure(notFound('entry')).happened).toBe('This entry is not in Paperchain any more.');
  });
});
