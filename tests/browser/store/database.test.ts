import { describe, expect, it, vi } from 'vitest';
import { asFailure } from '../../../utils/store/failures.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { madeStore } from './made-store.ts';

/** Opens the same database in a newer version, as the next release of Paperchain would. */
function upgrade(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 990);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
}

describe('an open store', () => {
  it('makes way for a newer version, silently, and then says to reload', async () => {
    const warned = vi.spyOn(console, 'warn');
    const database = await madeStore();
    (await upgrade(database.name)).close();
    const failure = asFailure(
      await createReader(database)
        .parties()
        .catch((error: unknown) => error),
    );
    expect(failure).toMatchObject({ code: 'store-failed', next: 'Reload this page and try again.' });
    expect(warned).not.toHaveBeenCalled();
  });
});
